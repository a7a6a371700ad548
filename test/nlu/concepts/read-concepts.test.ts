import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { parseConcepts, readConcepts } from '../../../bot/nlu/concepts/read-concepts.js';
import { rejection, thrown } from '../thrown.js';
import { projectConcepts } from '../trained.js';

describe('readConcepts', () => {
  it('reads the files of a folder in the order of their names', async () => {
    const lexicon = await readConcepts(projectConcepts);

    expect(lexicon[0]?.names).to.deep.equal(['order']);
    expect(lexicon.at(-1)?.names).to.include('elsewhere');
    expect(lexicon.find(({ names }) => names[0] === 'refund')?.forms).to.include.members(['refund*', 'money back']);
  });

  it('refuses a folder that is missing or has no lexicon', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'convoz-concepts-'));

    for (const directory of [empty, join(empty, 'nowhere')]) {
      const error = await rejection(readConcepts(directory));
      expect(error.code).to.equal('CORPUS_INVALID');
      expect(error.message).to.include(directory);
    }
  });
});

describe('parseConcepts', () => {
  it('reads wrapped lists, wider concepts, blank lines and Windows line ends', () => {
    const lexicon = parseConcepts(
      '\ufeff# rug + product\r\nrug, rugs,\r\nalfombra*, door mat\r\n\r\n# money\r\n_amount_',
      'x.txt',
    );

    expect(lexicon).to.deep.equal([
      { names: ['rug', 'product'], forms: ['rug', 'rugs', 'alfombra*', 'door mat'] },
      { names: ['money'], forms: ['_amount_'] },
    ]);
  });

  const mistakes: [string, string, RegExp][] = [
    ['forms before the first concept', '\nrug', /^x\.txt:2: .*first/],
    ['a heading that is no name', '# Rug!\nrug', /^x\.txt:1: .*Rug!/],
    ['a concept opened twice', '# rug\nrug\n\n# rug\nmat', /^x\.txt:4: .*x\.txt:1/],
    ['a form written twice', '# rug\nrug, mat\nrug', /^x\.txt:3: .*"rug"/],
    ['capitals and accents, which no word has any more', '# rug\nmat, Alfombrã', /^x\.txt:2: .*Alfombrã/],
    ['a star inside a word', '# rug\nal*mbra', /^x\.txt:2: .*al\*mbra/],
    ['a phrase that begins with any word', '# rug\n* mat', /^x\.txt:2: /],
    ['an empty form', '# rug\nrug,, mat', /^x\.txt:2: /],
  ];
  for (const [name, content, message] of mistakes) {
    it(`names file and line of ${name}`, () => {
      const error = thrown(() => parseConcepts(content, 'x.txt'));

      expect(error.code).to.equal('CORPUS_INVALID');
      expect(error.message).to.match(message);
    });
  }
});
