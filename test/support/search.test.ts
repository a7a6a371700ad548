import { expect } from 'chai';
import fc from 'fast-check';
import { readSearch } from '../../bot/support/search-query.js';
import { snippetOf } from '../../bot/support/search-snippet.js';
import { wordsOf } from '../../bot/support/search-words.js';

describe('the words of a text', () => {
  it('are its runs of letters and digits, folded, with the place of each', () => {
    expect(wordsOf('¿Qué tal, MR-104?')).to.deep.equal([
      { word: 'que', start: 1, end: 4 },
      { word: 'tal', start: 5, end: 8 },
      { word: 'mr', start: 10, end: 12 },
      { word: '104', start: 13, end: 16 },
    ]);
  });

  it('are the same in any form of Unicode', () => {
    expect(wordsOf('año'.normalize('NFD')).map(({ word }) => word)).to.deep.equal(['ano']);
  });
});

describe('what somebody types to search', () => {
  it('is read as words, phrases and what is not wanted; the last word may go on', () => {
    expect(readSearch('Pedido "llegó roto" -tarde lám')).to.deep.equal({
      all: [
        { words: ['pedido'], isOpen: false },
        { words: ['llego', 'roto'], isOpen: false },
        { words: ['lam'], isOpen: true },
      ],
      none: [{ words: ['tarde'], isOpen: false }],
    });
  });

  it('leaves the last word as it is when it is short, quoted or not wanted', () => {
    const isOpen = (typed: string) => [...readSearch(typed).all, ...readSearch(typed).none].at(-1)?.isOpen;

    expect(isOpen('la')).to.equal(false);
    expect(isOpen('"lampara"')).to.equal(false);
    expect(isOpen('mesa -lampara')).to.equal(false);
    expect(isOpen('mesa "lampara')).to.equal(false);
    expect(isOpen('la lampara  ')).to.equal(true);
  });

  it('never fails and holds nothing but folded words, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => {
        const { all, none } = readSearch(typed);
        for (const { words } of [...all, ...none]) {
          expect(words).to.not.be.empty;
          for (const word of words) expect(word).to.match(/^[\p{L}\p{N}]+$/u);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('the snippet of a message', () => {
  const snippet = (text: string, typed: string) => {
    const found = snippetOf(text, readSearch(typed).all);
    return { ...found, marked: found.marks.map(([start, end]) => found.text.slice(start, end)) };
  };

  it('marks every word found, the beginning of one with the whole word, and phrases as one', () => {
    expect(snippet('O paquete: paquetes e PAQUETE.', 'paquete')).to.deep.include({
      text: 'O paquete: paquetes e PAQUETE.',
      marked: ['paquete', 'paquetes', 'PAQUETE'],
    });
    expect(snippet('llegó roto, muy roto', '"llego roto"').marked).to.deep.equal(['llegó roto']);
  });

  it('shows a long message around the first mark, between words', () => {
    const { text, marked } = snippet(
      `${'words before '.repeat(40)}the needle here${' words after'.repeat(40)}`,
      'needle',
    );

    expect(text.length).to.be.at.most(242);
    expect(text).to.match(/^…(words|before) /);
    expect(text).to.match(/…$/);
    expect(marked).to.deep.equal(['needle']);
  });

  it('has marks within its text, in order, none within another, for any message', () => {
    const word = fc.constantFrom('lámpara', 'azul', 'rota', '🙂', '<b>', 'MR-1', 'ñandú');
    const message = fc.array(word, { maxLength: 120 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(message, fc.array(word, { maxLength: 3 }), (text, typed) => {
        const found = snippetOf(text, readSearch(typed.join(' ')).all);
        let last = 0;
        for (const [start, end] of found.marks) {
          expect(start).to.be.at.least(last);
          expect(end).to.be.greaterThan(start).and.at.most(found.text.length);
          last = end;
        }
        expect(found.text.isWellFormed()).to.equal(true);
      }),
      { numRuns: 300 },
    );
  });
});
