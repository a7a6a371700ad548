import { evaluate, loadRecognizer, readEvaluation } from '../nlu/index.js';
import { modelDirectory } from './train.js';

/** `convoz evaluate`: how right the model is on labelled utterances, and how often it answers what it should not. */
export async function evaluateFile(
  file: string,
  options: { json?: boolean },
  print: (line: string) => void,
  tell: (line: string) => void,
): Promise<void> {
  const lines = await readEvaluation(file);
  const recognizer = await loadRecognizer(modelDirectory());
  const showsProgress = process.stderr.isTTY;
  const result = evaluate(recognizer, lines, (done, total) => {
    if (showsProgress) process.stderr.write(`\r${done} of ${total}${done === total ? '\n' : ''}`);
  });
  if (options.json) {
    print(JSON.stringify(result));
    return;
  }
  const { inScope, outOfScope, latencyMs } = result;
  print(`${result.n} utterances`);
  print(
    `in scope      ${inScope.n}: answered ${inScope.answered}, right among answered ${share(inScope.rightAmongAnswered)}, first guess right ${share(inScope.rightTop1)}`,
  );
  print(`out of scope  ${outOfScope.n}: wrongly answered ${outOfScope.wronglyAnswered} (${share(outOfScope.rate)})`);
  print(`time          p50 ${latencyMs.p50.toFixed(2)} ms, p99 ${latencyMs.p99.toFixed(2)} ms`);
  tell('The confusions are in the JSON: add --json.');
}

function share(fraction: number): string {
  return `${(fraction * 100).toFixed(1)} %`;
}
