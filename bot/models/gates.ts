import type { Difference } from '../support/difference.js';
import type { Handled } from './handle.js';
import type { LabelledMessage } from './labelled.js';
import type { GateResult, Score } from './model-report.js';
import { holm, signTest } from './sign-test.js';

/** Of what is answered, at least this share must be right. */
const leastRight = 0.9;
/** Of what is out of scope, at most this share may be answered. */
const mostOutOfScope = 0.05;
/** How often a model that is as good may be refused by chance: overall, and over all intents together. */
const alpha = 0.05;
/**
 * Of an intent with few messages the test can hardly ever speak. So by plain rule an intent has become worse as well when
 * it has lost three messages more than it has won, and a third of those it had right.
 */
const plainLoss = { messages: 3, share: 1 / 3 };

/** The bar on labelled messages, per language. */
export function accuracyGates(scores: readonly Score[]): GateResult[] {
  if (scores.length === 0) return [{ gate: 'accuracy', passed: false, detail: 'there are no labelled messages' }];
  return scores.flatMap(({ language, answered, right, outOfScope, outOfScopeAnswered }) => [
    {
      gate: `accuracy ${language}`,
      passed: answered > 0 && right >= leastRight * answered,
      detail: `${percent(right, answered)} right of ${answered} answered (at least ${percent(leastRight, 1)})`,
    },
    {
      gate: `out of scope ${language}`,
      passed: outOfScopeAnswered <= mostOutOfScope * outOfScope,
      detail: `${percent(outOfScopeAnswered, outOfScope)} answered of ${outOfScope} (at most ${percent(mostOutOfScope, 1)})`,
    },
  ]);
}

/**
 * Not worse than the model in use beyond noise, on the same messages: by a sign test on all, and on each intent with
 * Holm's correction for their number.
 */
export function comparisonGates(
  messages: readonly LabelledMessage[],
  current: readonly Handled[],
  candidate: readonly Handled[],
): GateResult[] {
  const intents = [...new Set(messages.map(({ intent }) => intent))].sort();
  const overall = changeOf([...messages.keys()], current, candidate);
  const changes = intents.map((intent) =>
    changeOf(
      [...messages.keys()].filter((at) => messages[at]?.intent === intent),
      current,
      candidate,
    ),
  );
  const rejected = holm(
    changes.map(({ p }) => p),
    alpha,
  );
  const worse = intents.flatMap((intent, at) => {
    const change = changes[at] as Change;
    return rejected[at] || isPlainLoss(change) ? [`${intent} (${inWords(change)})`] : [];
  });
  return [
    { gate: 'not worse overall', passed: overall.p > alpha, detail: inWords(overall) },
    {
      gate: 'not worse per intent',
      passed: worse.length === 0,
      detail: worse.length === 0 ? `none of ${intents.length} intents` : `worse: ${worse.join(', ')}`,
    },
  ];
}

/** All transcripts are as they were written. */
export function transcriptGate(differences: readonly Difference[]): GateResult {
  const places = differences.slice(0, 3).map(({ file, line }) => `${file}:${line}`);
  const more = differences.length > places.length ? ', …' : '';
  return {
    gate: 'transcripts',
    passed: differences.length === 0,
    detail: differences.length === 0 ? 'all green' : `${differences.length} differences: ${places.join(', ')}${more}`,
  };
}

interface Change {
  n: number;
  /** Right before. */
  had: number;
  lost: number;
  won: number;
  /** Of losing so many by chance. */
  p: number;
}

function changeOf(places: readonly number[], current: readonly Handled[], candidate: readonly Handled[]): Change {
  const had = places.filter((at) => current[at]?.right);
  const lost = had.filter((at) => !candidate[at]?.right).length;
  const won = places.filter((at) => !current[at]?.right && candidate[at]?.right).length;
  return { n: places.length, had: had.length, lost, won, p: signTest(lost, won) };
}

function isPlainLoss({ had, lost, won }: Change): boolean {
  return lost - won >= plainLoss.messages && lost - won >= plainLoss.share * had;
}

function inWords({ n, lost, won, p }: Change): string {
  return `lost ${lost}, won ${won} of ${n}, p ${p.toFixed(3)}`;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((part / whole) * 100).toFixed(1)} %`;
}
