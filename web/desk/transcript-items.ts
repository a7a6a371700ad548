import type { Note, TranscriptMessage } from './wire.js';

/** What a transcript is drawn from, in order. */
export type TranscriptItem =
  | { kind: 'day'; key: string; at: Date }
  | { kind: 'system'; key: string; at: Date; text: string }
  | { kind: 'note'; key: string; at: Date; note: Note }
  | { kind: 'group'; key: string; author: TranscriptMessage['author']; messages: TranscriptMessage[] };

const groupGapMs = 5 * 60_000;

/**
 * Puts a line before each new local day, messages of one author within five minutes of each other together, and notes
 * where they were written. Messages without text (events of the wire) are left out.
 */
export function transcriptItems(messages: readonly TranscriptMessage[], notes: readonly Note[] = []): TranscriptItem[] {
  const items: TranscriptItem[] = [];
  const left = notes.toSorted((a, b) => a.at.localeCompare(b.at));
  let day = '';
  const turnTo = (at: Date, key: string) => {
    if (at.toDateString() === day) return;
    day = at.toDateString();
    items.push({ kind: 'day', key: `day-${key}`, at });
  };
  const notesBefore = (seq: number) => {
    while (left[0] !== undefined && left[0].seq < seq) {
      const note = left.shift() as Note;
      const at = new Date(note.at);
      turnTo(at, note.id);
      items.push({ kind: 'note', key: `note-${note.id}`, at, note });
    }
  };
  for (const message of messages) {
    if (message.text === '' && !message.files?.length && !message.deletedAt) continue;
    notesBefore(message.seq);
    const at = new Date(message.at);
    turnTo(at, message.id);
    const last = items.at(-1);
    if (message.author.kind === 'system') {
      items.push({ kind: 'system', key: message.id, at, text: message.text });
    } else if (last?.kind === 'group' && continues(last, message)) last.messages.push(message);
    else items.push({ kind: 'group', key: message.id, author: message.author, messages: [message] });
  }
  notesBefore(Number.POSITIVE_INFINITY);
  return items;
}

function continues(group: TranscriptItem & { kind: 'group' }, message: TranscriptMessage): boolean {
  const previous = group.messages.at(-1);
  return (
    group.author.kind === message.author.kind &&
    group.author.id === message.author.id &&
    previous !== undefined &&
    Date.parse(message.at) - Date.parse(previous.at) < groupGapMs
  );
}
