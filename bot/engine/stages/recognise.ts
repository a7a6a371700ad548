import type { Draft } from '../draft.js';
import { note } from '../draft.js';
import type { Recognition } from '../ports.js';
import type { TurnDeps } from '../turn.js';
import type { Received } from './receive.js';

/** How sure a message must be of its language to change that of the conversation; the first one decides more freely. */
const switchAt = 0.8;
const firstSwitchAt = 0.6;
const trailLength = 10;

/** Understands the text and lets the conversation follow the customer's language. */
export function recognise(received: Received, draft: Draft, deps: TurnDeps): Recognition {
  const { conversation } = draft;
  const { memory } = conversation;
  const recognition = deps.recognizer().recognise(received.text, { language: conversation.language, now: draft.now });
  if (received.kind !== 'message' || received.choice !== undefined) {
    return { ...recognition, language: conversation.language };
  }
  if (!hasWords(received.text, recognition)) return { ...recognition, language: conversation.language };
  const enough = memory.customerMessages <= 1 ? firstSwitchAt : switchAt;
  if (recognition.language !== conversation.language && recognition.languageConfidence >= enough) {
    note(draft, 'language.changed', { from: conversation.language, to: recognition.language });
    conversation.language = recognition.language;
  }
  return recognition;
}

/** An address or an order number says nothing of the language somebody speaks. */
function hasWords(text: string, { entities }: Recognition): boolean {
  let rest = text;
  for (const { raw } of entities) rest = rest.replace(raw, ' ');
  return /\p{L}{2}/u.test(rest);
}

/** Keeps what the bot understood as evidence for the agent; a tapped choice was understood for certain. */
export function leaveTrail({ choice }: Received, { intent, probability, decision }: Recognition, draft: Draft): void {
  const { memory } = draft.conversation;
  const at = draft.now.toISOString();
  const step =
    choice === undefined
      ? { at, intent, probability: Math.round(probability * 1000) / 1000, decision }
      : { at, intent: choice, probability: 1, decision: 'choice' };
  memory.trail = [...memory.trail, step].slice(-trailLength);
}
