import { z } from 'zod';
import type { Outcome, Turn } from '../bot/engine/ports.js';
import { type HandoffReason, handoffReasons } from '../bot/support/handoff.js';
import type { Json } from '../bot/support/json.js';
import type { Reply } from '../bot/support/message.js';
import { isWayOut } from './answers.js';
import { personChoice } from './choices.js';
import { closing, complete, handoff, pass, waiting } from './outcome.js';
import { readYesNo } from './prompts.js';
import { say } from './wording/index.js';

const Offer = z.object({ offer: z.enum(handoffReasons) });

/** Asks whether a person should take over. The dialog that asks resumes with `resumeOffer`. */
export function offerPerson(turn: Turn, question: string, reason: HandoffReason): Outcome {
  turn.reply(offer(turn, question));
  return waiting({ offer: reason });
}

/** The same after an answer that may have been enough: other wishes of the customer come first. */
export function offerPersonLast(turn: Turn, question: string, reason: HandoffReason): Outcome {
  return closing(offer(turn, question), { offer: reason });
}

/** What the customer made of the offer; undefined when the state is not that of an offer. */
export function resumeOffer(turn: Turn, state: Json): Outcome | undefined {
  const offered = Offer.safeParse(state);
  if (!offered.success) return undefined;

  const answer = readOffer(turn);
  if (answer === undefined) return pass;
  if (answer) return handoff(offered.data.offer);
  turn.reply(say(turn.language, 'offer.declined'));
  return complete;
}

/** Makes an open offer again, in general words; undefined when the state is not that of an offer. */
export function repeatOffer(turn: Turn, state: Json): Outcome | undefined {
  const { data } = Offer.safeParse(state);
  return data && offerPerson(turn, say(turn.language, 'offer.person'), data.offer);
}

/** True when the message plainly answers an offer that is open. */
export function expectsOffer(turn: Turn, state: Json): boolean {
  return Offer.safeParse(state).success && readOffer(turn) !== undefined;
}

function offer({ language }: Turn, question: string): Reply {
  const noThanks = { title: say(language, 'choice.no_thanks'), value: 'no' };
  return { text: question, choices: [personChoice(language), noThanks] };
}

function readOffer(turn: Turn): boolean | undefined {
  if (turn.choice === 'person') return true;
  return isWayOut(turn.text) ? false : readYesNo(turn);
}
