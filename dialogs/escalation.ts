import { z } from 'zod';
import type { Availability, Dialog, Outcome, Turn } from '../bot/engine/ports.js';
import { type HandoffReason, handoffReasons } from '../bot/support/handoff.js';
import { isNo, isWayOut } from './answers.js';
import { yesNoChoices } from './choices.js';
import { complete, pass, waiting } from './outcome.js';
import { readAnswer, readEmail, readYesNo } from './prompts.js';
import { expectation, hoursFor } from './waiting.js';
import { formatOpening, say } from './wording/index.js';

/** Waiting for an address to answer to, out of hours; `known` is one already given, to be confirmed. */
const State = z.object({
  reason: z.enum(handoffReasons),
  known: z.string().exactOptional(),
  misses: z.int(),
});
type State = z.infer<typeof State>;

/** Calls a person: says truthfully how many wait, or when somebody will be there, and keeps an address to answer to. */
export const escalation: Dialog = {
  id: 'escalation',
  intents: ['contact.human_agent'],

  begin(turn) {
    const reason = takeReason(turn);
    const availability = hoursFor(turn).at(turn.now);
    if (availability.open) return queue(turn, reason);

    turn.reply(closedSentence(turn, availability));
    const { email, orderEmail } = turn.memory.slots;
    const known = email ?? orderEmail ?? turn.contact.email;
    return known ? confirmEmail(turn, reason, known) : askEmail(turn, { reason, misses: 0 });
  },

  resume(turn, state) {
    const checked = State.safeParse(state);
    if (!checked.success) return pass;
    const { reason, known, misses } = checked.data;

    if (hoursFor(turn).at(turn.now).open && !isWayOut(turn.text)) return queue(turn, reason);
    if (turn.choice === 'no_email') return note(turn, reason);
    if (turn.choice === 'other_email') return askEmail(turn, { reason, misses: 0 });
    if (known && readYesNo(turn) === true) return note(turn, reason, known);

    const email = readAnswer(turn, readEmail, misses);
    if (email.kind === 'value') return note(turn, reason, email.value);
    if (email.kind === 'out') return leave(turn);
    if (isNo(turn.text)) return known ? askEmail(turn, { reason, misses: 0 }) : note(turn, reason);
    if (email.kind === 'again') return askEmail(turn, { reason, misses: email.misses });
    return note(turn, reason);
  },

  repeat(turn, state) {
    const { data } = State.safeParse(state);
    if (!data) return pass;
    return data.known ? confirmEmail(turn, data.reason, data.known) : askEmail(turn, { ...data, misses: 0 });
  },

  /** Whoever writes a language we do not speak is on his way to a person, and is not sent back to where he came from. */
  expects(turn) {
    const isAnswer = turn.choice !== undefined || turn.text.includes('@') || readYesNo(turn) !== undefined;
    return isAnswer || isWayOut(turn.text) || turn.recognition.foreign !== undefined;
  },
};

/** Why the dialog that asked for a person did so, told by a slot and taken out of it; the customer asked when unset. */
function takeReason({ memory }: Turn): HandoffReason {
  const { data } = z.enum(handoffReasons).safeParse(memory.slots.handoffReason);
  delete memory.slots.handoffReason;
  return data ?? 'requested';
}

/** The position is told from before this customer joins, so nobody is counted twice. */
async function queue(turn: Turn, reason: HandoffReason): Promise<Outcome> {
  const email = readEmail(turn);
  if (email) turn.memory.slots.email = email;
  const text = say(turn.language, 'escalation.queued', { ahead: await turn.facts.queueLength(turn.conversation) });
  return call(turn, reason, text + (await expectation(turn)));
}

function closedSentence(turn: Turn, { opensAt, timeZone }: Availability): string {
  if (!opensAt) return say(turn.language, 'escalation.closed_unknown');
  return say(turn.language, 'escalation.closed', { opens: formatOpening(turn.language, opensAt, turn.now, timeZone) });
}

function askEmail(turn: Turn, state: State): Outcome {
  turn.reply({
    text: say(turn.language, state.misses === 0 ? 'escalation.ask_email' : 'escalation.email_again'),
    choices: [{ title: say(turn.language, 'choice.no_email'), value: 'no_email' }],
  });
  return waiting(state);
}

function confirmEmail(turn: Turn, reason: HandoffReason, known: string): Outcome {
  const { language } = turn;
  const [yes] = yesNoChoices(language);
  turn.reply({
    text: say(language, 'escalation.confirm_email', { email: known }),
    choices: [
      ...(yes ? [yes] : []),
      { title: say(language, 'choice.other_email'), value: 'other_email' },
      { title: say(language, 'choice.no_email'), value: 'no_email' },
    ],
  });
  return waiting({ reason, known, misses: 0 });
}

/** The person is called all the same, so that the team finds the customer in the queue when it is back. */
function note(turn: Turn, reason: HandoffReason, email?: string): Outcome {
  if (email) turn.memory.slots.email = email;
  const { language } = turn;
  const text = email ? say(language, 'escalation.noted', { email }) : say(language, 'escalation.noted_no_email');
  return call(turn, reason, text);
}

/** While the customer waits the bot is silent, so the way back to it is shown. */
function call(turn: Turn, reason: HandoffReason, text: string): Outcome {
  turn.reply({ text, choices: [{ title: say(turn.language, 'choice.back_to_bot'), value: 'back_to_bot' }] });
  turn.requestPerson(reason);
  return complete;
}

function leave(turn: Turn): Outcome {
  turn.reply(say(turn.language, 'left'));
  return complete;
}
