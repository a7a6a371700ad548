import type { Config } from '../config.js';
import { ConvozError } from '../errors.js';
import {
  loadModelInUse,
  publishModel,
  readLabelled,
  readPublications,
  readReports,
  rollBack,
  trainCandidate,
} from '../models/index.js';
import { readConcepts, readCorpus, type Utterance } from '../nlu/index.js';
import { projectPath } from '../project-path.js';
import { checkTranscripts } from '../replay/index.js';
import { warnWith } from './model-in-use.js';
import { modelPlaces } from './model-places.js';
import { modelTable, scoreLines } from './model-table.js';
import { conceptDirectory, corpusDirectory } from './train.js';

type Say = (line: string) => void;

const labelledDirectory = () => projectPath('nlp-models/development');
const interrupted = 130;

/** `convoz model train`: puts a candidate on the shelf, learned from the corpus and from lessons of use. */
export async function modelTrain(config: Config, extra: readonly Utterance[], print: Say, tell: Say): Promise<void> {
  const [corpus, concepts, labelled] = await Promise.all([
    readCorpus(corpusDirectory()),
    readConcepts(conceptDirectory()),
    readLabelled(labelledDirectory()),
  ]);
  tell(`Training on ${corpus.length} utterances of the corpus and ${extra.length} lessons.`);
  const interrupt = new AbortController();
  process.once('SIGINT', () => interrupt.abort());
  try {
    const report = await trainCandidate(
      await modelPlaces(config),
      { corpus, extra, concepts, labelled },
      new Date(),
      (done, total) => tell(`  step ${done} of ${total}`),
      interrupt.signal,
    );
    for (const line of scoreLines(report.scores)) tell(line);
    print(`Model ${report.version} is on the shelf.`);
    tell(`Next: npm run convoz -- model publish ${report.version}`);
  } catch (error) {
    if (!interrupt.signal.aborted) throw error;
    tell('Stopped: nothing was put on the shelf.');
    process.exitCode = interrupted;
  }
}

/** `convoz model list`: what is on the shelf, what has been published, and what a server would use. */
export async function modelList(config: Config, options: { json?: boolean }, print: Say, tell: Say): Promise<void> {
  const places = await modelPlaces(config);
  const [models, publications] = await Promise.all([readReports(places.shelf), readPublications(places.shelf)]);
  const { recognizer, source } = await loadModelInUse(places, warnWith(tell));
  const inUse = { version: recognizer.version, source };
  if (options.json) {
    print(JSON.stringify({ inUse, publications, models }));
    return;
  }
  if (models.length > 0) for (const line of modelTable(models, publications)) print(line);
  print(`In use: ${inUse.version}, ${inWords(source)}.`);
  tell(`Next: npm run convoz -- model ${models.length > 0 ? 'publish [VERSION]' : 'train'}`);
}

/** `convoz model publish`: tries the gates one by one; then the model is in use, or MODEL_REFUSED says what is wrong with it. */
export async function modelPublish(
  config: Config,
  version: string | undefined,
  options: { force?: string },
  print: Say,
  tell: Say,
): Promise<void> {
  const reason = options.force?.trim();
  if (reason === '') throw new ConvozError('BAD_REQUEST', '--force needs a reason, which is kept with the publication');
  const publication = await publishModel(version, reason, {
    ...(await modelPlaces(config)),
    labelled: await readLabelled(labelledDirectory()),
    checkTranscripts: (recognizer) => checkTranscripts(recognizer, projectPath('test/transcripts')),
    log: warnWith(tell),
    tried: ({ gate, passed, detail }) => tell(`${passed ? 'ok  ' : 'FAIL'}  ${gate.padEnd(20)}  ${detail}`),
    now: new Date(),
  });
  print(
    `Published model ${publication.version}.${publication.forced ? ' It had failed a gate: the reason is kept.' : ''}`,
  );
  tell(takeover);
  tell('If it does badly: npm run convoz -- model rollback');
}

/** `convoz model rollback`: takes the last publication back. */
export async function modelRollback(config: Config, print: Say, tell: Say): Promise<void> {
  const { from, to, source } = await rollBack(await modelPlaces(config), warnWith(tell));
  print(`Took model ${from} back. In use: ${to}, ${inWords(source)}.`);
  tell(takeover);
  tell(`It is still on the shelf: npm run convoz -- model publish ${from}`);
}

const takeover = 'A running server changes over within a few seconds.';

function inWords(source: 'published' | 'shipped'): string {
  return source === 'published' ? 'published' : 'the one that comes with Convoz';
}
