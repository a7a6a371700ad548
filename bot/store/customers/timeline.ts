import type { Knex } from 'knex';
import type { Customers, TimelineCursor, TimelineMessage } from '../../support/contact-repositories.js';
import type { Row } from '../database.js';
import { text, toMessage } from '../rows.js';

const mostConversations = 1000;

/**
 * Several conversations as one, latest first. Each is read backwards from where the page begins in it, and only as far as the page
 * needs: the latest come first, and one whose last word is older than a full page is not looked at.
 */
export function timelineOf(reader: Knex): Customers['timeline'] {
  return async (contactId, { before, limit }) => {
    const rows: Row[] = await reader('conversations')
      .where({ contact_id: contactId })
      .where('created_at', '<=', before?.at.getTime() ?? Number.MAX_SAFE_INTEGER)
      .orderBy('updated_at', 'desc')
      .limit(mostConversations)
      .select('id', 'channel', 'updated_at', 'last_seq');
    let page: TimelineMessage[] = [];
    for (const { id, channel, updated_at, last_seq } of rows) {
      const oldest = page.length === limit ? page.at(-1)?.message.at.getTime() : undefined;
      if (oldest !== undefined && Number(updated_at) < oldest) break;
      const upTo = before ? await lastBefore(reader, text(id), Number(last_seq), before) : Number(last_seq);
      const said: Row[] = await reader('messages')
        .where({ conversation_id: id })
        .where('seq', '<=', upTo)
        .orderBy('seq', 'desc')
        .limit(limit);
      const more = said.map((row) => ({ message: toMessage(row), channel: text(channel) }));
      page = [...page, ...more].sort(latestFirst).slice(0, limit);
    }
    return page;
  };
}

function latestFirst({ message: a }: TimelineMessage, { message: b }: TimelineMessage): number {
  const apart = b.at.getTime() - a.at.getTime();
  return apart || (a.conversationId < b.conversationId ? 1 : a.conversationId > b.conversationId ? -1 : b.seq - a.seq);
}

/** The last message of a conversation that comes after the cursor in the list. Times rise with the numbers: by bisection. */
async function lastBefore(
  reader: Knex,
  id: string,
  lastSeq: number,
  { at, conversationId }: TimelineCursor,
): Promise<number> {
  const isBefore = (moment: number) => moment < at.getTime() || (moment === at.getTime() && id < conversationId);
  let low = 0;
  let high = lastSeq + 1;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    const row: Row | undefined = await reader('messages').where({ conversation_id: id, seq: middle }).first('at');
    if (row && isBefore(Number(row.at))) low = middle;
    else high = middle;
  }
  return low;
}
