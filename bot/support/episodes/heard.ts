import { type Step, text } from './episode-log.js';

/** What the customer wrote, and what the bot made of it. */
export interface Heard {
  turns: number;
  rephrasings: number;
  fallbacks: number;
  /** In the order of the first time. */
  intents: string[];
  topic?: string;
  /** The last message to the bot was not understood. */
  isLeftUnclear: boolean;
}

/**
 * Counts the customer's messages of an episode up to its end. One that the bot was not sure of makes a rephrasing when the
 * customer writes to the bot again, or when a later turn finds out what it meant; both together count once. What it was
 * found to mean has been answered, like a choice and like what was understood at once.
 *
 * A message without a decision went to a person, or comes from an older log: it is a turn and nothing else.
 */
export function hear(steps: readonly Step[]): Heard {
  const heard = new Set<string>();
  const rephrased = new Set<string>();
  const intents = new Set<string>();
  let fallbacks = 0;
  let unclear: string | undefined;
  let isLeftUnclear = false;
  let topic: string | undefined;
  const answered = (intent: string) => {
    intents.add(intent);
    topic = intent;
    isLeftUnclear = false;
  };

  for (const [i, { type, data }] of steps.entries()) {
    const id = text(data.messageId) ?? `step ${i}`;
    const intent = topicIn(data.intent);
    if (type === 'message.clarified') {
      rephrased.add(id);
      if (intent !== undefined) answered(intent);
    }
    const decision = text(data.decision);
    if (type !== 'message.received' || decision === 'survey' || heard.has(id)) continue;
    heard.add(id);
    if (unclear !== undefined && decision !== undefined) rephrased.add(unclear);
    unclear = decision === 'clarify' || decision === 'fallback' ? id : undefined;
    if (decision === 'fallback') fallbacks += 1;
    // A choice that is no topic, such as "something else", leaves things as unclear as they were.
    if (decision !== 'choice') isLeftUnclear = unclear !== undefined;
    if (intent !== undefined && (decision === 'answer' || decision === 'choice')) answered(intent);
  }
  return {
    turns: heard.size,
    rephrasings: rephrased.size,
    fallbacks,
    intents: [...intents],
    ...(topic !== undefined && { topic }),
    isLeftUnclear,
  };
}

/**
 * The intent, `topic.action`, that something was about. Undefined for small talk and for choices that are no topic, such as
 * "yes". Choices name theirs as `topic:return.how`.
 */
function topicIn(intent: Step['data'][string] | undefined): string | undefined {
  const name = text(intent)?.replace(/^topic:/, '');
  return name?.includes('.') && !name.startsWith('smalltalk.') ? name : undefined;
}
