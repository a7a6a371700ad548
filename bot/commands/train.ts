import { readConcepts, readCorpus, type TrainingReport, trainModel } from '../nlu/index.js';
import { projectPath } from '../project-path.js';
import { reliabilityTable } from './reliability-table.js';

export const corpusDirectory = () => projectPath('nlp-models/corpus');
export const conceptDirectory = () => projectPath('nlp-models/concepts');
export const modelDirectory = () => projectPath('dist/model');

/** `convoz train`: learns the model from the corpus and says how well it does in cross-validation. */
export async function train(tell: (line: string) => void): Promise<void> {
  const corpus = await readCorpus(corpusDirectory());
  const concepts = await readConcepts(conceptDirectory());
  tell(`Training on ${corpus.length} utterances.`);
  const started = Date.now();
  const report = await trainModel(corpus, concepts, { directory: modelDirectory() }, (done, total) =>
    tell(`  step ${done} of ${total}`),
  );
  for (const line of inWords(report)) tell(line);
  tell(`Trained in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
}

function inWords({ rows, reliability }: TrainingReport): string[] {
  const share = (fraction: number) => `${(fraction * 100).toFixed(1)} %`.padStart(9);
  const head = 'cross-validated      first right  answered  right if answered  out of scope answered';
  return [
    head,
    ...rows.map(
      (row) =>
        `  ${row.language.padEnd(4)} ${String(row.utterances).padStart(6)}      ${share(row.top1)} ${share(row.coverage)}` +
        `          ${share(row.precision)}              ${share(row.outOfScopeAnswered)}`,
    ),
    ...reliabilityTable(reliability),
  ];
}
