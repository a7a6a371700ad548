import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { type ModelReport, readReports, writeReport } from '../../bot/models/model-report.js';
import { writePublications } from '../../bot/models/publications.js';
import { shelve } from '../../bot/models/shelve.js';
import { type TemporaryDirectory, temporaryDirectory } from '../support-files/temporary-directory.js';
import { day, hour } from '../support-files/test-clock.js';

describe('the shelf of models', () => {
  const now = new Date('2026-03-10T10:00:00Z');
  let directory: TemporaryDirectory;
  let shelf: string;
  beforeEach(async () => {
    directory = await temporaryDirectory();
    shelf = join(directory.path, 'models');
  });
  afterEach(() => directory.remove());

  const report = (version: string, trainedAt = now): ModelReport => ({
    version,
    trainedAt: trainedAt.toISOString(),
    utterances: 3,
    lessons: 0,
    scores: [],
    training: { version },
  });

  /** A model of one file. */
  const put = (version: string, content = version, trainedAt = now) =>
    shelve(shelf, now, async (draft) => {
      await writeFile(join(draft, 'model.json'), content);
      return report(version, trainedAt);
    });

  const versions = async () => (await readReports(shelf)).map(({ version }) => version);

  it('is empty before anything was put there', async () => {
    expect(await versions()).to.deep.equal([]);
  });

  it('lists models with their reports, newest first', async () => {
    await put('aaa', 'a', new Date(now.getTime() - day));
    await put('bbb', 'b', now);

    expect(await readReports(shelf)).to.deep.equal([report('bbb'), report('aaa', new Date(now.getTime() - day))]);
    expect(await readFile(join(shelf, 'aaa', 'model.json'), 'utf8')).to.equal('a');
  });

  it('has nothing of a training that failed', async () => {
    const failure = new Error('out of memory');
    let meanwhile: string[] = [];

    const [result] = await Promise.allSettled([
      shelve(shelf, now, async (draft) => {
        await writeFile(join(draft, 'model.json'), 'half');
        meanwhile = await readdir(shelf);
        throw failure;
      }),
    ]);

    expect(result).to.deep.equal({ status: 'rejected', reason: failure });
    expect(meanwhile.map((name) => name[0])).to.deep.equal(['.']);
    expect(await readdir(shelf)).to.deep.equal([]);
  });

  it('passes over what a killed process left half written, and clears it away an hour later', async () => {
    await mkdir(join(shelf, '.draft-abc'), { recursive: true });
    await writeFile(join(shelf, '.draft-abc', 'weights.bin'), 'half');
    await mkdir(join(shelf, '.old-abc', 'ccc'), { recursive: true });
    await writeReport(join(shelf, '.old-abc', 'ccc'), report('ccc'));
    await writeFile(join(shelf, 'published.json.0a1b.new'), '{"publi');
    const leftovers = await readdir(shelf);
    const age = async (ms: number) => {
      const then = new Date(now.getTime() - ms);
      for (const name of leftovers) await utimes(join(shelf, name), then, then);
    };

    await age(hour - 1);
    await put('aaa');
    const soon = await readdir(shelf);
    await age(hour + 1);
    await put('bbb');

    expect(leftovers).to.have.length(3);
    expect(soon).to.have.members(['aaa', ...leftovers]);
    expect(await readdir(shelf)).to.have.members(['aaa', 'bbb']);
  });

  it('passes over a directory without a whole report, and puts the model in its place when it is trained again', async () => {
    for (const [version, content] of [
      ['aaa', undefined],
      ['bbb', '{"version": "bb'],
      ['ccc', '{"version": "ccc"}'],
    ] as const) {
      await mkdir(join(shelf, version), { recursive: true });
      await writeFile(join(shelf, version, 'weights.bin'), 'half');
      if (content !== undefined) await writeFile(join(shelf, version, 'report.json'), content);
    }

    const before = await versions();
    await put('aaa');

    expect(before).to.deep.equal([]);
    expect(await versions()).to.deep.equal(['aaa']);
    expect(await readdir(join(shelf, 'aaa'))).to.have.members(['model.json', 'report.json']);
  });

  it('believes no report of another model', async () => {
    await put('aaa');
    await mkdir(join(shelf, 'bbb'));
    await writeReport(join(shelf, 'bbb'), report('aaa'));

    expect(await versions()).to.deep.equal(['aaa']);
  });

  it('keeps what the gates found when the very same model is trained again, and counts it as new', async () => {
    const gates = {
      at: now.toISOString(),
      against: 'zzz',
      results: [{ gate: 'transcripts', passed: true, detail: '' }],
    };
    const first = await put('aaa', 'same', new Date(now.getTime() - day));
    await writeReport(join(shelf, 'aaa'), { ...first, gates });

    const again = await put('aaa', 'same', now);

    expect(again).to.deep.equal({ ...report('aaa', now), gates });
    expect(await readReports(shelf)).to.deep.equal([again]);
  });

  it('forgets what the gates found of a model that another trainer makes otherwise of the same corpus', async () => {
    const gates = { at: now.toISOString(), against: 'zzz', results: [] };
    await writeReport(join(shelf, (await put('aaa', 'one')).version), { ...report('aaa'), gates });

    await put('aaa', 'other');

    expect(await readReports(shelf)).to.deep.equal([report('aaa')]);
    expect(await readFile(join(shelf, 'aaa', 'model.json'), 'utf8')).to.equal('other');
  });

  it('keeps the newest five, and besides them whatever was published lately', async () => {
    const at = (days: number) => new Date(now.getTime() - days * day);
    for (let days = 9; days >= 5; days -= 1) await put(`v${days}`, 'x', at(days));
    await writePublications(shelf, [
      { version: 'v7', at: at(4).toISOString() },
      { version: 'v9', at: at(6).toISOString() },
    ]);
    for (let days = 4; days >= 1; days -= 1) await put(`v${days}`, 'x', at(days));

    expect(await versions()).to.deep.equal(['v1', 'v2', 'v3', 'v4', 'v5', 'v7', 'v9']);
    expect(await readdir(shelf)).to.have.members(['published.json', ...(await versions())]);
  });
});
