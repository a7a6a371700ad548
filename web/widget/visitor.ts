import { type Api, RequestError } from './api.js';
import type { Storage } from './storage.js';
import type { TokenAnswer } from './wire.js';

/** Who this browser is to the server: an opaque credential that brings back the visitor's conversation. */
export interface Visitor {
  /** True when somebody has talked here before. */
  isKnown(): boolean;
  /**
   * Gets a token for the visitor's conversation; for a new one when the server knows none, or only the one to be left.
   * Keeps the credential that comes with it. Rejects with RequestError.
   */
  token(leaving?: string): Promise<TokenAnswer>;
}

const key = 'visitor';

export function createVisitor(api: Api, storage: Storage, locale: () => string): Visitor {
  async function request(leaving: string | undefined): Promise<TokenAnswer> {
    const credential = storage.get(key);
    try {
      const answer = await api.token(locale(), credential);
      return answer.conversationId === leaving ? await api.token(locale()) : answer;
    } catch (error) {
      const isRefused = error instanceof RequestError && [400, 401, 403, 404].includes(error.status);
      if (credential === undefined || !isRefused) throw error;
      return api.token(locale());
    }
  }

  return {
    isKnown: () => storage.get(key) !== undefined,
    async token(leaving) {
      const answer = await request(leaving);
      storage.set(key, answer.visitor);
      return answer;
    },
  };
}
