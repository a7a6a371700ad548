import type { Messages } from '../support/repositories.js';
import type { Dialect } from './database.js';
import { toMessage } from './rows.js';

export function messageRepository({ reader }: Dialect): Messages {
  return {
    since: async (conversationId, after, limit) =>
      (
        await reader('messages')
          .where({ conversation_id: conversationId })
          .where('seq', '>', after)
          .orderBy('seq')
          .limit(limit)
      ).map(toMessage),
  };
}
