import type { JsonObject } from './json.js';

/** Fields that say what happened, never what was said: what reports replay, and ids of ours. */
const kept: ReadonlySet<string> = new Set([
  ...[
    'agentId',
    'teamId',
    'channel',
    'language',
    'from',
    'to',
    'intent',
    'decision',
    'model',
    'how',
    'by',
    'via',
    'until',
  ],
  ...[
    'metric',
    'reason',
    'outcome',
    'priority',
    'messageId',
    'inboxId',
    'invitationId',
    'caseId',
    'noteId',
    'moveId',
    'handoffId',
  ],
  ...['experimentId', 'variantId', 'status', 'occasion', 'target', 'state', 'why', 'what', 'before'],
]);
/** A word of ours, an id or a time: nothing a person would write as a sentence, and no address. */
const code = /^[\w.:|+~-]{0,200}$/;

/** An event's data without anything that somebody wrote. Reports replay it to the same figures. */
export function plainEvent(data: JsonObject): JsonObject {
  const plain = Object.entries(data).filter(([key, value]) => {
    if (typeof value === 'number' || typeof value === 'boolean' || value === null) return true;
    return kept.has(key) && typeof value === 'string' && code.test(value);
  });
  return Object.fromEntries(plain);
}
