import type { Events } from '../support/repositories.js';
import type { Dialect } from './database.js';
import { toEvent } from './rows.js';

export function eventRepository({ reader }: Dialect): Events {
  return {
    since: async (seq, limit) =>
      (await reader('events').where('seq', '>', seq).orderBy('seq').limit(limit)).map(toEvent),
    latest: async () => Number((await reader('events').max({ seq: 'seq' }))[0]?.seq ?? 0),
    ofConversation: async (conversationId) =>
      (await reader('events').where({ conversation_id: conversationId }).orderBy('seq')).map(toEvent),
  };
}
