import fc from 'fast-check';
import type { EventType, SupportEvent } from '../../../bot/support/event.js';
import type { JsonObject } from '../../../bot/support/json.js';

/** A log the engine could have written, and, kept beside it while it was made, who had each episode for how long. */
export interface AnyLog {
  events: SupportEvent[];
  truth: Truth[];
}

export interface Truth {
  episode: number;
  isClosed: boolean;
  botMs: number;
  waitMs: number;
  agentOwnedMs: number;
  snoozedMs: number;
}

interface Move {
  gap: number;
  action: number;
  agentId: string;
  decision: string;
  intent: string;
}

const move: fc.Arbitrary<Move> = fc.record({
  gap: fc.integer({ min: 1, max: 3 * 86_400_000 }),
  action: fc.nat(1000),
  agentId: fc.constantFrom('uxia', 'brais', 'carme'),
  decision: fc.constantFrom('answer', 'clarify', 'fallback', 'choice', 'reply'),
  intent: fc.constantFrom('return.how', 'order.track', 'smalltalk.thanks', 'none', 'topic:shipping.cost', 'no'),
});

/** Any conversation of up to sixty steps, with the reopening message noted under the old number or the new one. */
export const anyLog: fc.Arbitrary<AnyLog> = fc
  .tuple(fc.array(move, { minLength: 1, maxLength: 60 }), fc.boolean(), fc.integer({ min: 0, max: 2e10 }))
  .map(([moves, isOlder, start]) => write(moves, isOlder, Date.UTC(2026, 0, 1) + start));

type Place = 'bot' | 'queue' | 'agent' | 'closing' | 'closed';

const legal: Record<Place, readonly string[]> = {
  bot: ['ask', 'ask', 'ask', 'call', 'claim', 'confirm', 'quiet', 'silence'],
  queue: ['wait', 'claim', 'claim', 'cancel', 'fail', 'early'],
  agent: ['talk', 'reply', 'reply', 'pass', 'team', 'snooze', 'wake', 'return', 'close'],
  closing: ['rate', 'expire', 'reopen'],
  closed: ['reopen', 'late rating'],
};

function write(moves: readonly Move[], isOlder: boolean, start: number): AnyLog {
  const events: SupportEvent[] = [];
  let episode = 1;
  let truth = fresh(episode);
  const all = [truth];
  let at = start;
  let place: Place = 'bot';
  let holder: string | undefined;
  let snoozedUntil = 0;

  note('conversation.opened', { channel: 'directline', language: 'es' });
  received({ decision: 'answer', intent: 'smalltalk.greeting' });
  for (const { gap, action, agentId, decision, intent } of moves) {
    pass(gap);
    const name = legal[place][action % legal[place].length];
    switch (name) {
      case 'ask':
        received({ decision, intent });
        break;
      case 'call':
        received({ decision: 'handoff', intent: 'contact.human_agent' });
        note('handoff.requested', { reason: 'requested' });
        place = 'queue';
        break;
      case 'claim':
        note('handoff.accepted', { agentId });
        hold(agentId);
        break;
      case 'early':
        note('message.sent', { by: 'agent', agentId });
        hold(agentId);
        break;
      case 'confirm':
        received({ decision: 'reply', intent: 'none' });
        end('confirmed');
        break;
      case 'quiet':
      case 'silence':
        end(name);
        break;
      case 'cancel':
        received({});
        note('handoff.cancelled');
        place = 'bot';
        break;
      case 'fail':
        note('handoff.failed');
        place = 'bot';
        break;
      case 'wait':
      case 'talk':
        received({});
        snoozedUntil = 0;
        break;
      case 'reply':
        note('message.sent', { by: 'agent', ...(holder !== undefined && { agentId: holder }) });
        break;
      case 'pass':
        note('conversation.transferred', { agentId });
        if (agentId !== holder) hold(agentId);
        break;
      case 'team':
        note('conversation.transferred', { team: 'returns' });
        place = 'queue';
        break;
      case 'snooze':
        snoozedUntil = at + (action % 7) * 3_600_000;
        note('conversation.snoozed', { until: new Date(snoozedUntil).toISOString() });
        break;
      case 'wake':
        note('conversation.unsnoozed');
        snoozedUntil = 0;
        break;
      case 'return':
        note('handoff.returned', { agentId, closed: false });
        place = 'bot';
        break;
      case 'close':
        note('handoff.returned', { agentId, closed: true });
        end('agent');
        break;
      case 'rate':
        received({ decision: 'survey', intent: 'none' });
        note('survey.answered', { value: 5 });
        note('conversation.closed', { how: 'survey' });
        place = 'closed';
        break;
      case 'expire':
        note('survey.expired');
        note('conversation.closed', { how: 'survey' });
        place = 'closed';
        break;
      case 'late rating':
        received({ decision: 'survey', intent: 'none' });
        note('survey.answered', { value: 5 });
        break;
      case 'reopen':
        reopen({ decision, intent });
    }
  }
  return { events, truth: all };

  function pass(gap: number): void {
    if (place === 'bot') truth.botMs += gap;
    if (place === 'queue') truth.waitMs += gap;
    if (place === 'agent') {
      const snoozed = Math.min(gap, Math.max(0, snoozedUntil - at));
      truth.snoozedMs += snoozed;
      truth.agentOwnedMs += gap - snoozed;
    }
    at += gap;
  }

  function note(type: EventType, data: JsonObject = {}): void {
    events.push({ seq: events.length + 1, conversationId: 'c1', episode, type, at: new Date(at), data });
  }

  function received(data: JsonObject): void {
    note('message.received', { messageId: `m${events.length}`, ...data });
  }

  function hold(agentId: string): void {
    place = 'agent';
    holder = agentId;
    snoozedUntil = 0;
  }

  function end(how: string): void {
    truth.isClosed = true;
    if (events.length % 2 === 0) {
      note('survey.sent');
      note('conversation.closing', { how });
      place = 'closing';
    } else {
      note('survey.suppressed', { reason: 'throttled' });
      note('conversation.closed', { how });
      place = 'closed';
    }
  }

  function reopen(data: JsonObject): void {
    if (isOlder) received(data);
    episode += 1;
    if (!isOlder) received(data);
    note('conversation.reopened');
    truth = fresh(episode);
    all.push(truth);
    place = 'bot';
  }
}

function fresh(episode: number): Truth {
  return { episode, isClosed: false, botMs: 0, waitMs: 0, agentOwnedMs: 0, snoozedMs: 0 };
}
