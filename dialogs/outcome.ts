import type { Outcome } from '../bot/engine/ports.js';
import type { HandoffReason } from '../bot/support/handoff.js';
import type { Json } from '../bot/support/json.js';
import type { Reply } from '../bot/support/message.js';

export const complete: Outcome = { status: 'complete' };

export const pass: Outcome = { status: 'pass' };

export function waiting(state: Json): Outcome {
  return { status: 'waiting', state };
}

/** Waits for the answer to a question that is asked last, see `Outcome`. */
export function closing(question: Reply, state: Json): Outcome {
  return { status: 'waiting', state, closing: question };
}

export function handoff(reason: HandoffReason): Outcome {
  return { status: 'handoff', reason };
}
