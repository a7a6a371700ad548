import type { ChangeSet } from '../../bot/support/change-set.js';
import type { EventType } from '../../bot/support/event.js';
import { languages } from '../../bot/support/language.js';
import type { Author, Message } from '../../bot/support/message.js';
import { opening } from '../../test/store/change-sets.js';
import { sentence, type Vocabulary } from './invented-texts.js';

const channels = ['directline', 'directline', 'directline', 'whatsapp', 'email'];

/** The conversation with this number: opened by a turn with six messages, at a moment of its own in two years. */
export function conversation(
  i: number,
  { of, from, days }: { of: number; from: Date; days: number },
  vocabularies: Record<string, Vocabulary>,
  random: () => number,
): ChangeSet {
  const at = new Date(from.getTime() + ((i + random()) / of) * days * 86_400_000);
  const id = `c${i.toString(36).padStart(8, '0')}${Math.floor(random() * 2 ** 48).toString(36)}`;
  const language = languages[Math.min(3, Math.floor(random() * random() * 5))] ?? 'es';
  const vocabulary = vocabularies[language];
  const isHanded = random() < 0.25;
  const agent: Author = { kind: 'agent', id: `agent${Math.floor(random() * 40)}`, name: 'Uxía' };
  const authors: Author[] = [
    { kind: 'customer', id: `dl_${id}` },
    { kind: 'bot' },
    { kind: 'customer', id: `dl_${id}` },
    isHanded ? agent : { kind: 'bot' },
    { kind: 'customer', id: `dl_${id}` },
    isHanded ? agent : { kind: 'bot' },
  ];
  const messages = authors.map((author, n): Message => {
    const words = author.kind === 'customer' ? 3 + Math.floor(random() * 12) : 8 + Math.floor(random() * 30);
    const text = vocabulary ? sentence(vocabulary, words, random) : '';
    return {
      id: `${id}|${n + 1}`,
      conversationId: id,
      seq: n + 1,
      author,
      at: new Date(at.getTime() + n * 20_000),
      text,
      activity: JSON.stringify({ type: 'message', id: `${id}|${n + 1}`, from: author, text, locale: language }),
      ordinal: n,
    };
  });
  const opened = opening({
    id,
    contactId: `contact${id}`,
    channel: channels[i % channels.length] ?? 'directline',
    language,
    status: random() < 0.02 ? { tag: 'bot' } : { tag: 'closed', since: at.toISOString() },
    lastSeq: messages.length,
    createdAt: at,
    updatedAt: at,
  });
  const types: EventType[] = ['conversation.opened', 'message.received', 'message.sent', 'message.received'];
  return { ...opened, messages, events: types.map((type) => ({ conversationId: id, episode: 1, type, at, data: {} })) };
}
