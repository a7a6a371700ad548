import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { parseCorpus, readCorpus } from '../../bot/nlu/read-corpus.js';
import { rejection, thrown } from './thrown.js';
import { fixtureCorpus } from './trained.js';

describe('readCorpus', () => {
  it('reads all languages and topics, with the intent of the heading above each line', async () => {
    const corpus = await readCorpus(fixtureCorpus);

    expect(new Set(corpus.map(({ language }) => language))).to.deep.equal(new Set(['es', 'gl', 'en', 'pt']));
    expect(corpus).to.deep.include({ text: 'hola', intent: 'smalltalk.greeting', language: 'es' });
    expect(corpus).to.deep.include({ text: 'cadê meu pedido', intent: 'order.track', language: 'pt' });
  });

  it('refuses a folder without any utterance', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'convoz-corpus-'));

    const error = await rejection(readCorpus(empty));

    expect(error.code).to.equal('CORPUS_INVALID');
    expect(error.message).to.include(empty);
  });
});

describe('parseCorpus', () => {
  it('skips blank lines, a byte order mark and Windows line ends', () => {
    const corpus = parseCorpus('\ufeff# none\r\n\r\nhola\r\n', 'es', 'x.txt');

    expect(corpus).to.deep.equal([{ text: 'hola', intent: 'none', language: 'es' }]);
  });

  it('takes a line that begins with an order number for an utterance', () => {
    const corpus = parseCorpus('# order.track\n#MR-10482 donde está', 'es', 'x.txt');

    expect(corpus.map(({ text }) => text)).to.deep.equal(['#MR-10482 donde está']);
  });

  it('names file and line of an utterance without an intent', () => {
    const error = thrown(() => parseCorpus('\nhola', 'es', 'es/x.txt'));

    expect(error.code).to.equal('CORPUS_INVALID');
    expect(error.message).to.match(/^es\/x\.txt:2: /);
  });

  it('names file and line of a heading that is no intent', () => {
    const error = thrown(() => parseCorpus('# none\nhola\n# Order Track', 'es', 'es/x.txt'));

    expect(error.code).to.equal('CORPUS_INVALID');
    expect(error.message).to.match(/^es\/x\.txt:3: .*Order Track/);
  });
});
