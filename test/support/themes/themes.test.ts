import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { projectPath } from '../../../bot/project-path.js';
import { themes, themesOf } from '../../../bot/support/themes/index.js';

interface Labelled {
  comment: string;
  expected: string[];
  isHeldOut: boolean;
}

describe('themes of comments', () => {
  let labelled: Labelled[];
  before(async () => {
    const text = await readFile(projectPath('test/reports/fixtures/comments.txt'), 'utf8');
    const heldOut = text.indexOf('# Written when the lexicon was finished');
    let at = 0;
    labelled = text.split('\n').flatMap((line) => {
      const isHeldOut = at > heldOut;
      at += line.length + 1;
      if (line === '' || line.startsWith('#')) return [];
      const [, names = '', comment = ''] = line.split('|').map((part) => part.trim());
      return [{ comment, expected: names.split(', ').filter(Boolean), isHeldOut }];
    });
  });

  it('are, in comments the lexicon was not made with, right nine times in ten, and found about seven times in ten', () => {
    const { precision, recall, n } = measure(labelled.filter(({ isHeldOut }) => isHeldOut));

    expect(n).to.equal(104);
    expect(precision).to.be.at.least(0.9);
    expect(recall).to.be.at.least(0.69);
  });

  it('are nearly always found in those it was made with', () => {
    const { precision, recall, n } = measure(labelled.filter(({ isHeldOut }) => !isHeldOut));

    expect(n).to.equal(312);
    expect(precision).to.be.at.least(0.94);
    expect(recall).to.be.at.least(0.95);
  });

  it('are on the list in the labels, too', () => {
    expect(
      labelled.flatMap(({ expected }) => expected).filter((name) => !themes.some((theme) => theme === name)),
    ).to.deep.equal([]);
  });

  it('are found in any case, with or without accents, and only in whole words', () => {
    expect(themesOf('LA CALIDAD, MALISIMA')).to.deep.equal(['quality']);
    expect(themesOf('precatório, botánica')).to.deep.equal([]);
    expect(themesOf('Moi caro e o paquete chegou con retraso')).to.deep.equal(['delivery', 'price']);
  });

  it('of a comment of 20,000 characters take no longer than a moment', () => {
    const began = performance.now();

    themesOf('aaaa espera '.repeat(1700));
    themesOf(' '.repeat(20_000));

    expect(performance.now() - began).to.be.below(2500);
  });
});

function measure(labelled: readonly Labelled[]): { precision: number; recall: number; n: number } {
  let [right, found, expected] = [0, 0, 0];
  for (const one of labelled) {
    const own = themesOf(one.comment);
    right += own.filter((theme) => one.expected.includes(theme)).length;
    found += own.length;
    expected += one.expected.length;
  }
  return { precision: right / found, recall: right / expected, n: labelled.length };
}
