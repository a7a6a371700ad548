import { expect } from 'chai';
import fc from 'fast-check';
import { runs } from './seed.js';
import type { Target } from './target.js';

const sample = JSON.stringify({
  type: 'message',
  text: 'où est ma commande ? 📦',
  from: { name: 'Ana' },
  channelData: { clientActivityID: 'c-1' },
});
const bytes = Buffer.from(sample);

const broken: [string, string | Buffer][] = [
  ['NaN', '{"type":"message","text":"x","value":NaN}'],
  ['Infinity', '{"type":"message","text":"x","value":-Infinity}'],
  ['single quotes', "{'type':'message'}"],
  ['a comment', '{"type":"message"/* hello */}'],
  ['a comma too many', '{"type":"message",}'],
  ['a bare word', 'message'],
  ['undefined', '{"type":undefined}'],
  ['a raw line feed in a string', '{"type":"message","text":"a\nb"}'],
  ['a raw NUL in a string', '{"type":"message","text":"a\0b"}'],
  ['two documents', '{"type":"message"}{"type":"message"}'],
  [
    'a half surrogate as bytes',
    Buffer.from([...Buffer.from('{"type":"message","text":"'), 0xed, 0xa0, 0x80, 0x22, 0x7d]),
  ],
  ['an overlong slash', Buffer.from([...Buffer.from('{"type":"message","text":"'), 0xc0, 0xaf, 0x22, 0x7d])],
  ['Latin-1', Buffer.from('{"type":"message","text":"señor"}', 'latin1')],
  ['UTF-16', Buffer.from(sample, 'utf16le')],
  ['a form', 'type=message&text=hello'],
  ['a leading zero', '{"type":"message","value":012}'],
  ['a bad escape', '{"type":"message","text":"\\x41"}'],
];

const polluting = [
  '{"type":"message","text":"x","__proto__":{"polluted":1}}',
  '{"type":"message","text":"x","channelData":{"__proto__":{"polluted":1}}}',
  '{"type":"message","text":"x","value":{"a":[{"\\u005f_proto__":{"polluted":1}}]}}',
  '{"type":"message","text":"x","constructor":{"prototype":{"polluted":1}}}',
  '{"type":"message","text":"x","value":{"constructor":{"prototype":{"polluted":1}}}}',
  '{"type":"message","text":"x","attachments":[{"contentType":"a","__proto__":{"polluted":1}}]}',
];

/** Bodies that are no JSON, or JSON that means harm. */
export function jsonCases(target: () => Target): void {
  it('refuses every truncation of a message', async () => {
    const chat = await target().open();

    for (let length = 1; length < bytes.length; length += 1) {
      await target().refuses(target().posting(chat, bytes.subarray(0, length)), 'BAD_JSON');
    }
    await target().refuses(target().posting(chat, ''), 'BAD_REQUEST');

    expect((await target().transcript(chat)).filter(({ from }) => from.role === 'user')).to.deep.equal([]);
  });

  it('refuses bytes behind a message', async () => {
    const chat = await target().open();

    const tail = fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== '');
    await fc.assert(
      fc.asyncProperty(tail, (text) => target().refuses(target().posting(chat, sample + text), 'BAD_JSON')),
      runs(40),
    );
  });

  for (const [what, body] of broken) {
    it(`refuses ${what}`, async () => {
      const chat = await target().open();

      await target().refuses(target().posting(chat, body), 'BAD_JSON');
    });
  }

  for (const [i, body] of polluting.entries()) {
    it(`refuses what would pollute prototypes (${i + 1} of ${polluting.length})`, async () => {
      const chat = await target().open();

      await target().refuses(target().posting(chat, body), 'BAD_JSON');

      expect(({} as { polluted?: unknown }).polluted).to.equal(undefined);
    });
  }

  it('reads what is odd, but is JSON: a byte order mark, keys given twice, escapes, numbers beyond all measure', async () => {
    const odd = [
      `\ufeff${sample}`,
      '{"type":"event","type":"message","text":"x","text":"hello there"}',
      '{"type":"message","text":"\\u0068ello \\ud83d\\ude00"}',
      '{"type":"message","text":"half \\ud83d"}',
      '{"type":"message","text":"hello","value":1e400}',
      `{"type":"message","text":"hello","value":${'9'.repeat(5000)}}`,
      ` \t\r\n${sample}\r\n `,
    ];

    for (const body of odd) {
      const chat = await target().open();
      const { body: answer, text } = await target().send(target().posting(chat, body));
      expect(answer.id, text).to.be.a('string');
      const kept = await target().answered(chat, answer.id);
      expect(kept.text?.isWellFormed()).to.equal(true);
    }
  });

  it('refuses deep nesting in no time, and reads what is 32 levels deep', async () => {
    const chat = await target().open();
    const nested = (open: string, close: string, depth: number) =>
      `{"type":"event","value":${open.repeat(depth)}0${close.repeat(depth)}}`;

    for (const [open, close] of [
      ['[', ']'],
      ['{"a":', '}'],
    ] as const) {
      const accepted = await target().send(target().posting(chat, nested(open, close, 31)));
      expect(accepted.status).to.equal(200);
      for (const depth of [32, 33, 100, 5000, 40_000]) {
        const began = performance.now();
        await target().refuses(target().posting(chat, nested(open, close, depth)), 'BAD_JSON');
        expect(performance.now() - began).to.be.below(2500);
      }
    }
  });

  it('takes wide objects and long arrays as they are', async () => {
    const chat = await target().open();
    const wide = Object.fromEntries(Array.from({ length: 15_000 }, (_, i) => [`k${i}`, i]));
    const long = Array.from({ length: 50_000 }, () => 0);

    for (const value of [wide, long]) {
      const { body } = await target().send(
        target().posting(chat, JSON.stringify({ type: 'message', text: 'hello', value })),
      );
      await target().answered(chat, body.id);
    }
  });

  it('takes or refuses a message with bytes changed, and keeps what it takes', async () => {
    const change = fc.record({ at: fc.nat(bytes.length - 1), to: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const changed = Buffer.from(bytes);
        for (const { at, to } of changes) changed[at] = to;
        const chat = await target().open();
        const { status, body } = await target().send(target().posting(chat, changed));
        if (status === 200 && JSON.parse(changed.toString()).type === 'message') await target().answered(chat, body.id);
      }),
      runs(120),
    );
  });
}
