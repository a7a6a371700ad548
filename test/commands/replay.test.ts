import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { type ReplayOptions, replay } from '../../bot/commands/replay.js';
import { readConfig } from '../../bot/config.js';
import { loadRecognizer } from '../../bot/nlu/index.js';
import { projectPath } from '../../bot/project-path.js';
import { SmallConvoz } from '../engine/small-convoz.js';
import { trainedFixture } from '../nlu/trained.js';
import { codeOf } from '../support-files/code-of.js';

describe('convoz replay', function () {
  this.timeout(60_000);
  const inUse = projectPath('dist/model');
  let convoz: SmallConvoz;
  let small: { directory: string; report: { version: string } };
  before(async () => {
    small = await trainedFixture();
    convoz = await SmallConvoz.start({ recognizer: await loadRecognizer(inUse) });
    const guest = convoz.guest('iria');
    await guest.say('what is the capital of Peru?');
    await guest.say(
      'how do I get the invoice of my order? I am ana@mail.example, phone 981 555 012, card 4111 1111 1111 1111',
    );
    await guest.say('where is my order MR-10482?');
  });
  after(() => convoz.close());
  afterEach(() => {
    process.exitCode = 0;
  });

  async function run(files: string[], options: ReplayOptions) {
    const [out, told]: [string[], string[]] = [[], []];
    const config = readConfig({ DATA_DIR: convoz.directory.path });
    await replay(
      config,
      files,
      options,
      (line) => out.push(line),
      (line) => told.push(line),
    );
    return { out, told };
  }
  const transcript = async (text: string) => {
    const path = join(convoz.directory.path, 'talk.en.chat');
    await writeFile(path, text);
    return path;
  };

  it('says that all is as written', async () => {
    const path = await transcript('language: en\n## hours\ncustomer: what are your opening hours?\nbot: … 20:30. …\n');

    const { out } = await run([path], {});

    const { version } = await loadRecognizer(inUse);
    expect(out).to.deep.equal([`1 scenarios with model ${version}: 0 differences.`]);
    expect(process.exitCode).to.not.equal(1);
  });

  it('lists what is not as written, and fails', async () => {
    const path = await transcript('language: en\n## hours\ncustomer: what are your opening hours?\nbot: Never.\n');

    const [words, json] = [await run([path], {}), await run([path], { json: true })];

    expect(words.out[0]).to.equal(`${path}:4 (hours)`);
    expect(words.out[1]).to.equal('  expected bot: Never.');
    expect(words.out[2]).to.match(/^ {2}said {5}bot: Our shop is open/);
    expect(process.exitCode).to.equal(1);
    expect(JSON.parse(json.out[0] ?? '')).to.deep.include({ scenarios: 1 });
    expect(JSON.parse(json.out[0] ?? '').differences).to.have.length(1);
  });

  it('plays stored conversations with another model and lists what changes, masked', async () => {
    const { out, told } = await run([], { since: '2026-01-01', model: small.directory });

    const listing = out.join('\n');
    expect(listing).to.match(/^iria {2}2026-03-10T10:00:00\.\d+Z {2}message \d {2}/);
    expect(listing).to.match(/\n {2}customer: how do I get the invoice of my order\? I am _email_/);
    expect(listing)
      .to.match(/\n {2}before: {3}\S/)
      .and.to.match(/\n {2}after: {4}\S/);
    expect(listing).to.not.match(/ana@|981|4111|10482/);
    expect(out.findLast((line) => line.includes('conversations'))).to.match(
      /^1 conversations, 3 messages of customers, [123] replies changed/,
    );
    expect(told[0]).to.include(small.report.version);
  });

  it('leaves every word out when only ids are wanted', async () => {
    const [words, json] = [
      await run([], { since: '2026-01-01', model: small.directory, idsOnly: true }),
      await run([], { since: '2026-01-01', model: small.directory, idsOnly: true, json: true }),
    ];

    for (const listing of [words.out.join('\n'), json.out.join('\n')]) {
      expect(listing).to.include('iria');
      expect(listing).to.not.match(/invoice of|customer:|order MR|Sorry|Peru|capital/);
    }
  });

  it('writes one JSON line for each change and a last one for the summary', async () => {
    const { out } = await run([], { since: '2026-01-01', model: small.directory, json: true });

    const lines = out.map((line) => JSON.parse(line));
    const summary = lines.pop();
    expect(lines.length).to.be.greaterThan(0);
    for (const line of lines) {
      expect(line).to.include.keys('conversationId', 'at', 'number', 'kind', 'follows', 'customer', 'before', 'after');
      expect(line.before).to.have.keys('understood', 'reply');
    }
    expect(summary).to.deep.include({ conversations: 1, messages: 3, changed: lines.length });
    expect(summary.after).to.equal(small.report.version);
  });

  it('finds a model on the shelf by its version', async () => {
    const { version } = small.report;
    await cp(small.directory, join(convoz.directory.path, 'models', version), { recursive: true });

    const { out } = await run([], { since: '2026-01-01', model: version, json: true });

    expect(JSON.parse(out.at(-1) ?? '').after).to.equal(version);
  });

  it('says that nothing can change when both models are the same', async () => {
    const { out } = await run([], { since: '2026-01-01' });

    expect(out).to.have.length(1);
    expect(out[0]).to.include('nothing can change');
  });

  it('looks at no more than it is told to', async () => {
    const later = await run([], { since: '2026-03-11', model: small.directory });
    const earlier = await run([], { since: '2026-01-01', until: '2026-03-10', model: small.directory });

    expect(later.out).to.deep.equal(['0 conversations, 0 messages of customers, 0 replies changed.']);
    expect(earlier.out).to.deep.equal(later.out);
  });

  it('refuses what it cannot do', async () => {
    expect(await codeOf(run([], {}))).to.equal('BAD_REQUEST');
    expect(await codeOf(run(['a.chat'], { since: '2026-01-01' }))).to.equal('BAD_REQUEST');
    expect(await codeOf(run([], { since: 'yesterday' }))).to.equal('BAD_REQUEST');
    expect(await codeOf(run([], { since: '2026-01-01', limit: 'some' }))).to.equal('BAD_REQUEST');
    expect(await codeOf(run(['nowhere.chat'], {}))).to.equal('FILE_NOT_FOUND');
    expect(await codeOf(run([], { since: '2026-01-01', model: 'no-such-model' }))).to.equal('MODEL_MISSING');
  });
});
