import type { Language } from './language.js';
import { canDealWith, type Team } from './team.js';

/** A conversation that waits for somebody. */
export interface Waiting {
  language: Language;
  topic?: string | undefined;
  teamId?: string | undefined;
  /** When it joined the queue. */
  since: Date;
  /** Agents who gave it back in this episode: they do not get it again. */
  declined: readonly string[];
}

/** Somebody who could take it. */
export interface Candidate {
  id: string;
  isOnline: boolean;
  /** How many open conversations he has, and how many he may have. */
  open: number;
  capacity: number;
  lastAssignedAt?: Date | undefined;
  /** The teams he is in that are handed their conversations. */
  teams: readonly Team[];
}

/** After so long anybody will do, if nobody who could deal with it is there. */
export const anybodyAfterMs = 5 * 60_000;

/**
 * Who gets it: of those online, below their capacity and in a team that can deal with it, the one with the fewest open
 * conversations, then the one whose last was given to him longest ago, then by id. Undefined when it must wait, as it does
 * for those who are busy. When nobody able to deal with it has been online and it has waited five minutes, it goes to
 * anybody else of the teams; but never to one who gave it back.
 */
export function chooseAgent(waiting: Waiting, candidates: readonly Candidate[], now: Date): string | undefined {
  const online = candidates.filter(({ id, isOnline, teams }) => {
    return isOnline && teams.length > 0 && !waiting.declined.includes(id);
  });
  const able = online.filter(({ teams }) => teams.some((team) => canDealWith(team, waiting)));
  const isLate = now.getTime() - waiting.since.getTime() >= anybodyAfterMs;
  const asked = able.length === 0 && isLate ? online : able;
  return asked.filter(({ open, capacity }) => open < capacity).sort(byTurn)[0]?.id;
}

function byTurn(a: Candidate, b: Candidate): number {
  return a.open - b.open || lastMs(a) - lastMs(b) || (a.id < b.id ? -1 : 1);
}

/** Who has never been given one comes first. */
function lastMs({ lastAssignedAt }: Candidate): number {
  return lastAssignedAt?.getTime() ?? 0;
}
