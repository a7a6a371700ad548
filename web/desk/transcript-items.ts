import type { TranscriptMessage } from './wire.js';

/** What a transcript is drawn from, in order. */
export type TranscriptItem =
  | { kind: 'day'; key: string; at: Date }
  | { kind: 'system'; key: string; at: Date; text: string }
  | { kind: 'group'; key: string; author: TranscriptMessage['author']; messages: TranscriptMessage[] };

const groupGapMs = 5 * 60_000;

/**
 * Puts a line before each new local day, and messages of one author within five minutes of each other together.
 * Messages without text (events of the wire) are left out.
 */
export function transcriptItems(messages: readonly TranscriptMessage[]): TranscriptItem[] {
  const items: TranscriptItem[] = [];
  let day = '';
  for (const message of messages) {
    if (message.text === '') continue;
    const at = new Date(message.at);
    if (at.toDateString() !== day) {
      day = at.toDateString();
      items.push({ kind: 'day', key: `day-${message.seq}`, at });
    }
    const last = items.at(-1);
    if (message.author.kind === 'system') {
      items.push({ kind: 'system', key: message.id, at, text: message.text });
    } else if (last?.kind === 'group' && continues(last, message)) last.messages.push(message);
    else items.push({ kind: 'group', key: message.id, author: message.author, messages: [message] });
  }
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
