import { expect } from 'chai';
import type { KnowledgeBook } from '../../bot/knowledge/index.js';
import { languages } from '../../bot/support/language.js';
import { codeOf } from '../support-files/code-of.js';
import { eventually } from '../support-files/eventually.js';
import { minute } from '../support-files/test-clock.js';
import { SmallLibrary, written } from './small-library.js';

const intent = 'delivery.cost';

describe('the knowledge book', () => {
  let library: SmallLibrary;
  let book: KnowledgeBook;
  beforeEach(async () => {
    library = await SmallLibrary.open();
    book = await library.book();
  });
  afterEach(() => library.close());

  const inAll = async (topic: string, status: 'draft' | 'published' = 'published') => {
    for (const language of languages) await book.keep(topic, language, written(1, `${language}!`, { status }), 'ana');
  };

  it('says the shipped answers as long as nobody has written others', () => {
    const { latest, published } = book.entry(intent, 'gl') ?? {};

    expect(book.answer(intent, 'gl')).to.include('3,95');
    expect(latest).to.include({ version: 0, status: 'published', by: '' }).and.deep.equal(published);
    expect(book.written(intent, 'gl')).to.include('{shippingCost}');
    expect(book.title(intent, 'gl')).to.be.a('string').and.not.equal(intent);
    expect(book.answer('order.track', 'gl')).to.equal(undefined);
  });

  it('says and shows what was shipped in the tone of the moment, and the team’s own words in none but theirs', async () => {
    await book.keep('return.start', 'es', written(1, 'Tienes {returnDays} días.'), 'ana');
    library.tone = 'usted';

    expect(book.answer(intent, 'es')).to.include('verá el total');
    expect(book.entry(intent, 'es')?.latest.text).to.include('verá el total');
    expect(book.written(intent, 'es')).to.include('verá el total').and.include('{shippingCost}');
    expect((await book.versions(intent, 'es', { limit: 5 }))[0]?.text).to.include('verá el total');
    expect(book.answer('return.start', 'es')).to.match(/^Tienes \d+ días\.$/);
  });

  it('says a published edit with the facts filled in, and its title, in that language alone', async () => {
    const before = book.answer(intent, 'pt');

    await book.keep(intent, 'en', written(1, 'It is {shippingCost}.', { title: 'What it costs' }), 'ana');

    expect(book.answer(intent, 'en')).to.match(/^It is .*3\.95.*\.$/);
    expect(book.written(intent, 'en')).to.equal('It is {shippingCost}.');
    expect(book.title(intent, 'en')).to.equal('What it costs');
    expect(book.answer(intent, 'pt')).to.equal(before);
  });

  it('says nothing of a draft, and all of it once it is published', async () => {
    const before = book.answer(intent, 'en');

    await book.keep(intent, 'en', written(1, 'Soon free.', { status: 'draft' }), 'ana');
    const during = book.answer(intent, 'en');
    const entry = book.entry(intent, 'en');
    await book.keep(intent, 'en', written(2, 'Free.'), 'bea');

    expect(during).to.equal(before);
    expect([entry?.latest.version, entry?.published?.version]).to.deep.equal([1, 0]);
    expect(book.answer(intent, 'en')).to.equal('Free.');
  });

  it('goes on saying the published one when a draft is written over it, also after a restart', async () => {
    await book.keep(intent, 'en', written(1, 'Free.'), 'ana');
    await book.keep(intent, 'en', written(2, 'Not free.', { status: 'draft' }), 'ana');

    const reopened = await library.book();

    for (const one of [book, reopened]) {
      expect(one.answer(intent, 'en')).to.equal('Free.');
      expect(one.entry(intent, 'en')?.latest).to.include({ version: 2, text: 'Not free.' });
    }
  });

  it('keeps who changed what, when and why, back to the shipped answer', async () => {
    await book.keep(intent, 'en', written(1, 'One.', { ownerId: 'bea', reviewBy: '2026-12-31', why: 'prices' }), 'ana');
    library.clock.advance(minute);
    await book.keep(intent, 'en', written(2, 'Two.'), 'bea');

    const all = await book.versions(intent, 'en', { limit: 10 });
    const paged = [];
    for (let before: number | undefined; before !== 0; before = paged.at(-1)?.version) {
      paged.push(...(await book.versions(intent, 'en', { limit: 1, ...(before !== undefined && { before }) })));
    }

    expect(all.map(({ version, by, why }) => [version, by, why])).to.deep.equal([
      [2, 'bea', undefined],
      [1, 'ana', 'prices'],
      [0, '', undefined],
    ]);
    expect(all[1]).to.include({ ownerId: 'bea', reviewBy: '2026-12-31' });
    expect(all[0]?.at).to.deep.equal(library.clock.now());
    expect(paged).to.deep.equal(all);
  });

  it('says an old version again as a new one, whose owner and day of review are those of now', async () => {
    const shipped = book.answer(intent, 'en');
    await book.keep(intent, 'en', written(1, 'One.'), 'ana');
    await book.keep(intent, 'en', written(2, 'Two.', { ownerId: 'bea', reviewBy: '2027-01-01' }), 'ana');

    await book.restore(intent, 'en', { version: 3, restore: 1, why: 'was better' }, 'bea');
    const one = book.answer(intent, 'en');
    const { latest } = await book.restore(intent, 'en', { version: 4, restore: 0 }, 'bea');

    expect(one).to.equal('One.');
    expect(book.answer(intent, 'en')).to.equal(shipped);
    expect(latest).to.include({ version: 4, ownerId: 'bea', reviewBy: '2027-01-01', by: 'bea' });
    expect(await codeOf(book.restore(intent, 'en', { version: 5, restore: 9 }, 'bea'))).to.equal('NOT_FOUND');
  });

  it('refuses an edit of another version than the last, and of several at once keeps one', async () => {
    const other = await library.book();
    const edits = [book, other, book, other].map((one, i) => one.keep(intent, 'en', written(1, `${i}`), 'ana'));

    const settled = await Promise.allSettled(edits);

    expect(settled.filter(({ status }) => status === 'fulfilled').length).to.equal(1);
    for (const version of [1, 3]) {
      expect(await codeOf(book.keep(intent, 'en', written(version, 'x'), 'ana'))).to.equal('EDIT_CONFLICT');
    }
    expect(await codeOf(book.restore(intent, 'en', { version: 1, restore: 0 }, 'ana'))).to.equal('EDIT_CONFLICT');
    expect((await book.versions(intent, 'en', { limit: 9 })).length).to.equal(2);
  });

  it('refuses a fact that the shop does not have, naming it and those there are', async () => {
    const error = await book.keep(intent, 'en', written(1, 'It is {price} or {free}.'), 'ana').then(
      () => undefined,
      (refused) => refused,
    );

    expect(error).to.include({ code: 'KNOWLEDGE_INVALID' });
    expect(error.message).to.include('{price}').and.include('{free}');
    expect(error.hint).to.include('shippingCost');
    expect(book.entry(intent, 'en')?.latest.version).to.equal(0);
  });

  it('refuses an answer to what has a dialog of its own', async () => {
    for (const topic of ['order.track', 'smalltalk.greeting', 'none']) {
      expect(await codeOf(book.keep(topic, 'en', written(1, 'x'), 'ana')), topic).to.equal('KNOWLEDGE_INVALID');
    }
  });

  it('does not change the words an experiment is compared with; a draft and a new title do no harm', async () => {
    library.triedOut.set(intent, 'costs-shorter');
    const text = book.written(intent, 'en') ?? '';

    const refused = await codeOf(book.keep(intent, 'en', written(1, 'Other words.'), 'ana'));
    await book.keep(intent, 'en', written(1, 'Other words.', { status: 'draft' }), 'ana');
    await book.keep(intent, 'en', written(2, text, { title: 'Delivery costs' }), 'ana');

    expect(refused).to.equal('EDIT_CONFLICT');
    expect(book.title(intent, 'en')).to.equal('Delivery costs');
  });

  it('has a new topic from its first draft on, and an answer from its publication on', async () => {
    await inAll('stilts.rent', 'draft');
    const drafted = { topics: book.topics(), intents: book.intents(), said: book.answer('stilts.rent', 'gl') };

    await book.keep('stilts.rent', 'gl', written(2, 'Non alugamos.'), 'ana');

    expect(drafted.topics).to.include('stilts.rent');
    expect(drafted.intents).to.not.include('stilts.rent');
    expect(drafted.said).to.equal(undefined);
    expect(book.intents()).to.include('stilts.rent');
    expect(book.answer('stilts.rent', 'gl')).to.equal('Non alugamos.');
    expect(book.answer('stilts.rent', 'es')).to.equal(undefined);
  });

  it('teaches the examples of a topic once it is published in every language', async () => {
    const examples = { es: ['zancos'], gl: ['zancos gl'], en: ['stilts'], pt: ['andas'] };
    const unknown = await codeOf(book.keepExamples('stilts.rent', { version: 1, examples }, 'ana'));
    await inAll('stilts.rent', 'draft');
    await book.keepExamples('stilts.rent', { version: 1, examples }, 'ana');
    const drafted = book.lessons();
    for (const language of languages) await book.keep('stilts.rent', language, written(2, 'No.'), 'ana');

    expect(unknown).to.equal('NOT_FOUND');
    expect(drafted).to.deep.equal([]);
    expect((await library.book()).lessons()).to.deep.equal([
      { text: 'zancos', intent: 'stilts.rent', language: 'es' },
      { text: 'zancos gl', intent: 'stilts.rent', language: 'gl' },
      { text: 'stilts', intent: 'stilts.rent', language: 'en' },
      { text: 'andas', intent: 'stilts.rent', language: 'pt' },
    ]);
    expect(await codeOf(book.keepExamples('stilts.rent', { version: 1, examples }, 'bea'))).to.equal('EDIT_CONFLICT');
  });

  it('says what another process has kept, soon and by itself', async () => {
    const other = await library.book();
    other.start();

    await book.keep(intent, 'en', written(1, 'Free.'), 'ana');
    await eventually(() => other.answer(intent, 'en') === 'Free.');
    other.stop();
  });

  it('reads nothing for an answer, and hardly anything when nothing is new', async () => {
    let asked: number[] = [];
    const { knowledge } = library.store;
    const counted = await library.book({
      ...knowledge,
      since: (mark) => {
        asked.push(mark);
        return knowledge.since(mark);
      },
    });
    await counted.keep(intent, 'en', written(1, 'Free.'), 'ana');
    asked = [];

    for (let i = 0; i < 100; i++) counted.answer(intent, 'en');
    const reads = asked.length;
    await counted.refresh();

    expect(reads).to.equal(0);
    expect(asked).to.deep.equal([1]);
  });

  it('goes on with what it knows when the database cannot be read', async () => {
    const { knowledge } = library.store;
    let fails = false;
    const shaky = await library.book({
      ...knowledge,
      since: async (mark) => {
        if (fails) throw new Error('gone');
        return knowledge.since(mark);
      },
    });
    fails = true;
    shaky.start();

    await eventually(() => library.warnings.length > 0);
    fails = false;
    await book.keep(intent, 'en', written(1, 'Free.'), 'ana');

    expect(shaky.answer(intent, 'en')).to.not.equal(undefined);
    await eventually(() => shaky.answer(intent, 'en') === 'Free.');
    shaky.stop();
  });
});
