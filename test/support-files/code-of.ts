import { isConvozError } from '../../bot/errors.js';

/** The code with which a promise is refused; `resolved` when it is not, and a foreign error is thrown on. */
export async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return 'resolved';
  } catch (error) {
    if (!isConvozError(error)) throw error;
    return error.code;
  }
}
