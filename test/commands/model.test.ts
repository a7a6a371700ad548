import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { projectPath } from '../../bot/project-path.js';
import { type TemporaryDirectory, temporaryDirectory } from '../support-files/temporary-directory.js';
import { convoz } from './convoz.js';

describe('convoz model', function () {
  // Each call is a process of its own.
  this.timeout(60_000);
  let directory: TemporaryDirectory;
  let env: Record<string, string>;
  beforeEach(async () => {
    directory = await temporaryDirectory();
    env = { DATA_DIR: directory.path };
  });
  afterEach(() => directory.remove());

  const model = (...args: string[]) => convoz(['model', ...args], env);

  /** The model that comes with Convoz, as a training of today would have left it. */
  async function putOnShelf(): Promise<string> {
    const shipped = projectPath('dist/model');
    const { version } = JSON.parse(await readFile(join(shipped, 'model.json'), 'utf8')) as { version: string };
    const place = join(directory.path, 'models', version);
    await mkdir(join(directory.path, 'models'));
    await cp(shipped, place, { recursive: true });
    const report = {
      version,
      trainedAt: '2026-03-10T10:00:00.000Z',
      utterances: 9000,
      lessons: 3,
      scores: [],
      training: {},
    };
    await writeFile(join(place, 'report.json'), JSON.stringify(report));
    return version;
  }

  it('says what to do where nothing has been trained or published', async () => {
    const [list, publish, back] = await Promise.all([model('list'), model('publish'), model('rollback')]);

    expect(list.out).to.match(/In use: [0-9a-f]+, the one that comes with Convoz\.\n$/);
    expect(list.err).to.match(/^Next: .*model train\n$/);
    expect(publish.err).to.match(/^MODEL_MISSING: .*\n.*model train\n$/);
    expect(back.err).to.match(/^MODEL_MISSING: .*\n.*model publish\n$/);
    expect([list.code, publish.code, back.code]).to.deep.equal([0, 1, 1]);
  });

  it('publishes with a line for each gate, shows it in the list, and takes it back', async () => {
    const version = await putOnShelf();

    const published = await model('publish', '--force', 'a test');
    const list = await model('list');
    const json = JSON.parse((await model('list', '--json')).out);
    const back = await model('rollback');
    const after = JSON.parse((await model('list', '--json')).out);

    expect(published.out).to.match(new RegExp(`^Published model ${version}\\.`));
    expect(published.err).to.match(/^ok {4}not worse overall {5}lost 0, won 0 of \d+/m);
    expect(published.err)
      .to.match(/^(ok {2}|FAIL) {2}transcripts/m)
      .and.to.match(/model rollback\n$/);
    expect(list.out).to.match(new RegExp(`^${version} +2026-03-10 10:00 +9000 \\(3 from use\\) .* published$`, 'm'));
    expect(json.inUse).to.deep.equal({ version, source: 'published' });
    expect(json.publications).to.have.length(1);
    expect(json.models[0].gates.against).to.equal(version);
    expect(back.out).to.equal(`Took model ${version} back. In use: ${version}, the one that comes with Convoz.\n`);
    expect(after.inUse).to.deep.equal({ version, source: 'shipped' });
    expect(after.publications).to.deep.equal([]);
  });

  it('publishes nothing by force without a reason', async () => {
    await putOnShelf();

    const { code, err } = await model('publish', '--force', ' ');

    expect(code).to.equal(1);
    expect(err).to.match(/^BAD_REQUEST: .*reason/);
  });
});
