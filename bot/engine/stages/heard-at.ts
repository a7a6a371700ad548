import type { Json } from '../../support/json.js';

/** When the customer wrote what this address came with, ISO 8601, where his channel lets us write only for a while after. */
export function heardAtOf(reference: Json | undefined): string | undefined {
  const { heardAt } = (reference ?? {}) as { heardAt?: unknown };
  return typeof heardAt === 'string' && !Number.isNaN(Date.parse(heardAt)) ? heardAt : undefined;
}

/** Whether somebody who wrote from `one` did so before he wrote from `other`; false where that is not known of both. */
export function isBefore(one: Json, other: Json | undefined): boolean {
  return Date.parse(heardAtOf(one) ?? '') < Date.parse(heardAtOf(other) ?? '');
}
