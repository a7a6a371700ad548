import { cpus } from 'node:os';
import { loadRecognizer, readCorpus } from '../bot/nlu/index.js';
import { projectPath } from '../bot/project-path.js';

/**
 * `npm run bench:nlu-speed [-- --rounds 5]`: what understanding one utterance of the corpus costs with the trained model, in
 * microseconds of CPU time, other work on the machine not counted. The first round meets every word for the first time
 * and the code cold; the others are what a service that has run for a while sees.
 */
const rounds = Number(process.argv[process.argv.indexOf('--rounds') + 1] ?? 5) || 5;
const say = (line: string) => process.stdout.write(`${line}\n`);

const corpus = await readCorpus(projectPath('nlp-models/corpus'));
const recognizer = await loadRecognizer(projectPath('dist/model'));
const now = new Date('2026-03-10T12:00:00Z');

say(`${cpus()[0]?.model.trim()}, Node ${process.version}, ${corpus.length} utterances, one thread`);
say('| round | mean CPU µs | p50 | p99 |');
say('| --- | --- | --- | --- |');
for (let round = 1; round <= rounds; round += 1) {
  const spentUs = corpus.map(({ text }) => {
    const before = process.cpuUsage();
    recognizer.recognise(text, { now });
    const { user, system } = process.cpuUsage(before);
    return user + system;
  });
  const mean = spentUs.reduce((sum, us) => sum + us, 0) / spentUs.length;
  spentUs.sort((a, b) => a - b);
  say(`| ${round} | ${mean.toFixed(0)} | ${percentile(spentUs, 0.5)} | ${percentile(spentUs, 0.99)} |`);
}

/** Nearest rank, of sorted values. */
function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
