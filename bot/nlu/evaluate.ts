import type { Recognition, Recognizer } from '../engine/ports.js';
import { personIntent } from './decide.js';
import { outOfScope } from './read-corpus.js';
import type { EvaluationLine } from './read-evaluation.js';
import { type Promised, type Reliability, reliabilityOf } from './reliability.js';

/** Fractions are 0–1; `right` is a count. */
export interface Evaluation {
  n: number;
  inScope: {
    n: number;
    answered: number;
    clarified: number;
    right: number;
    rightAmongAnswered: number;
    rightTop1: number;
  };
  outOfScope: { n: number; wronglyAnswered: number; clarified: number; rate: number };
  /** Of the probability that the intent named is right, `none` among them. */
  reliability: Reliability;
  latencyMs: { p50: number; p99: number };
  perIntent: Record<string, { n: number; answered: number; right: number; rightTop1: number }>;
  /** What was answered instead of the right thing, most frequent first. */
  confusions: { intent: string; answered: string; n: number }[];
}

const anyDay = new Date('2026-01-01T12:00:00Z');

/**
 * Measures a recognizer on messages with known intents. A message counts as answered when its dialog would start: on
 * `answer`, and on `handoff`, which stands for the intent of asking for a person. Latency is measured with this machine's clock.
 */
export function evaluate(
  recognizer: Recognizer,
  lines: readonly EvaluationLine[],
  progress: (done: number, total: number) => void = () => undefined,
): Evaluation {
  const tally = newTally();
  const latencies: number[] = [];
  const promises: Promised[] = [];
  warmUp(recognizer, lines);
  for (const [index, line] of lines.entries()) {
    const started = performance.now();
    const recognition = recognizer.recognise(line.text, hintsOf(line));
    latencies.push(performance.now() - started);
    promises.push({ probability: recognition.probability, kept: recognition.intent === line.intent });
    count(tally, line.intent, recognition);
    if ((index + 1) % 100 === 0 || index + 1 === lines.length) progress(index + 1, lines.length);
  }
  return { ...summarise(tally, lines.length, latencies), reliability: reliabilityOf(promises) };
}

/** Times are meant of a running service: the first hundreds of messages of a process wait for its compiler. */
function warmUp(recognizer: Recognizer, lines: readonly EvaluationLine[]): void {
  for (let round = 0; round < warmUpRounds; round += 1) {
    for (const line of lines.slice(0, warmUpLines)) recognizer.recognise(line.text, hintsOf(line));
  }
}

function hintsOf({ lang }: EvaluationLine) {
  return lang ? { language: lang, now: anyDay } : { now: anyDay };
}

const warmUpRounds = 3;
const warmUpLines = 200;

interface Tally {
  outOfScope: { n: number; answered: number; clarified: number };
  intents: Map<string, { n: number; answered: number; clarified: number; right: number; top1: number }>;
  confusions: Map<string, { intent: string; answered: string; n: number }>;
}

function newTally(): Tally {
  return { outOfScope: { n: 0, answered: 0, clarified: 0 }, intents: new Map(), confusions: new Map() };
}

function count(tally: Tally, truth: string, { decision, intent }: Recognition): void {
  const answered = decision === 'handoff' ? personIntent : decision === 'answer' ? intent : undefined;
  if (answered !== undefined && answered !== truth) {
    const key = `${truth} ${answered}`;
    const confusion = tally.confusions.get(key) ?? { intent: truth, answered, n: 0 };
    confusion.n += 1;
    tally.confusions.set(key, confusion);
  }
  if (truth === outOfScope) {
    tally.outOfScope.n += 1;
    if (answered !== undefined) tally.outOfScope.answered += 1;
    if (decision === 'clarify') tally.outOfScope.clarified += 1;
    return;
  }
  const own = tally.intents.get(truth) ?? { n: 0, answered: 0, clarified: 0, right: 0, top1: 0 };
  own.n += 1;
  if (answered !== undefined) own.answered += 1;
  if (decision === 'clarify') own.clarified += 1;
  if (answered === truth) own.right += 1;
  if (intent === truth) own.top1 += 1;
  tally.intents.set(truth, own);
}

function summarise(tally: Tally, n: number, latencies: number[]): Omit<Evaluation, 'reliability'> {
  const own = [...tally.intents.values()];
  const sum = (of: (counts: (typeof own)[number]) => number) => own.reduce((total, counts) => total + of(counts), 0);
  const inScope = sum((counts) => counts.n);
  const answered = sum((counts) => counts.answered);
  const right = sum((counts) => counts.right);
  latencies.sort((a, b) => a - b);
  return {
    n,
    inScope: {
      n: inScope,
      answered,
      clarified: sum((counts) => counts.clarified),
      right,
      rightAmongAnswered: ratio(right, answered),
      rightTop1: ratio(
        sum((counts) => counts.top1),
        inScope,
      ),
    },
    outOfScope: {
      n: tally.outOfScope.n,
      wronglyAnswered: tally.outOfScope.answered,
      clarified: tally.outOfScope.clarified,
      rate: ratio(tally.outOfScope.answered, tally.outOfScope.n),
    },
    latencyMs: { p50: percentile(latencies, 0.5), p99: percentile(latencies, 0.99) },
    perIntent: Object.fromEntries(
      [...tally.intents]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([intent, { n: seen, answered: own, right: hits, top1 }]) => [
          intent,
          { n: seen, answered: own, right: hits, rightTop1: ratio(top1, seen) },
        ]),
    ),
    confusions: [...tally.confusions.values()].sort((a, b) => b.n - a.n),
  };
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** Nearest-rank percentile of sorted values; 0 of none. */
function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
