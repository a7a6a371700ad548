import { expect } from 'chai';
import type { Turn } from '../../bot/engine/ports.js';
import { readAnswer, readChoice, readEmail, readNumber, readText, readYesNo } from '../../dialogs/prompts.js';

describe('prompts', () => {
  const choices = [
    { title: 'Rojo', value: 'red' },
    { title: 'Verde', value: 'green' },
  ];

  it('returns what was asked for', () => {
    expect(readAnswer(saying('3'), readNumber(1, 5), 0)).to.deep.equal({ kind: 'value', value: 3 });
    expect(readAnswer(saying('  hola '), readText(20), 0)).to.deep.equal({ kind: 'value', value: 'hola' });
    expect(readAnswer(saying('la segunda'), readChoice(choices), 0)).to.deep.equal({ kind: 'value', value: 'green' });
    expect(readAnswer(saying('vale'), readYesNo, 0)).to.deep.equal({ kind: 'value', value: true });
  });

  it('asks again, then gives up instead of asking for ever', () => {
    expect(readAnswer(saying('mucho'), readNumber(1, 5), 0)).to.deep.equal({ kind: 'again', misses: 1 });
    expect(readAnswer(saying('mucho'), readNumber(1, 5), 1)).to.deep.equal({ kind: 'stuck' });
    expect(readAnswer(saying('mucho'), readNumber(1, 5), 1, 3)).to.deep.equal({ kind: 'again', misses: 2 });
  });

  it('always lets the customer out', () => {
    for (const read of [readNumber(1, 5), readText(20), readChoice(choices), readEmail]) {
      expect(readAnswer<unknown>(saying('déjalo'), read, 1)).to.deep.equal({ kind: 'out' });
    }
  });

  it('reads a number that stands alone and is in range, in any digits', () => {
    expect(['4', ' 4. ', '٤', '４'].map((text) => readNumber(1, 5)(saying(text)))).to.deep.equal([4, 4, 4, 4]);
    expect(['0', '6', '4 o 5', '4,5', '-4', ''].map((text) => readNumber(1, 5)(saying(text)))).to.deep.equal(
      Array(6).fill(undefined),
    );
  });

  it('takes a tapped choice over what the text says, and no choice of another question', () => {
    expect(readChoice(choices)(saying('la primera', 'green'))).to.equal('green');
    expect(readChoice(choices)(saying('la primera', 'blue'))).to.equal(undefined);
    expect(readYesNo(saying('sí', 'no'))).to.equal(false);
  });

  it('finds an e-mail address in a sentence, and none in what only looks like one', () => {
    expect(readEmail(saying('es Ana.Rey+mareira@Correo.example, gracias'))).to.equal('ana.rey+mareira@correo.example');
    expect(readEmail(saying('<iria@praia.gal>.'))).to.equal('iria@praia.gal');
    for (const text of ['ana@', '@ana', 'ana@correo', 'ana arroba correo.example', 'ana@.example', 'no']) {
      expect(readEmail(saying(text)), text).to.equal(undefined);
    }
  });

  it('stays fast on long nonsense', () => {
    const started = performance.now();

    for (const text of ['a'.repeat(10_000), '@'.repeat(10_000), 'a@'.repeat(5_000), `a@${'a.'.repeat(5_000)}`])
      readEmail(saying(text));

    expect(performance.now() - started).to.be.below(2500);
  });
});

function saying(text: string, choice?: string): Turn {
  const recognition = { entities: [] };
  return { text, recognition, ...(choice !== undefined && { choice }) } as unknown as Turn;
}
