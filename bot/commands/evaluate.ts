import { type Config, costsOf } from '../config.js';
import { type Evaluation, type EvaluationLine, evaluate, readEvaluation } from '../nlu/index.js';
import type { Costs } from '../support/costs.js';
import { modelInUse } from './model-in-use.js';
import { reliabilityTable } from './reliability-table.js';

/**
 * `convoz evaluate`: how right the model in use is on labelled utterances, how often it answers what it should not, what
 * that would cost, and whether its probabilities keep their word. Per language where the lines name one.
 */
export async function evaluateFiles(
  config: Config,
  files: readonly string[],
  options: { json?: boolean },
  print: (line: string) => void,
  tell: (line: string) => void,
): Promise<void> {
  const lines = (await Promise.all(files.map(readEvaluation))).flat();
  const recognizer = await modelInUse(config, tell);
  const showsProgress = process.stderr.isTTY;
  const all = evaluate(recognizer, lines, (done, total) => {
    if (showsProgress) process.stderr.write(`\r${done} of ${total}${done === total ? '\n' : ''}`);
  });
  const perLanguage = languagesOf(lines).map(
    (language) =>
      [
        language,
        evaluate(
          recognizer,
          lines.filter(({ lang }) => lang === language),
        ),
      ] as const,
  );
  if (options.json) {
    print(JSON.stringify({ model: recognizer.version, ...all, languages: Object.fromEntries(perLanguage) }));
    return;
  }
  print(`Model ${recognizer.version}, ${all.n} utterances`);
  print('      in scope  answered  asked back  right if answered  first right  out of scope  answered');
  for (const [language, result] of perLanguage) print(row(language, result));
  print(row('all', all));
  print(`time          p50 ${all.latencyMs.p50.toFixed(2)} ms, p99 ${all.latencyMs.p99.toFixed(2)} ms`);
  print(`cost          ${costOf(all, costsOf(config)).toFixed(2)} ${config.COST_CURRENCY} per utterance`);
  for (const line of reliabilityTable(all.reliability)) print(line);
  tell('The confusions are in the JSON: add --json.');
}

function row(name: string, { inScope, outOfScope }: Evaluation): string {
  return [
    name.padEnd(4),
    String(inScope.n).padStart(10),
    share(inScope.answered, inScope.n).padStart(10),
    share(inScope.clarified, inScope.n).padStart(12),
    share(inScope.right, inScope.answered).padStart(19),
    `${(100 * inScope.rightTop1).toFixed(1)} %`.padStart(13),
    String(outOfScope.n).padStart(14),
    share(outOfScope.wronglyAnswered, outOfScope.n).padStart(10),
  ].join('');
}

/** What was done, at what it costs: mistakes, questions, and wishes left to a person. */
function costOf({ n, inScope, outOfScope }: Evaluation, costs: Costs): number {
  const left = inScope.n - inScope.answered - inScope.clarified;
  const total =
    (inScope.answered - inScope.right) * costs.wrongAnswer +
    outOfScope.wronglyAnswered * costs.outOfScopeAnswer +
    (inScope.clarified + outOfScope.clarified) * costs.clarification +
    left * costs.escalation;
  return n === 0 ? 0 : total / n;
}

function languagesOf(lines: readonly EvaluationLine[]): string[] {
  return [...new Set(lines.map(({ lang }) => lang))].filter((lang) => lang !== undefined);
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}
