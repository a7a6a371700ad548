import type { SupportEvent } from '../../support/event.js';
import type { Understanding } from '../../support/message.js';
import type { Draft } from '../draft.js';
import type { Recognition } from '../ports.js';
import type { Received } from './receive.js';

/** Records with the customer's message what the bot made of it; a choice of ours was understood for certain. */
export function keepUnderstanding({ kind, choice }: Received, recognition: Recognition, draft: Draft): void {
  const message = ofCustomer(draft);
  const { model } = draft;
  if (kind !== 'message' || !message || model === undefined) return;
  const { intent, probability, decision } = recognition;
  message.understood =
    choice === undefined
      ? { intent, probability: Math.round(probability * 1000) / 1000, decision, model }
      : { intent: choice, probability: 1, decision: 'choice', model };
}

/** Notes that the message was the answer to a question of ours, whatever it would have meant on its own. */
export function takenAs(how: Extract<Understanding['decision'], 'reply' | 'survey'>, draft: Draft): void {
  const understood = ofCustomer(draft)?.understood;
  if (understood && understood.decision !== 'choice') understood.decision = how;
  const event = receptionOf(draft);
  if (event) event.data = { ...event.data, decision: how };
}

/** Remembers which product the customer speaks of; what he says in answer to a survey is about none in particular. */
export function keepProduct({ entities }: Recognition, draft: Draft): void {
  const product = entities.findLast(({ type }) => type === 'product')?.value;
  if (product === undefined) return;
  draft.conversation.memory.product = product;
  const event = receptionOf(draft);
  if (event) event.data = { ...event.data, product };
}

/** Tells the event log what the message was taken for, once that is settled: an intent and a decision, never a word of it. */
export function noteUnderstanding(draft: Draft): void {
  const event = receptionOf(draft);
  const understood = ofCustomer(draft)?.understood;
  if (!event || !understood) return;
  const { intent, decision } = understood;
  // What a choice of ours carries after a colon may be the customer's, such as an order number; a topic is not.
  const named = decision === 'choice' ? intent.replace(/^(?!topic:)([^:]*):.*$/s, '$1') : intent;
  event.data = { decision, ...event.data, intent: named };
}

function ofCustomer({ changes }: Draft) {
  return changes.messages.find(({ author }) => author.kind === 'customer');
}

function receptionOf({ changes }: Draft): SupportEvent | undefined {
  return changes.events.find(({ type }) => type === 'message.received');
}
