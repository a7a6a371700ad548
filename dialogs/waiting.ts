import type { BusinessHours, Dialog, Turn } from '../bot/engine/ports.js';
import type { WaitingEstimate } from '../bot/support/waiting-estimate.js';
import { asksHowLong } from './asks-how-long.js';
import { complete, pass } from './outcome.js';
import { readEmail } from './prompts.js';
import { formatOpening, say } from './wording/index.js';

const minuteMs = 60_000;

/**
 * Heard while a customer waits in the queue, where the bot is silent otherwise. Begun when nobody has come for too long:
 * he may leave an address, or go back to the bot, and stays in the queue if he does neither.
 */
export const waiting: Dialog = {
  id: 'waiting',
  intents: [],

  begin(turn) {
    reply(turn, say(turn.language, 'waiting.timed_out'), true);
    return complete;
  },

  async resume(turn) {
    if (turn.choice === 'leave_email') return ask(turn);
    const email = turn.memory.waiting?.timedOut ? readEmail(turn) : undefined;
    if (email !== undefined) {
      turn.memory.slots.email = email;
      reply(turn, say(turn.language, 'escalation.noted', { email }));
      return complete;
    }
    if (!asksHowLong(turn.text)) return pass;
    reply(turn, await howLong(turn));
    return complete;
  },
};

/** The hours of whoever would deal with this customer. */
export function hoursFor({ facts, conversation }: Turn): BusinessHours {
  return facts.hoursOf?.(conversation) ?? facts.hours;
}

/** What is known of the wait of others, in a sentence; empty when too little is known to be true. */
export async function expectation(turn: Turn, soFarMs = 0): Promise<string> {
  const estimate = await turn.facts.expectedWait?.(soFarMs);
  if (!estimate) return '';
  return ` ${say(turn.language, soFarMs === 0 ? 'waiting.estimate' : 'waiting.estimate_left', inMinutes(estimate))}`;
}

async function howLong(turn: Turn): Promise<string> {
  const { language, now, conversation, memory } = turn;
  const { open, opensAt, timeZone } = hoursFor(turn).at(now);
  if (!open) {
    if (!opensAt) return say(language, 'escalation.closed_unknown');
    return say(language, 'escalation.closed', { opens: formatOpening(language, opensAt, now, timeZone) });
  }
  const { status } = conversation;
  const joinedAt = new Date('since' in status ? status.since : now);
  const ahead = await turn.facts.queueLength(conversation, joinedAt);
  const since = new Date(memory.waiting?.since ?? joinedAt);
  const soFarMs = Math.max(1, now.getTime() - since.getTime());
  return say(language, 'waiting.position', { ahead }) + (await expectation(turn, soFarMs));
}

function ask(turn: Turn) {
  reply(turn, say(turn.language, 'escalation.ask_email'));
  return complete;
}

/** The way back to the bot is shown each time, as what was offered before counts no more. */
function reply(turn: Turn, text: string, offersEmail = false): void {
  const { language } = turn;
  turn.reply({
    text,
    choices: [
      ...(offersEmail ? [{ title: say(language, 'choice.leave_email'), value: 'leave_email' }] : []),
      { title: say(language, 'choice.back_to_bot'), value: 'back_to_bot' },
    ],
  });
}

/** Whole minutes, rounded up: a promise that is kept. */
function inMinutes({ halfMs, mostMs }: WaitingEstimate) {
  const minutes = (ms: number) => Math.max(1, Math.ceil(ms / minuteMs));
  return { half: minutes(halfMs), most: minutes(mostMs) };
}
