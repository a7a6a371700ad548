import type { Agent } from '../../../support/agent.js';
import type { NewNote } from '../../../support/note.js';
import { type Draft, note } from '../../draft.js';

/** Keeps a note for colleagues. Its event says that there is one and for whom, never what it says. */
export function writeNote(written: NewNote, agent: Agent, draft: Draft): void {
  const { id, episode, lastSeq } = draft.conversation;
  draft.changes.notes.push({
    ...written,
    conversationId: id,
    episode,
    seq: lastSeq,
    at: draft.now,
    agentId: agent.id,
  });
  note(draft, 'note.added', { noteId: written.id, agentId: agent.id, mentions: written.mentions });
}
