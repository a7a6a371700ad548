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
}

function ofCustomer({ changes }: Draft) {
  return changes.messages.find(({ author }) => author.kind === 'customer');
}
