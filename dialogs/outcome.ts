import type { Outcome } from '../bot/engine/ports.js';
import type { HandoffReason } from '../bot/support/handoff.js';
import type { Json } from '../bot/support/json.js';

export const complete: Outcome = { status: 'complete' };

export const pass: Outcome = { status: 'pass' };

export function waiting(state: Json): Outcome {
  return { status: 'waiting', state };
}

export function handoff(reason: HandoffReason): Outcome {
  return { status: 'handoff', reason };
}
