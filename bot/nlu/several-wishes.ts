import type { Decision, Recognition } from '../engine/ports.js';
import { personIntent } from './decide.js';
import { type Joint, jointsOf, saysWant } from './joints.js';
import { outOfScope } from './read-corpus.js';

/** What recognising a text, whole or in part, says of the wish in it. */
export type Understood = Pick<
  Recognition,
  'intent' | 'probability' | 'decision' | 'outOfScope' | 'alternatives' | 'further'
>;

const complaint = 'feedback.complaint';

/** More wishes in one message are hardly meant, and could not all be talked about. */
const mostWishes = 3;

/** A part that on its own would sooner be something else is no wish. */
const likelyFrom = 0.6;

/** "Mi correo es …", "order MR-10482": what holds a number or an address is told to help with a wish, unless it is plain. */
const plainFrom = 0.95;

/**
 * From here on a message is taken for several wishes, in units of `evidenceOf`. Of the 1,328 development messages with
 * one wish 0.6 % are; of 265 with two, both are found in 80 %.
 */
const severalFrom = 4.25;

/**
 * A message with several wishes is answered for all of them, in the order they were written: the parts around a joint
 * ("…? and …", "… y además …") are each understood on their own. A greeting, thanks or anger beside a wish is no second
 * one, but the wish is answered for what it is; whoever asks for a person in any part is handed over. Anything else is
 * left as it was understood `whole`.
 */
export function severalWishes(text: string, whole: Understood, understand: (part: string) => Understood): Understood {
  if (whole.decision === 'handoff') return whole;
  const parts = wishesIn({ text, ...whole }, understand);
  if (parts.length < 2) return whole;

  const person = parts.find(({ intent }) => intent === personIntent);
  if (person) return answerTo([person], whole, 'handoff');
  return answerTo(
    parts.filter((part) => part.intent !== complaint || isFiled(part)),
    whole,
    'answer',
  );
}

/** A complaint somebody wants to make, and not the tone in which he asks for something else. */
function isFiled({ text }: Part): boolean {
  return saysWant(text) || /quej|queix|reclama|complaint/i.test(text);
}

function answerTo(parts: readonly Part[], whole: Understood, decision: Decision): Understood {
  const [intent = whole.intent, ...further] = [...new Set(parts.map((part) => part.intent))].slice(0, mostWishes);
  const others = [{ intent: whole.intent, probability: whole.probability }, ...whole.alternatives];
  const isOther = (other: string) => ![outOfScope, intent, ...further].includes(other);
  return {
    intent,
    probability: Math.min(...parts.map((part) => part.probability)),
    decision,
    alternatives: others.filter((other) => isOther(other.intent)).slice(0, 4),
    ...(further.length > 0 && { further }),
  };
}

type Part = Understood & { text: string };

/** The parts of a text that are wishes of their own; the text itself when it holds but one. */
function wishesIn(whole: Part, understand: (part: string) => Understood, splits = mostWishes): Part[] {
  if (splits === 0) return [whole];
  let best: { evidence: number; parts: [Part, Part] } | undefined;
  for (const joint of jointsOf(whole.text)) {
    const parts = partsAt(joint, whole, understand);
    const evidence = parts ? evidenceOf(joint, parts, whole) : 0;
    if (parts && evidence >= Math.max(severalFrom, best?.evidence ?? 0)) best = { evidence, parts };
  }
  return best ? best.parts.flatMap((part) => wishesIn(part, understand, splits - 1)) : [whole];
}

function partsAt(joint: Joint, whole: Part, understand: (part: string) => Understood): [Part, Part] | undefined {
  const before = { ...understand(joint.before), text: joint.before };
  if (!isWish(before, whole)) return undefined;
  const after = { ...understand(joint.after), text: joint.after };
  if (!isWish(after, whole) || after.intent === before.intent) return undefined;
  return [meant(before, after, whole), meant(after, before, whole)];
}

function isWish(part: Part, whole: Part): boolean {
  const { text, intent, probability } = part;
  if (intent === outOfScope || intent.startsWith('smalltalk.')) return false;
  if (/[@\d]/.test(text) && !text.includes('?')) return probability >= plainFrom;
  return chanceOf(part, whole) >= likelyFrom;
}

/**
 * Of neighbours such as asking for a refund and its rules, a part on its own cannot tell: where the whole message is
 * about one of them, what counts is how likely they are together.
 */
function chanceOf(part: Understood, whole: Understood): number {
  if (topicOf(part.intent) !== topicOf(whole.intent)) return part.probability;
  const neighbours = part.alternatives.filter(({ intent }) => topicOf(intent) === topicOf(whole.intent));
  return neighbours.reduce((sum, { probability }) => sum + probability, part.probability);
}

/** Which of the neighbours it is, the whole message knows. */
function meant(part: Part, other: Part, whole: Part): Part {
  const probability = chanceOf(part, whole);
  const isAsked = other.intent !== whole.intent && part.alternatives.some(({ intent }) => intent === whole.intent);
  const isNeighbour = topicOf(part.intent) === topicOf(whole.intent);
  return { ...part, probability, ...(isAsked && isNeighbour && { intent: whole.intent }) };
}

function topicOf(intent: string): string {
  return intent.slice(0, intent.lastIndexOf('.') + 1);
}

/**
 * How much speaks for two wishes rather than one: the log-odds of either part being understood on its own, less those of
 * the whole being understood as one wish, and how strongly the joint announces another.
 */
function evidenceOf({ strength }: Joint, [before, after]: [Part, Part], whole: Part): number {
  return logit(before.probability) + logit(after.probability) - logit(whole.probability) + strength;
}

function logit(p: number): number {
  const kept = Math.min(Math.max(p, 0.005), 0.995);
  return Math.log(kept / (1 - kept));
}
