import type { HandoffReason } from '../../support/handoff.js';
import type { Choice, Reply } from '../../support/message.js';
import type { Invitation, Survey } from '../../support/survey.js';
import type { TurnContext } from '../botbuilder.js';
import { type Draft, note } from '../draft.js';
import type { FoundOrder, Outcome, Recognition, Turn } from '../ports.js';
import type { TurnDeps } from '../turn.js';
import type { Received } from './receive.js';
import { wordingOf } from './wording-of.js';

/** What a dialog asked for besides its words; the engine carries it out. */
export interface Effects {
  person?: HandoffReason;
  resolved?: 'answered' | 'confirmed' | 'left';
  rating?: { raw: string; value: number; comment?: string };
  decline?: { forever: boolean };
}

export interface Situation {
  received: Received;
  recognition: Recognition;
  /** With the definition it was sent with. */
  invitation?: Invitation;
  survey?: Survey;
}

const failuresPerConversation = 5;
const failuresPerPeerAndHour = 10;
const failuresPerAddressAndHour = 50;
const hourMs = 3_600_000;

/**
 * Runs one function of a dialog with its narrow view of the turn; its words, introduced by `opening`, are said unless it
 * passes. A closing question is left to the caller.
 */
export async function speak(
  draft: Draft,
  context: TurnContext,
  deps: TurnDeps,
  situation: Situation,
  dialog: (turn: Turn) => Promise<Outcome> | Outcome,
  opening?: string,
): Promise<{ outcome: Outcome; effects: Effects; spoke: boolean }> {
  const replies: Reply[] = [];
  const effects: Effects = {};
  const outcome = await dialog(dialogTurn(draft, deps, situation, replies, effects));
  if (outcome.status === 'pass') return { outcome, effects: {}, spoke: false };
  const [reply, ...more] = replies;
  if (reply) {
    const first = opening === undefined ? reply : { ...reply, text: `${opening}\n${reply.text}` };
    await say([first, ...more], draft, context, deps);
  }
  return { outcome, effects, spoke: reply !== undefined };
}

/** Says something, and remembers the choices it offers. */
export async function say(replies: Reply[], draft: Draft, context: TurnContext, deps: TurnDeps): Promise<void> {
  const { memory } = draft.conversation;
  const choices = replies.flatMap((reply): Choice[] => reply.choices ?? []);
  if (choices.length > 0) memory.offered = choices;
  else delete memory.offered;
  // A greeting answers nobody: it must not make an exchange of a conversation without one.
  if (memory.customerMessages > 0) memory.replies += replies.length;
  await deps.adapter.say(context, { kind: 'bot' }, replies);
}

/** The view of this turn that dialogs get; what they say and ask for is collected in `replies` and `effects`. */
export function dialogTurn(
  draft: Draft,
  deps: TurnDeps,
  situation: Situation,
  replies: Reply[],
  effects: Effects,
): Turn {
  const { conversation } = draft;
  const { received, recognition, invitation, survey } = situation;
  return {
    text: received.text,
    ...(received.choice !== undefined && { choice: received.choice }),
    recognition,
    language: conversation.language,
    contact: draft.contact,
    conversation,
    memory: conversation.memory,
    facts: deps.facts,
    now: draft.now,
    ...(invitation && { invitation }),
    ...(survey && { survey }),
    ...(draft.inboxId !== undefined && { messageId: draft.inboxId }),
    reply: (message) => {
      replies.push(typeof message === 'string' ? { text: message } : message);
    },
    requestPerson: (reason) => {
      effects.person = reason;
    },
    resolved: (how) => {
      effects.resolved = how;
    },
    wordingOf: (on) => wordingOf(on, draft, deps),
    meant: (messageId, intent) => note(draft, 'message.clarified', { messageId, intent }),
    findOrder: (number, proof) => findOrder(draft, deps, received.address, number, proof),
    rate: (raw, value, comment) => {
      effects.rating = { raw, value, ...(comment !== undefined && { comment }) };
    },
    declineSurvey: (forever) => {
      effects.decline = { forever };
    },
  };
}

/** Looks an order up unless too many guesses came before (from this conversation, this person or this address). */
async function findOrder(
  draft: Draft,
  deps: TurnDeps,
  address: string | undefined,
  number: string,
  proof: Parameters<Turn['findOrder']>[1],
): Promise<FoundOrder> {
  const { conversation } = draft;
  const peer = `${conversation.channel}:${conversation.peerId}`;
  if (conversation.memory.failedLookups >= failuresPerConversation) return { status: 'limited' };
  const since = new Date(draft.now.getTime() - hourMs);
  const failures = await deps.store.orderAudits.failuresSince(since, {
    peer,
    ...(address !== undefined && { address }),
  });
  if (failures.peer >= failuresPerPeerAndHour || failures.address >= failuresPerAddressAndHour)
    return { status: 'limited' };
  const found = await deps.facts.orders.find(number, proof);
  if (found.status === 'no_match') conversation.memory.failedLookups += 1;
  draft.changes.orderAudits.push({
    conversationId: conversation.id,
    peer,
    ...(address !== undefined && { address }),
    orderNumber: number,
    outcome: found.status,
    at: draft.now,
  });
  note(draft, 'order.looked_up', { outcome: found.status });
  return found;
}
