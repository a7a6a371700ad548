import { join } from 'node:path';
import { expect } from 'chai';
import { projectPath } from '../../bot/project-path.js';
import { type OpenStore, openStore } from '../../bot/store/index.js';
import { languages } from '../../bot/support/language.js';
import { checkVariables, fillIn } from '../../bot/team/canned-text.js';
import { seedTeam } from '../../bot/team/seed-team.js';
import { type TemporaryDirectory, temporaryDirectory } from '../support-files/temporary-directory.js';
import { TestClock } from '../support-files/test-clock.js';

describe('the first canned replies and macros', () => {
  let directory: TemporaryDirectory;
  let store: OpenStore;
  beforeEach(async () => {
    directory = await temporaryDirectory();
    store = await openStore(join(directory.path, 'convoz.db'));
  });
  afterEach(async () => {
    await store.close();
    await directory.remove();
  });

  let ids = 0;
  const seed = () =>
    seedTeam({
      store,
      directory: projectPath('bot/team/seed'),
      language: 'gl',
      clock: new TestClock(),
      ids: { next: () => `id${++ids}` },
    });
  const replies = () => store.cannedReplies.list({ agentId: 'ana', prefix: '', limit: 200 });

  it('are there in four languages, sayable with and without what is known', async () => {
    await seed();

    const all = await replies();
    const codes = [...new Set(all.map(({ code }) => code))];
    expect(codes.length).to.be.greaterThan(3);
    expect(all).to.have.length(codes.length * languages.length);
    for (const { text, language } of all) {
      checkVariables(text);
      const { text: said } = fillIn(text, {}, language);
      expect(said, said).to.not.match(/[{}]|\s[.,:;?!]| {2}|^[,.]/);
    }
  });

  it('say only what there is a canned reply for', async () => {
    await seed();

    const codes = new Set((await replies()).map(({ code }) => code));
    const macros = await store.macros.list();
    expect(macros.length).to.be.greaterThan(2);
    const named = macros.flatMap(({ steps }) => steps.flatMap((step) => (step.do === 'reply' ? [step.code] : [])));
    expect(named.filter((code) => !codes.has(code))).to.deep.equal([]);
  });

  it('are written once, by one process of several, and stay away when they are removed', async () => {
    await Promise.all([seed(), seed(), seed()]);
    const first = await replies();
    for (const { id } of first) await store.cannedReplies.remove(id);

    await seed();

    expect(new Set(first.map(({ code, language }) => `${code} ${language}`)).size).to.equal(first.length);
    expect(await replies()).to.deep.equal([]);
  });
});
