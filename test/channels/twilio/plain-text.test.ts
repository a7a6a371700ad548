import { expect } from 'chai';
import fc from 'fast-check';
import { plainText } from '../../../bot/channels/twilio/plain-text.js';

/** The basic GSM 03.38 alphabet and its extension. */
const gsm = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà^{}\\[~]|€',
);

/** How many SMS one text is: 160 signs, or 153 in each of several; 70 and 67 with a sign outside of the GSM alphabet. */
function segments(text: string): number {
  const isGsm = [...text].every((sign) => gsm.has(sign));
  const length = isGsm ? [...text].reduce((sum, sign) => sum + ('^{}\\[~]|€'.includes(sign) ? 2 : 1), 0) : text.length;
  const [alone, each] = isGsm ? [160, 153] : [70, 67];
  return length <= alone ? 1 : Math.ceil(length / each);
}

describe('the text of an SMS', () => {
  it('is not halved by typographic signs', () => {
    const text = `“Your order” – MR-1001\u00a0– isn’t on its way yet… «mañana» ‘soon’ — ${'x'.repeat(80)}`;

    expect(plainText(text)).to.equal(
      `"Your order" - MR-1001 - isn't on its way yet... "mañana" 'soon' - ${'x'.repeat(80)}`,
    );
    expect([segments(text), segments(plainText(text))]).to.deep.equal([3, 1]);
  });

  it('keeps every letter, digit, mark, emoji and line as it is', () => {
    const kept = (text: string) => text.replace(/[^\p{L}\p{N}\p{M}\p{Emoji_Presentation}\n]/gu, '');
    const signs = fc.oneof(
      fc.constantFrom(...'“”‘’–—…\u00a0áñçÁü€¿5'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    );
    fc.assert(
      fc.property(fc.string({ unit: signs }), (text) => {
        const plain = plainText(text);

        expect(kept(plain)).to.equal(kept(text));
        expect(plainText(plain)).to.equal(plain);
        expect(plain).to.not.match(/[“”‘’–—…\u00a0]/);
      }),
      { numRuns: 500 },
    );
  });
});
