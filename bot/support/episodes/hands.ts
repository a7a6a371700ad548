import { type Step, text } from './episode-log.js';

/** In whose hands a conversation is. */
export interface Hands {
  holder: 'bot' | 'queue' | 'agent';
  /** Absent when the log has lost who it is. */
  agentId?: string;
  /** Put off until then, in milliseconds since 1970. */
  snoozedUntil?: number;
}

/**
 * In whose hands the conversation is after that step.
 *
 * A person's message takes it out of the queue, be it written before the claim or the claim lost. It does not take it
 * from the bot: time with the bot is never a person's. A snooze ends at its time, when it is ended, when somebody else
 * gets the conversation, or when the customer writes, since he does not wait for Monday.
 */
export function nextHands(hands: Hands, step: Step): Hands {
  const { type, data } = step;
  switch (type) {
    case 'handoff.requested':
      return queue;
    case 'handoff.accepted':
      return given(text(data.agentId), hands);
    case 'conversation.assigned':
    case 'conversation.transferred':
      return typeof data.agentId === 'string' ? given(data.agentId, hands) : queue;
    case 'handoff.returned':
      return bot;
    case 'handoff.cancelled':
    case 'handoff.failed':
      return hands.holder === 'queue' ? bot : hands;
    case 'message.sent':
      return isByPerson(step) && hands.holder !== 'bot' && hands.agentId === undefined
        ? given(text(data.agentId), hands)
        : hands;
    case 'message.received':
    case 'conversation.unsnoozed':
      return awake(hands);
    case 'conversation.snoozed':
      return { ...hands, snoozedUntil: until(step) };
    default:
      return hands;
  }
}

export const bot: Hands = { holder: 'bot' };

const queue: Hands = { holder: 'queue' };

export function isByPerson({ type, data }: Step): boolean {
  return type === 'message.sent' && data.by === 'agent';
}

function given(agentId: string | undefined, hands: Hands): Hands {
  if (hands.holder === 'agent' && (agentId === undefined || agentId === hands.agentId)) return hands;
  return { holder: 'agent', ...(agentId !== undefined && { agentId }) };
}

function awake({ snoozedUntil: _over, ...hands }: Hands): Hands {
  return hands;
}

/** Without a time that can be read it lasts until something ends it. */
function until({ data }: Step): number {
  const at = Date.parse(text(data.until) ?? '');
  return Number.isNaN(at) ? Number.POSITIVE_INFINITY : at;
}
