import { expect } from 'chai';
import fc from 'fast-check';
import { linkify } from '../../../web/ui/linkify.js';

describe('linkify', () => {
  it('finds addresses and leaves the punctuation after them to the sentence', () => {
    const text = 'Mira https://a.example/b?c=1, (o http://d.example/e) y https://f.example/g_(h).';

    const links = linkify(text).flatMap((part) => ('href' in part ? [part.href] : []));

    expect(links).to.deep.equal(['https://a.example/b?c=1', 'http://d.example/e', 'https://f.example/g_(h)']);
  });

  it('makes no link of other schemes, nor of half an address', () => {
    const text = 'javascript:alert(1) data:text/html,x mailto:a@b.example www.a.example xhttps://a.example http://';

    const parts = linkify(text);

    expect(parts).to.deep.equal([{ text }]);
  });

  it('loses and adds no character, and links only to http and https, whatever the text', () => {
    const piece = fc.constantFrom(
      'https://',
      'http://',
      'javascript:',
      'a.b',
      '/',
      '?',
      ' ',
      '\n',
      '(',
      ')',
      '.',
      '"',
      '<',
      'ñ',
      '%',
    );

    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const parts = linkify(text);
        const whole = parts.map((part) => part.text).join('') === text;
        return whole && parts.every((part) => !('href' in part) || /^https?:\/\//i.test(part.href));
      }),
    );
  });
});
