import type { Events } from '../support/repositories.js';
import type { Dialect, Row } from './database.js';
import { asDate, text, toEvent } from './rows.js';

export function eventRepository({ reader }: Dialect): Events {
  return {
    since: async (seq, limit) =>
      (await reader('events').where('seq', '>', seq).orderBy('seq').limit(limit)).map(toEvent),
    touched: async (seq, limit) => {
      const next = reader('events').select('seq', 'conversation_id').where('seq', '>', seq).orderBy('seq').limit(limit);
      const rows: Row[] = await reader(next.as('e'))
        .select('conversation_id')
        .max({ seq: 'seq' })
        .groupBy('conversation_id');
      const last = Math.max(...rows.map((row) => Number(row.seq)));
      const event = rows.length > 0 ? await reader('events').where({ seq: last }).first('at') : undefined;
      return (
        event && { conversationIds: rows.map((row) => text(row.conversation_id)), seq: last, at: asDate(event.at) }
      );
    },
    latest: async () => Number((await reader('events').max({ seq: 'seq' }))[0]?.seq ?? 0),
    ofConversation: async (conversationId) =>
      (await reader('events').where({ conversation_id: conversationId }).orderBy('seq')).map(toEvent),
  };
}
