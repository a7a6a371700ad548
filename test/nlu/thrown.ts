import { expect } from 'chai';
import { ConvozError } from '../../bot/errors.js';

/** The ConvozError that `work` throws; fails when it throws nothing or something else. */
export function thrown(work: () => unknown): ConvozError {
  try {
    work();
  } catch (error) {
    expect(error).to.be.instanceOf(ConvozError);
    return error as ConvozError;
  }
  throw new Error('Nothing was thrown');
}

/** The ConvozError that `work` rejects with. */
export async function rejection(work: Promise<unknown>): Promise<ConvozError> {
  const [result] = await Promise.allSettled([work]);
  if (result.status === 'fulfilled') throw new Error('Nothing was thrown');
  return thrown(() => {
    throw result.reason;
  });
}
