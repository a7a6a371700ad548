import { join } from 'node:path';
import { expect } from 'chai';
import { type OpenSurveyBook, openSurveyBook } from '../../bot/feedback/survey-book.js';
import { type OpenStore, openStore } from '../../bot/store/index.js';
import { surveys } from '../../bot/support/survey.js';
import { firstRules } from '../../bot/support/survey-rule.js';
import { codeOf } from '../support-files/code-of.js';
import { eventually } from '../support-files/eventually.js';
import { type TemporaryDirectory, temporaryDirectory } from '../support-files/temporary-directory.js';
import { TestClock } from '../support-files/test-clock.js';

describe('the survey book', () => {
  let directory: TemporaryDirectory;
  let store: OpenStore;
  let book: OpenSurveyBook;
  const open = () => openSurveyBook({ surveys: store.surveys, clock: new TestClock(), log: () => {} });
  beforeEach(async () => {
    directory = await temporaryDirectory();
    store = await openStore(join(directory.path, 'convoz.db'));
    book = await open();
  });
  afterEach(async () => {
    book.stop();
    await store.close();
    await directory.remove();
  });

  const { topFrom: _top, bottomTo: _bottom, ...csat } = surveys.csat;
  const thumbs = { ...csat, max: 2, display: 'thumbs' } as const;

  it('has the shipped surveys and the first rules while nobody has changed anything', () => {
    expect(book.surveys()).to.deep.equal(Object.values(surveys));
    expect(book.survey('ces')).to.deep.equal(surveys.ces);
    expect(book.rules()).to.deep.equal(firstRules);
  });

  it('keeps an edit as the next version, asks by it, and reads old answers by the old one', async () => {
    const edited = await book.define(thumbs, 'ana');

    expect(edited).to.deep.include({ id: 'csat', version: 2, max: 2, topFrom: 2, bottomTo: 1 });
    expect(book.survey('csat')).to.deep.equal(edited);
    expect(book.survey('csat', 1)).to.deep.equal(surveys.csat);
    expect(book.versions('csat')).to.deep.equal([surveys.csat, edited]);
  });

  it('keeps a new survey from version 1', async () => {
    const made = await book.define({ ...csat, id: 'care', version: 0 }, 'ana');

    expect(made.version).to.equal(1);
    expect(book.surveys().map(({ id }) => id)).to.deep.equal(['csat', 'ces', 'nps', 'care']);
  });

  it('has it all again after a restart', async () => {
    const edited = await book.define(thumbs, 'ana');
    const rules = await book.keepRules({ version: 1, closing: [] }, 'ana');

    const again = await open();

    expect(again.survey('csat')).to.deep.equal(edited);
    expect(again.rules()).to.deep.equal(rules);
  });

  it('lets one of two win who edit the same version, also in two processes', async () => {
    const other = await open();

    const outcomes = await Promise.all([book, other, book, other].map((one) => codeOf(one.define(thumbs, 'ana'))));

    expect(outcomes.filter((code) => code === 'resolved')).to.have.length(1);
    expect(outcomes.filter((code) => code === 'EDIT_CONFLICT')).to.have.length(3);
    expect(await codeOf(other.define(thumbs, 'ana')), 'late').to.equal('EDIT_CONFLICT');
    expect(await codeOf(book.define({ ...thumbs, version: 7 }, 'ana')), 'from the future').to.equal('EDIT_CONFLICT');
    expect(await codeOf(book.define({ ...csat, version: 0 }, 'ana')), 'as if it were new').to.equal('EDIT_CONFLICT');
  });

  it('lets one of two win who edit the same rules', async () => {
    const other = await open();
    const rules = { version: 1, closing: [] };

    const outcomes = await Promise.all([book, other].map((one) => codeOf(one.keepRules(rules, 'ana'))));

    expect(outcomes.sort()).to.deep.equal(['EDIT_CONFLICT', 'resolved']);
    expect(await codeOf(book.keepRules(rules, 'ana'))).to.equal('EDIT_CONFLICT');
  });

  it('refuses what cannot be asked, and goes on with what it has', async () => {
    expect(await codeOf(book.define({ ...thumbs, max: 5 }, 'ana'))).to.equal('SURVEY_INVALID');
    expect(await codeOf(book.keepRules({ version: 1, closing: 'none' }, 'ana'))).to.equal('SURVEY_INVALID');

    expect(book.survey('csat')).to.deep.equal(surveys.csat);
    expect(await store.surveys.definitions()).to.deep.equal([]);
  });

  it('keeps the metric of a survey for good', async () => {
    const ces = { ...csat, metric: 'ces', max: 7, display: 'numbers' };

    expect(await codeOf(book.define(ces, 'ana'))).to.equal('SURVEY_INVALID');
  });

  it('lets rules ask a survey of its own, and not one that another process has not kept', async () => {
    const rules = {
      version: 1,
      closing: [{ ...firstRules.closing[0], ask: [{ surveyId: 'care', share: 1 }] }],
    };
    expect(await codeOf(book.keepRules(rules, 'ana'))).to.equal('SURVEY_INVALID');

    await (await open()).define({ ...csat, id: 'care', version: 0 }, 'ana');

    expect(await codeOf(book.keepRules(rules, 'ana'))).to.equal('resolved');
  });

  it('hears of what another process has kept', async () => {
    const other = await open();
    const edited = await other.define(thumbs, 'ana');

    await book.refresh();

    expect(book.survey('csat')).to.deep.equal(edited);
  });

  it('reads again at once when asked for a version it does not know, and answers with what it has', async () => {
    const other = await open();
    const edited = await other.define(thumbs, 'ana');

    expect(book.survey('csat', 2)).to.deep.equal(surveys.csat);

    await eventually(() => book.survey('csat', 2).version === edited.version);
  });

  it('answers an id nobody knows with CSAT', () => {
    expect(book.survey('love')).to.deep.equal(surveys.csat);
    expect(book.versions('love')).to.deep.equal([]);
  });
});
