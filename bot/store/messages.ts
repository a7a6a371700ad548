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
    writtenIn: async ({ channel, account, eventId }) => {
      const row = await reader('inbox as i')
        .join('messages as m', 'm.inbox_id', 'i.id')
        .where({ 'i.channel': channel, 'i.account': account, 'i.event_id': eventId, 'm.author': 'customer' })
        .first('m.*');
      return row && toMessage(row);
    },
  };
}
