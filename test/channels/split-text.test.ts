import { expect } from 'chai';
import fc from 'fast-check';
import { splitText, type TextUnit } from '../../bot/channels/split-text.js';

const units: readonly TextUnit[] = ['utf16', 'codepoints', 'utf8bytes'];
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

function sizeOf(text: string, unit: TextUnit): number {
  if (unit === 'utf16') return text.length;
  return unit === 'codepoints' ? [...text].length : Buffer.byteLength(text);
}

/** Words, sentences and what is hard to cut: accents of their own, joined emoji, flags, scripts that join, odd spaces. */
const pieces = [
  'a',
  'ñandú',
  '.',
  '!',
  ' ',
  '  ',
  '\n',
  '\n\n',
  '\r\n',
  '\u00a0',
  '\u0301',
  '\u200d',
  '\u0600',
  '👩‍👩‍👧',
];
const more = [
  '🇪🇸',
  '🇵',
  '👍🏽',
  'क्षि',
  '각',
  'ﷺ',
  '日本語',
  'e\u0301\u0302\u0303',
  '\u{110bd}',
  '1️⃣',
  'palabra',
  'https://x.test/',
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...pieces, ...more), fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 120 })
  .map((parts) => parts.join(''));

describe('a text that is too long for a channel', () => {
  it('stays whole when it fits, and has no parts when it is blank', () => {
    expect(splitText('Hola, ¿qué tal?', 4096, 'utf16')).to.deep.equal(['Hola, ¿qué tal?']);
    expect(splitText('12345', 5, 'utf16')).to.deep.equal(['12345']);
    expect(splitText(' \n ', 4, 'utf16')).to.deep.equal([]);
    expect(splitText('', 4, 'utf16')).to.deep.equal([]);
  });

  it('is cut at a paragraph, else a line, else a sentence, else a word, else a grapheme', () => {
    expect(splitText('one two. three\nfour\n\nfive six', 24, 'utf16')).to.deep.equal([
      'one two. three\nfour',
      'five six',
    ]);
    expect(splitText('one two. three\nfour five six', 24, 'utf16')).to.deep.equal(['one two. three', 'four five six']);
    expect(splitText('one two three. four five six', 24, 'utf16')).to.deep.equal(['one two three.', 'four five six']);
    expect(splitText('one two three four five six', 24, 'utf16')).to.deep.equal(['one two three four five', 'six']);
    expect(splitText('x👩‍👩‍👧👩‍👩‍👧', 12, 'utf16')).to.deep.equal(['x👩‍👩‍👧', '👩‍👩‍👧']);
  });

  it('is not cut early at a paragraph, where a part would be short', () => {
    expect(splitText('ab\n\ncd ef gh ij kl', 16, 'utf16')).to.deep.equal(['ab\n\ncd ef gh ij', 'kl']);
  });

  it('is not cut at a no-break space where there is another', () => {
    expect(splitText('total of 12\u00a0€ now', 12, 'utf16')).to.deep.equal(['total of', '12\u00a0€ now']);
  });

  it('is counted in what the channel counts', () => {
    expect(splitText('ñññññ', 5, 'utf16')).to.have.length(1);
    expect(splitText('ñññññ', 5, 'utf8bytes')).to.deep.equal(['ññ', 'ññ', 'ñ']);
    expect(splitText('😀😀😀😀😀', 5, 'codepoints')).to.have.length(1);
    expect(splitText('😀😀😀😀😀', 5, 'utf16')).to.deep.equal(['😀😀', '😀😀', '😀']);
  });

  it('is cut within a grapheme only if that alone is longer than a part, and then between code points', () => {
    const grown = `a${'\u0301'.repeat(9)}`;

    expect(splitText(grown, 4, 'codepoints')).to.deep.equal([
      'a\u0301\u0301\u0301',
      '\u0301'.repeat(4),
      '\u0301\u0301',
    ]);
    expect(splitText('👩‍👩‍👧', 4, 'utf16').every((part) => part.isWellFormed())).to.equal(true);
  });

  it('is refused for a limit into which a code point may not fit', () => {
    for (const limit of [3, 0, -1, Number.NaN]) expect(() => splitText('x', limit, 'utf8bytes')).to.throw(RangeError);
  });

  it('is within the limit in every part, none of them blank', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 60 }), fc.constantFrom(...units), (whole, limit, unit) => {
        for (const part of splitText(whole, limit, unit)) {
          expect(sizeOf(part, unit)).to.be.at.most(limit);
          expect(part).to.match(/\S/);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('is in its parts what it was, but for white space at the cuts', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 60 }), fc.constantFrom(...units), (whole, limit, unit) => {
        let at = 0;
        for (const part of splitText(whole, limit, unit)) {
          const found = whole.indexOf(part, at);

          expect(found).to.be.at.least(at);
          expect(whole.slice(at, found)).to.match(/^\s*$/);
          at = found + part.length;
        }
        expect(whole.slice(at)).to.match(/^\s*$/);
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps every grapheme that fits into a part, and every surrogate pair', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 60 }), fc.constantFrom(...units), (raw, limit, unit) => {
        const whole = raw.toWellFormed();
        const all = [...graphemes.segment(whole)];
        const boundaries = new Set([...all.map(({ index }) => index), whole.length]);
        const allFit = all.every(({ segment }) => sizeOf(segment, unit) <= limit);
        let at = 0;
        for (const part of splitText(whole, limit, unit)) {
          const begin = whole.indexOf(part, at);
          at = begin + part.length;

          expect(part.isWellFormed()).to.equal(true);
          if (allFit) expect([boundaries.has(begin), boundaries.has(at)]).to.deep.equal([true, true]);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('is cut in time that grows with its length alone, also where a million marks are one grapheme', function () {
    this.timeout(60_000);
    const hard = [
      `a${'\u0301'.repeat(1_000_000)}`,
      '🇪🇸'.repeat(250_000),
      `x${' '.repeat(1_000_000)}y`,
      'word '.repeat(200_000),
    ];
    for (const whole of hard) {
      const begun = performance.now();
      splitText(whole, 160, 'utf8bytes');

      expect(performance.now() - begun).to.be.below(5000);
    }
  });
});
