import { expect } from 'chai';
import type { Recognition } from '../../bot/engine/ports.js';
import type { Knowledge } from '../../bot/support/knowledge.js';
import type { Author, Message } from '../../bot/support/message.js';
import { suggestReplies } from '../../bot/team/suggest-replies.js';
import { scriptedRecognizer } from '../dialogs/scripted-recognizer.js';

const knowledge: Knowledge = {
  answer: (intent, language) => (intent.startsWith('known') ? `${intent} in ${language}` : undefined),
  title: (intent) => intent.toUpperCase(),
};
const now = new Date('2026-03-10T10:00:00Z');

const message = (kind: Author['kind'], text: string): Message => ({
  id: text,
  conversationId: 'c',
  seq: 1,
  author: { kind, id: 'x', name: 'x' } as Author,
  at: now,
  text,
  activity: '{}',
  ordinal: 0,
});

/** Understands every text as these topics, the first being the likeliest; and keeps what it was asked. */
function recognizing(topics: [intent: string, probability: number][]) {
  const asked: string[] = [];
  const scripted = scriptedRecognizer([], 'en');
  const [[intent, probability] = ['none', 0], ...others] = topics;
  return {
    asked,
    recognizer: {
      version: 'test',
      recognise(text: string, hints: Parameters<typeof scripted.recognise>[1]): Recognition {
        asked.push(text);
        const alternatives = others.map(([other, p]) => ({ intent: other, probability: p }));
        return { ...scripted.recognise(text, hints), intent, probability, alternatives };
      },
    },
  };
}

describe('suggested replies', () => {
  it('answer the last thing the customer wrote, in the language of the conversation', () => {
    const { asked, recognizer } = recognizing([['known.a', 0.9]]);
    const messages = [
      message('customer', 'first'),
      message('customer', 'last'),
      message('bot', 'hm'),
      message('customer', ''),
    ];

    const suggested = suggestReplies(messages, 'gl', { recognizer, knowledge, now });

    expect(asked).to.deep.equal(['last']);
    expect(suggested).to.deep.equal([{ intent: 'known.a', probability: 0.9, title: 'KNOWN.A', text: 'known.a in gl' }]);
  });

  it('are the likeliest three that there is an answer to, and no wild guesses', () => {
    const topics: [string, number][] = [
      ['unknown.x', 0.4],
      ['known.a', 0.3],
      ['known.b', 0.2],
      ['known.c', 0.06],
      ['known.d', 0.055],
    ];
    const { recognizer } = recognizing(topics);
    const guess = recognizing([['known.a', 0.01]]);
    const messages = [message('customer', 'hm')];

    const suggested = suggestReplies(messages, 'en', { recognizer, knowledge, now });

    expect(suggested.map(({ intent }) => intent)).to.deep.equal(['known.a', 'known.b', 'known.c']);
    expect(suggestReplies(messages, 'en', { recognizer: guess.recognizer, knowledge, now })).to.deep.equal([]);
  });

  it('are none before he has written anything', () => {
    const { asked, recognizer } = recognizing([['known.a', 0.9]]);

    expect(suggestReplies([message('bot', 'Hello')], 'en', { recognizer, knowledge, now })).to.deep.equal([]);
    expect(asked).to.deep.equal([]);
  });
});
