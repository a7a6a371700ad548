import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { isConvozError } from '../../bot/errors.js';
import { faqFiles } from '../../bot/knowledge/index.js';
import { languages } from '../../bot/support/language.js';
import type { Tone } from '../../bot/support/voice.js';

describe('faqFiles', () => {
  let directory: string;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'faq-'));
    for (const language of [...languages, 'es-usted'])
      await put(`${language}.txt`, `# delivery.cost\n${language}: {shippingCost}\n\nFree from {free}.\n`);
    await put('facts.json', JSON.stringify(everyLanguage({ shippingCost: '3,95 €', free: '50 €' })));
    await put('titles.json', JSON.stringify({ 'delivery.cost': everyLanguage('Cost') }));
  });

  afterEach(() => rm(directory, { recursive: true }));

  it('answers by intent and language with the shop’s facts filled in', async () => {
    const knowledge = await faqFiles(directory);

    expect(knowledge.answer('delivery.cost', 'gl')).to.equal('gl: 3,95 €\n\nFree from 50 €.');
    expect(knowledge.title('delivery.cost', 'gl')).to.equal('Cost');
  });

  it('addresses Spanish customers as the tone of the moment has it, and nobody else', async () => {
    let tone: Tone = 'tu';
    const knowledge = await faqFiles(directory, () => tone);
    const said = () => languages.map((language) => knowledge.answer('delivery.cost', language)?.split(':')[0]);

    const familiar = said();
    tone = 'usted';

    expect(familiar).to.deep.equal(['es', 'gl', 'en', 'pt']);
    expect(said()).to.deep.equal(['es-usted', 'gl', 'en', 'pt']);
    expect(knowledge.written('delivery.cost', 'es')).to.match(/^es-usted/);
  });

  it('has no answer for an intent without an entry, and names it by its id', async () => {
    const knowledge = await faqFiles(directory);

    expect(knowledge.answer('order.track', 'es')).to.equal(undefined);
    expect(knowledge.title('order.track', 'es')).to.equal('order.track');
  });

  it('refuses an entry that a language lacks, naming file and heading', async () => {
    await put('pt.txt', '');

    await refused('pt.txt', '# delivery.cost is missing');
  });

  it('refuses a fact nobody knows, naming file, line and heading', async () => {
    await put('en.txt', '\n# delivery.cost\nIt is {price} or {shippingCost}.');

    await refused('en.txt:2', '# delivery.cost uses {price}');
  });

  it('does not take what every object has for a fact', async () => {
    await put('en.txt', '# delivery.cost\nIt is {constructor}.');

    await refused('en.txt:1', '{constructor}');
  });

  it('refuses an entry twice, an empty one, and text before the first heading', async () => {
    await put('es.txt', '# delivery.cost\na\n# delivery.cost\nb');
    await refused('es.txt:3', 'twice');

    await put('es.txt', '# delivery.cost\n\n');
    await refused('es.txt:1', 'no answer');

    await put('es.txt', 'hello\n# delivery.cost\na');
    await refused('es.txt:1', 'before the first heading');
  });

  it('refuses an entry without a title, and a title too long for a button', async () => {
    await put('titles.json', '{}');
    await refused('titles.json', 'delivery.cost has no title');

    await put('titles.json', JSON.stringify({ 'delivery.cost': everyLanguage('x'.repeat(29)) }));
    await refused('titles.json', 'delivery.cost');
  });

  it('refuses facts that leave out a language', async () => {
    await put('facts.json', JSON.stringify({ es: {}, gl: {}, en: {} }));

    await refused('facts.json', 'pt');
  });

  it('names the file that is not there', async () => {
    await rm(join(directory, 'gl.txt'));

    const problem = await failure(faqFiles(directory));

    expect(isConvozError(problem, 'FILE_NOT_FOUND')).to.equal(true);
    expect(String(problem)).to.include('gl.txt');
  });

  it('reads the shop’s own files, with no placeholder left in any answer', async () => {
    const knowledge = await faqFiles('nlp-models/faq');

    for (const language of languages) {
      expect(knowledge.answer('delivery.cost', language))
        .to.match(/3[.,]95/)
        .and.not.match(/[{}]/);
    }
  });

  it('never says «tú» in the shop’s own files to whom «usted» is said', async () => {
    const knowledge = await faqFiles('nlp-models/faq', () => 'usted');
    const texts = knowledge.intents().map((intent) => knowledge.answer(intent, 'es') ?? '');

    for (const text of texts) {
      expect(text).to.not.match(
        /(?<!\p{L})(tú|ti|te|tus?|tuyos?|tuyas?|contigo|tienes|puedes|quieres|necesitas|podrás|verás|recibirás|escríbe(me|nos)|dinos|entra|abre el|pulsa)(?!\p{L})/iu,
      );
    }
    expect(texts).to.have.length.above(30);
  });

  function put(name: string, text: string): Promise<void> {
    return writeFile(join(directory, name), text);
  }

  async function refused(...parts: string[]): Promise<void> {
    const problem = await failure(faqFiles(directory));

    expect(isConvozError(problem, 'CORPUS_INVALID'), String(problem)).to.equal(true);
    for (const part of parts) expect(String(problem)).to.include(part);
  }
});

function everyLanguage<T>(value: T): Record<string, T> {
  return Object.fromEntries(languages.map((language) => [language, value]));
}

function failure(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (problem: unknown) => problem,
  );
}
