import { unhappyFrom } from '../../support/unhappy.js';
import type { Draft } from '../draft.js';
import type { Recognition } from '../ports.js';
import type { TurnDeps } from '../turn.js';
import { followLanguage } from './follow-language.js';
import type { Received } from './receive.js';

const trailLength = 10;

/** Understands the text and lets the conversation follow the customer's language. */
export function recognise(received: Received, draft: Draft, deps: TurnDeps): Recognition {
  const { conversation } = draft;
  const spoken = conversation.language;
  const { languageAsked, ...recognition } = deps
    .recognizer()
    .recognise(received.text, { language: spoken, now: draft.now });
  if (received.kind !== 'message' || received.choice !== undefined) return { ...recognition, language: spoken };
  // Praise for the language spoken, or a question whether we do, beside a wish: the wish is what matters.
  const isNews = languageAsked && (languageAsked.alone || languageAsked.language !== spoken);
  const understood = isNews ? { ...recognition, languageAsked } : recognition;
  followLanguage(received, understood, draft);
  return understood;
}

/** Keeps what the bot understood as evidence for the agent; a tapped choice was understood for certain. */
export function leaveTrail({ choice }: Received, recognition: Recognition, draft: Draft): void {
  const { intent, probability, decision, sentiment } = recognition;
  const { memory } = draft.conversation;
  const at = draft.now.toISOString();
  const step =
    choice === undefined
      ? {
          at,
          intent,
          probability: Math.round(probability * 1000) / 1000,
          decision,
          ...(sentiment <= unhappyFrom && ({ unhappy: true } as const)),
        }
      : { at, intent: choice, probability: 1, decision: 'choice' };
  memory.trail = [...memory.trail, step].slice(-trailLength);
}
