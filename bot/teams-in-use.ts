import type { Config } from './config.js';
import type { Clock, Facts } from './engine/ports.js';
import { houseHours } from './service-settings.js';
import type { OpenStore } from './store/index.js';
import type { Conversation } from './support/conversation.js';
import { recentWaits } from './team/recent-waits.js';
import { openTeamBook, type TeamBook } from './team/team-book.js';

export interface TeamsInUse {
  book: TeamBook;
  /** What dialogs may look up of teams, hours and the queue. */
  facts: Pick<Facts, 'hours' | 'hoursOf' | 'queueLength' | 'expectedWait'>;
  /** Open time of the house between two moments. */
  openMs(from: Date, to: Date): number;
}

interface TeamsInUseDeps {
  store: Pick<OpenStore, 'teams' | 'hours' | 'workload' | 'conversations'>;
  clock: Clock;
  log: (level: 'warn', message: string, ids: Record<string, unknown>) => void;
}

const minuteMs = 60_000;
/** Nobody is told of more than these. */
const mostQueued = 500;

/** Opens the teams and hours of this installation. */
export async function teamsInUse(config: Config, { store, clock, log }: TeamsInUseDeps): Promise<TeamsInUse> {
  const book = await openTeamBook({
    teams: store.teams,
    hours: store.hours,
    seed: houseHours(config),
    patienceMs: config.QUEUE_TIMEOUT_MINUTES * minuteMs,
    clock,
    log,
  });
  return {
    book,
    facts: {
      hours: { at: (now) => book.hours().at(now) },
      hoursOf: (conversation) => book.hours(book.teamFor(conversation)?.id),
      queueLength: (conversation, joinedAt = clock.now()) => ahead(conversation, joinedAt),
      expectedWait: recentWaits({ workload: store.workload, hours: () => book.hours(), clock }),
    },
    openMs: (from, to) => book.hours().openMs(from, to),
  };

  /** Where there is one queue for all they are only counted. */
  async function ahead(conversation: Conversation, joinedAt: Date): Promise<number> {
    const team = book.teamFor(conversation);
    if (!team || book.teams().length === 1) return store.conversations.queuedBefore(joinedAt);
    const queue = await store.workload.queued(mostQueued);
    return queue.filter((one) => joined(one) < joinedAt.getTime() && book.teamFor(one)?.id === team.id).length;
  }
}

function joined({ status, createdAt }: Conversation): number {
  return 'since' in status ? Date.parse(status.since) : createdAt.getTime();
}
