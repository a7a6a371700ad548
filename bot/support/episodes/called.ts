import type { Step } from './episode-log.js';
import { isByPerson } from './hands.js';

/** When the customer called for a person, and when one wrote. */
export interface Called {
  /** The first call he has not taken back; one that failed on our side still stands. */
  calledAt?: number;
  /** First message of a person after the customer's first. Claiming alone answers nobody. */
  repliedAt?: number;
}

/** Reads an episode up to its end; `opening` is the place of the customer's first step. */
export function called(steps: readonly Step[], opening: number): Called {
  let calledAt: number | undefined;
  for (const [i, step] of steps.entries()) {
    if (step.type === 'handoff.requested') calledAt ??= step.at;
    if (step.type === 'handoff.cancelled') calledAt = undefined;
    if (isByPerson(step) && i > opening) {
      return { ...(calledAt !== undefined && { calledAt }), repliedAt: step.at };
    }
  }
  return calledAt === undefined ? {} : { calledAt };
}
