import type { Memory } from '../../support/conversation.js';
import type { Recognition } from '../ports.js';

/** More than a customer would wait for; a message has at most three wishes. */
const mostKept = 3;

/** Later the customer has moved on, and to begin with it would surprise him. */
const keptMs = 30 * 60_000;

/**
 * Remembers what else the customer wanted than what the bot has begun to deal with. Wishes of an earlier message come
 * after those of this one, and one that he has asked for again is no longer owed.
 */
export function keepWishes(memory: Memory, { decision, intent, further = [] }: Recognition, now: Date): void {
  const asked = decision === 'answer' ? [intent, ...further] : further;
  const earlier = (memory.wishes ?? []).filter((wish) => !asked.includes(wish.intent) && !isOld(wish, now));
  const until = new Date(now.getTime() + keptMs).toISOString();
  const wishes = [...further.map((one) => ({ intent: one, until })), ...earlier].slice(0, mostKept);
  if (wishes.length > 0) memory.wishes = wishes;
  else delete memory.wishes;
}

/** The next wish to deal with, from now on no longer remembered; undefined when there is none. */
export function takeWish(memory: Memory, now: Date): string | undefined {
  const [next, ...rest] = (memory.wishes ?? []).filter((wish) => !isOld(wish, now));
  if (rest.length > 0) memory.wishes = rest;
  else delete memory.wishes;
  return next?.intent;
}

/** What is recognised when the bot itself comes to a wish: nothing but the wish, beside the facts of the message. */
export function recognitionOfWish(recognition: Recognition, intent: string): Recognition {
  const { further: _others, foreign: _written, languageAsked: _asked, ...rest } = recognition;
  return { ...rest, intent, decision: 'answer', alternatives: [] };
}

function isOld({ until }: { until: string }, now: Date): boolean {
  return new Date(until) <= now;
}
