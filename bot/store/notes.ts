import type { Note, Notes } from '../support/note.js';
import type { Dialect, Row } from './database.js';
import { asDate, ms, text } from './rows.js';

export function noteRepository({ reader }: Dialect): Notes {
  return {
    ofConversation: async (conversationId, limit) => {
      const rows: Row[] = await reader('notes')
        .where({ conversation_id: conversationId })
        .orderBy('number', 'desc')
        .limit(limit);
      return rows.map(toNote).reverse();
    },
  };
}

export function noteRow(note: Note): Row {
  return {
    id: note.id,
    conversation_id: note.conversationId,
    episode: note.episode,
    seq: note.seq,
    at: ms(note.at),
    agent_id: note.agentId,
    text: note.text,
    mentions: JSON.stringify(note.mentions),
  };
}

function toNote(row: Row): Note {
  return {
    id: text(row.id),
    conversationId: text(row.conversation_id),
    episode: Number(row.episode),
    seq: Number(row.seq),
    at: asDate(row.at),
    agentId: text(row.agent_id),
    text: text(row.text),
    mentions: JSON.parse(text(row.mentions)) as string[],
  };
}
