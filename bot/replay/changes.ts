import type { Understanding } from '../support/message.js';
import type { Answer } from './replay-stored.js';

/** A reply of the bot that is another one with the other model. */
export interface Change {
  conversationId: string;
  /** Of the customer's messages in the conversation, from 1. */
  number: number;
  at: Date;
  /** In two or three words, such as `answered → clarified` or `another answer`. */
  kind: string;
  /** An earlier reply of the conversation has changed already: what the customer wrote here was an answer to something else. */
  follows: boolean;
  before: Answer;
  after: Answer;
}

/** Compares two runs of one conversation, message by message. */
export function changesBetween(conversationId: string, before: readonly Answer[], after: readonly Answer[]): Change[] {
  const changes: Change[] = [];
  for (const [i, one] of before.entries()) {
    const other = after[i];
    if (!other || wordsOf(one) === wordsOf(other)) continue;
    const { number, at } = one;
    const follows = changes.length > 0;
    changes.push({ conversationId, number, at, kind: kindOf(one, other), follows, before: one, after: other });
  }
  return changes;
}

function wordsOf({ said }: Answer): string {
  return said.map(({ verb, text }) => `${verb}: ${text}`).join('\n');
}

const words: Record<Understanding['decision'], string> = {
  answer: 'answered',
  clarify: 'clarified',
  fallback: 'not understood',
  handoff: 'handed over',
  choice: 'chosen',
  reply: 'taken as a reply',
  survey: 'taken as a rating',
};

function kindOf(before: Answer, after: Answer): string {
  const [was, is] = [doneWith(before), doneWith(after)];
  if (was !== is) return `${was} → ${is}`;
  if (before.language !== after.language) return 'another language';
  if (before.understood?.intent !== after.understood?.intent) {
    return was === words.clarify ? 'other topics offered' : 'another answer';
  }
  return was === words.clarify ? 'other topics offered' : 'other words';
}

function doneWith({ understood }: Answer): string {
  return understood ? words[understood.decision] : 'left to a person';
}
