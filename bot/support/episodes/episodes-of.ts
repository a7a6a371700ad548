import type { SupportEvent } from '../event.js';
import { called } from './called.js';
import { type Ending, endingOf } from './ending.js';
import type { EpisodeFacts } from './episode-facts.js';
import { type EpisodeLog, type Step, splitEpisodes } from './episode-log.js';
import { hear } from './heard.js';
import { held } from './held.js';
import { outcomeOf } from './outcome.js';

/** How long people were on duty between two moments, in milliseconds; `businessHours` has it. */
export type OpenMs = (from: Date, to: Date) => number;

/**
 * Replays the events of one conversation, oldest first, into the facts of its episodes, in order. An episode in which the
 * customer did nothing (a chat that was opened and left) is none. Never throws on a log with gaps or repeats: what is
 * lost is not made up, so that a time is absent rather than wrong, and an outcome the less flattering one.
 */
export function episodesOf(events: readonly SupportEvent[], openMs: OpenMs): EpisodeFacts[] {
  return splitEpisodes(events).flatMap((log) => {
    const ending = endingOf(log);
    const steps = log.steps.slice(0, ending?.steps);
    const opening = steps.findIndex(isByCustomer);
    return opening < 0 ? [] : [factsOf(log, steps, opening, ending, openMs)];
  });
}

function factsOf(
  { conversationId, episode, channel, language }: EpisodeLog,
  steps: readonly Step[],
  opening: number,
  ending: Ending | undefined,
  openMs: OpenMs,
): EpisodeFacts {
  const openedAt = steps[opening]?.at ?? 0;
  const { times, agents, transfers, isByAgent } = held(steps, openedAt, ending?.at ?? steps.at(-1)?.at ?? openedAt);
  const { isLeftUnclear, ...heard } = hear(steps);
  const call = called(steps, opening);
  const agentId = agents.at(-1);
  const businessMs = (from: number, to: number) => openMs(new Date(from), new Date(to));
  const { calledAt, repliedAt } = call;
  return {
    conversationId,
    episode,
    openedAt: new Date(openedAt),
    ...(ending && { closedAt: new Date(ending.at) }),
    channel,
    language,
    servedBy: isByAgent ? 'agent' : 'bot',
    agents,
    ...(agentId !== undefined && { agentId }),
    transfers,
    ...heard,
    ...(repliedAt !== undefined && {
      firstReplyMs: repliedAt - openedAt,
      firstReplyBusinessMs: businessMs(openedAt, repliedAt),
    }),
    ...(repliedAt !== undefined &&
      calledAt !== undefined && {
        handoffWaitMs: repliedAt - calledAt,
        handoffWaitBusinessMs: businessMs(calledAt, repliedAt),
      }),
    ...times,
    ...(ending && {
      resolutionMs: ending.at - openedAt,
      resolutionBusinessMs: businessMs(openedAt, ending.at),
    }),
    outcome: outcomeOf(ending, call, { ...heard, isLeftUnclear }),
  };
}

/** The customer's message, or, where that is lost, something that only he can have caused. A rating or an agent opens nothing. */
function isByCustomer({ type, data }: Step): boolean {
  return causedByCustomer.has(type) && data.decision !== 'survey' && data.by !== 'agent';
}

const causedByCustomer: ReadonlySet<Step['type']> = new Set([
  'message.received',
  'conversation.reopened',
  'message.clarified',
  'handoff.requested',
  'handoff.cancelled',
  'order.looked_up',
]);
