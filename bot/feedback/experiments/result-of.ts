import type { Experiment } from '../../support/experiment.js';
import type { ExperimentResult, ExperimentVerdict, VariantDifference } from '../../support/experiment-result.js';
import type { LedgerRow, TriedRow } from '../../support/feedback-repositories.js';
import { compare, type Estimate, type Interval, type Score, scoreOf, tallyOf } from '../../support/scores/index.js';
import type { Survey } from '../../support/survey.js';
import { judgedScale } from './judged-scale.js';
import { splitLooksBroken } from './split-looks-broken.js';
import { decidedAt, neededPerVariant, ruleInWords, spanOf, usualWorthwhile, widening } from './stopping-rule.js';

/**
 * What the ledger rows of an experiment say, in the order of the ledger and all of them up to some moment: reading on later
 * changes no verdict that has been given.
 */
export function resultOf(
  experiment: Experiment,
  ledger: readonly TriedRow[],
  surveyOf: (id: string, version?: number) => Survey,
): ExperimentResult {
  const decided = decidedAt(experiment, judgedScale(experiment, ledger, surveyOf).rows);
  const known = ledger.filter(({ createdAt }) => !decided || createdAt <= decided);
  const scale = judgedScale(experiment, known, surveyOf);
  const needed = neededPerVariant(experiment);

  const variants = experiment.variants.map(({ id, share }) => {
    const isOwn = ({ variantId }: TriedRow) => variantId === id;
    const rows = scale.rows.filter(isOwn).map((row) => asOf(decided, row));
    const score = scoreOf(scale.survey, tallyOf(scale.survey, rows), ...scale.others);
    const contacts = new Set(known.filter(isOwn).map(({ contactId }) => contactId)).size;
    const { invited: sent, answered, n } = score;
    return { id, share, contacts, sent, answered, score, stillNeeded: Math.max(0, needed - n) };
  });

  const isBroken = splitLooksBroken(variants);
  const isOver = decided !== undefined || experiment.status === 'stopped';
  const control = variants.find(({ id }) => id === 'control')?.score;
  const differences = variants.flatMap(({ id, score }): VariantDifference[] => {
    if (id === 'control' || !control) return [];
    const { value, interval, mean } = differenceOf(score, control, experiment);
    const judged = decided && interval && !isBroken ? verdictOf(interval) : 'cannot_say';
    return [{ variantId: id, value, interval, verdict: isOver ? judged : 'collecting', mean }];
  });

  return {
    variants,
    differences,
    verdict: together(differences),
    worthwhile: experiment.worthwhile ?? usualWorthwhile,
    neededPerVariant: needed,
    rule: ruleInWords(experiment),
    ...(decided && { decidedAt: decided }),
    splitLooksBroken: isBroken,
    onOtherScales: scale.left.filter((row) => asOf(decided, row).value !== undefined).length,
  };
}

/** The row with the answer that counted at that moment, or with the latest. */
function asOf(moment: Date | undefined, { contactId, status, answers }: TriedRow): LedgerRow {
  const answer = answers.findLast(({ at }) => !moment || at <= moment);
  if (!answer) return { contactId, status: status === 'answered' ? 'sent' : status };
  return { contactId, status, value: answer.value, answeredAt: answer.at };
}

function differenceOf(
  score: Score,
  control: Score,
  experiment: Experiment,
): Pick<VariantDifference, 'value' | 'interval' | 'mean'> {
  const { difference, interval, mean } = compare(score, control);
  const factor = widening(experiment);
  const [own, ofMeans] = [
    widened(difference, interval, factor, spanOf(experiment.metric)),
    widened(mean.difference, mean.interval, factor, score.scale.max - score.scale.min),
  ];
  return { value: own?.value ?? null, interval: own?.interval ?? null, mean: ofMeans };
}

/** Differences lie between `−span` and `span`. */
function widened(value: number | null, interval: Interval | null, factor: number, span: number): Estimate | null {
  if (value === null || interval === null) return null;
  const [low, high] = interval;
  return {
    value,
    interval: [Math.max(-span, value - factor * (value - low)), Math.min(span, value + factor * (high - value))],
  };
}

function verdictOf([low, high]: Interval): ExperimentVerdict {
  return low > 0 ? 'better' : high < 0 ? 'worse' : 'cannot_say';
}

function together(differences: readonly VariantDifference[]): ExperimentVerdict {
  const verdicts = differences.map(({ verdict }) => verdict);
  if (verdicts.includes('collecting')) return 'collecting';
  if (verdicts.includes('better')) return 'better';
  return verdicts.every((verdict) => verdict === 'worse') ? 'worse' : 'cannot_say';
}
