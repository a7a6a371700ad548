import { expect } from 'chai';
import fc from 'fast-check';
import type { Recognition, Recognizer } from '../../bot/engine/ports.js';
import { readCorpus, type Utterance } from '../../bot/nlu/index.js';
import { fixtureCorpus, fixtureRecognizer } from './trained.js';

const now = new Date('2026-03-10T12:00:00Z');

/** Milliseconds a warm model may take for anything. */
const longest = 20;

const ten = 10_000;

/** Things that customers, scripts and broken phones send. */
const nasty: Record<string, string> = {
  nothing: '',
  spaces: ' \t\r\n\u00a0\u2003 ',
  'one emoji': '👍',
  'a family emoji': '👨‍👩‍👧‍👦',
  'ten thousand emoji': '😀'.repeat(ten / 2),
  'only digits': '4815162342',
  'ten thousand digits': '7'.repeat(ten),
  'ten thousand letters': 'a'.repeat(ten),
  'ten thousand different words': Array.from({ length: 2000 }, (_, i) => `w${i * 7919}`).join(' '),
  'ten thousand characters of sense': 'quiero devolver el pedido. '.repeat(ten / 27),
  'mixed scripts': 'hola где мой 订单 طلب παραγγελία 🇪🇸 pedido',
  'zero-width flood': `${'\u200b\u2060\ufeff'.repeat(ten / 3)}pedido`,
  'combining flood': `h${'\u0301\u0338\u0489'.repeat(ten / 3)}ola`,
  'combining marks alone': '\u0301'.repeat(ten),
  'lone surrogates': '\ud800\udc00\ud800 pedido \udfff\udfff\ud83d',
  'lone surrogates, many': '\ud83d'.repeat(ten),
  'right to left': '\u202epedido\u202c \u2067hola\u2069 \u200f',
  'controls and a null': 'pedido\u0000\u0007\u001b[31m hola',
  'joiners of words': 'y '.repeat(ten / 2),
  commas: ','.repeat(ten),
  'question marks': '¿?'.repeat(ten / 2),
  'quotation marks': '"“«'.repeat(ten / 3),
  'an address without an end': `${'a'.repeat(ten / 2)}@${'b.'.repeat(ten / 4)}`,
  'many at signs': 'a@'.repeat(ten / 2),
  'hyphens and digits': '1-'.repeat(ten / 2),
  'dots and digits': '1.234,56 '.repeat(ten / 9),
  'dates without an end': '12/'.repeat(ten / 3),
  'an order number without an end': `MR-${'1'.repeat(ten)}`,
  'a link without an end': `https://${'a/'.repeat(ten / 2)}`,
  brackets: '('.repeat(ten),
  languages: 'english in '.repeat(ten / 11),
  backslashes: '\\'.repeat(ten),
  'a script': '<script>alert(1)</script>'.repeat(ten / 25),
  'a query': "'; DROP TABLE messages; --",
  'prototype names': '__proto__ constructor toString hasOwnProperty valueOf',
};

/** What may happen to a text on its way without changing what a person reads. `pick` chooses a number below its argument. */
type Noise = (text: string, pick: (below: number) => number) => string;

const between =
  (characters: readonly string[]): Noise =>
  (text, pick) =>
    [...text].map((one) => (pick(3) === 0 ? one + characters[pick(characters.length)] : one)).join('');

const shifted =
  (from: RegExp, by: (code: number) => number): Noise =>
  (text) =>
    text.replace(from, (one) => String.fromCodePoint(by(one.charCodeAt(0))));

const cyrillic: Record<string, string> = { a: 'а', e: 'е', o: 'о', p: 'р', c: 'с', x: 'х', y: 'у', i: 'і', s: 'ѕ' };

const noises: Record<string, Noise> = {
  'invisible characters': between(['\u200b', '\u200c', '\u2060', '\ufeff', '\u00ad']),
  'marks of direction': between(['\u202e', '\u202c', '\u200f', '\u2066', '\u2069']),
  'lone surrogates': between(['\ud800', '\udbff']),
  'full-width letters': shifted(/[!-~]/g, (code) => code + 0xfee0),
  'mathematical letters': shifted(/[a-z]/g, (code) => 0x1d41a + code - 0x61),
  'floods of combining marks': (text, pick) =>
    text.replace(/[a-z]/gi, (letter) => letter + String.fromCharCode(0x300 + pick(0x70), 0x300 + pick(0x70)).repeat(4)),
  'Cyrillic letters that look the same': (text) =>
    text.replace(/\p{L}+/gu, (word) => {
      const changed = word.replace(/[aeopcxyis]/g, (letter) => cyrillic[letter] ?? letter);
      return /\p{Script=Latin}/u.test(changed) ? changed : word;
    }),
  'decomposed accents': (text) => text.normalize('NFD'),
  'line breaks and tabs': (text) => ` \t${text.replaceAll(' ', '\r\n\t ')}\u2028`,
};

describe('bad input', () => {
  let recognizer: Recognizer;
  let utterances: Utterance[];
  const recognise = (text: string): Recognition => recognizer.recognise(text, { language: 'es', now });

  before(async () => {
    recognizer = await fixtureRecognizer();
    utterances = await readCorpus(fixtureCorpus);
    for (const { text } of utterances) recognise(text);
  });

  for (const [name, text] of Object.entries(nasty)) {
    it(`is answered in time and with sense: ${name}`, () => {
      const times = [1, 2, 3, 4, 5, 6, 7].map(() => timeOf(() => recognise(text)));

      expect(Math.min(...times)).to.be.below(longest);
      expectSense(recognise(text), text);
    });
  }

  for (const text of ['', ' \n ', '👍', '4815162342', '!!!', '\u0301\u0301', '\ud800']) {
    it(`is not taken for a wish: ${JSON.stringify(text)}`, () => {
      const { decision, languageConfidence, foreign } = recognise(text);

      expect(decision).to.be.oneOf(['fallback', 'clarify']);
      expect(languageConfidence).to.be.below(0.6);
      expect(foreign).to.equal(undefined);
    });
  }

  it('never stops the recogniser, whatever it is', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 300 });
    const pieces = fc.array(fc.constantFrom(...Object.values(nasty).map((one) => one.slice(0, 200))), { maxLength: 6 });
    fc.assert(
      fc.property(
        fc.oneof(
          anything,
          pieces.map((some) => some.join(' ')),
        ),
        (text) => expectSense(recognise(text), text),
      ),
      { numRuns: 600, seed: 20260310 },
    );
  });

  for (const [name, noise] of Object.entries(noises)) {
    it(`is understood as the clean text is, in spite of ${name}`, () => {
      const draws = fc.array(fc.nat(0xffff), { minLength: 16, maxLength: 16 });
      fc.assert(
        fc.property(fc.nat(utterances.length - 1), draws, (at, drawn) => {
          const text = utterances[at]?.text ?? '';
          let turn = 0;
          const noisy = noise(text, (below) => (drawn[turn++ % drawn.length] ?? 0) % below);

          const { intent, decision, probability } = recognise(noisy);

          const expected = recognise(text);
          expect([intent, decision], noisy).to.deep.equal([expected.intent, expected.decision]);
          expect(probability).to.be.closeTo(expected.probability, 1e-6);
        }),
        { numRuns: 150, seed: 20260310 },
      );
    });
  }
});

function expectSense(recognition: Recognition, text: string): void {
  const { probability, languageConfidence, sentiment, alternatives, entities } = recognition;
  for (const one of [probability, languageConfidence, ...alternatives.map((other) => other.probability)]) {
    expect(one).to.be.within(0, 1);
  }
  expect(sentiment).to.be.within(-1, 1);
  for (const { start, end, raw } of entities) expect(text.slice(start, end)).to.equal(raw);
}

/** Of this process alone: what others do on the machine is not its fault. In milliseconds. */
function timeOf(work: () => unknown): number {
  const started = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}
