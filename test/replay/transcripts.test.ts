import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { loadRecognizer } from '../../bot/nlu/index.js';
import { projectPath } from '../../bot/project-path.js';
import { checkTranscripts, type Difference, readTranscript } from '../../bot/replay/index.js';
import { languages } from '../../bot/support/language.js';
import { script } from '../../dialogs/index.js';

const directory = projectPath('test/transcripts');
const files = readdirSync(directory)
  .filter((name) => name.endsWith('.chat'))
  .sort();

/** Conversations as customers have them, through the whole engine and the model that comes with Convoz. */
describe('transcripts', function () {
  this.timeout(60_000);
  let differences: Difference[];
  before(async () => {
    differences = await checkTranscripts(await loadRecognizer(projectPath('dist/model')), directory);
  });

  it('are there for every dialog in every language', () => {
    const { dialogs, ...others } = script;
    const named = Object.values(others).filter((one) => 'id' in one);
    const wanted = [...dialogs, ...named].flatMap(({ id }) => languages.map((language) => ({ id, language })));

    const missing = wanted.filter(
      ({ id, language }) => !files.some((name) => name.startsWith(id) && name.endsWith(`.${language}.chat`)),
    );

    expect(missing.map(({ id, language }) => `${id}.${language}.chat`)).to.deep.equal([]);
  });

  for (const file of files) {
    describe(file, () => {
      for (const { title } of readTranscript(readFileSync(`${directory}/${file}`, 'utf8'), file)) {
        it(title, () => {
          const mine = differences.filter((one) => one.file === file && one.scenario === title);
          const [expected, said] = [mine.map(onLine('expected')), mine.map(onLine('said'))];
          expect(said.join('\n')).to.equal(expected.join('\n'));
        });
      }
    });
  }
});

function onLine(side: 'expected' | 'said') {
  return (difference: Difference) => `line ${difference.line}: ${difference[side]}`;
}
