import type { Experiment } from '../../support/experiment.js';
import type { TriedRow } from '../../support/feedback-repositories.js';
import { enough, z95 } from '../../support/scores/interval.js';
import { normalPoint } from '../../support/scores/normal.js';
import { sampleNeeded } from '../../support/scores/sample-needed.js';

/** Points of the score that an experiment looks for when nobody has said anything else. */
export const usualWorthwhile = 10;

type Design = Pick<Experiment, 'metric' | 'variants' | 'worthwhile'>;

/** The scores of a metric lie so many points apart at most: shares from 0 to 100, net promoter scores from −100. */
export function spanOf(metric: Experiment['metric']): number {
  return metric === 'nps' ? 200 : 100;
}

/**
 * How much further an interval of 95 % reaches when several variants are compared with `control` and all intervals shall
 * hold together; 1 for two variants.
 * Source: O. J. Dunn, Multiple Comparisons among Means, Journal of the American Statistical Association 56 (1961).
 */
export function widening({ variants }: Pick<Design, 'variants'>): number {
  return normalPoint(1 - 0.025 / (variants.length - 1)) / z95;
}

/**
 * Contacts who must answer in each variant so that a difference as large as the worthwhile one is found with a probability
 * of 80 %. It depends on nothing but the design: on scores around 50 %, which need the most answers, and not on what comes
 * in: a rule that follows the answers would be another way of peeking. Never below 30.
 */
export function neededPerVariant({ metric, variants, worthwhile = usualWorthwhile }: Design): number {
  const difference = worthwhile / spanOf(metric);
  const pair = sampleNeeded(0.5 - difference / 2, difference);
  // A sample grows with the square of the two normal points that it has to keep apart.
  const power = normalPoint(0.8);
  return Math.max(enough, Math.ceil(pair * ((widening({ variants }) * z95 + power) / (z95 + power)) ** 2));
}

/**
 * The moment at which the last variant got its answers, each contact counting from his first one; undefined while one of
 * them has too few. Later rows and later answers never move it.
 */
export function decidedAt(design: Design, rows: readonly TriedRow[]): Date | undefined {
  const needed = neededPerVariant(design);
  const first = new Map(design.variants.map(({ id }) => [id, new Map<string, number>()]));
  for (const { variantId, contactId, answers } of rows) {
    const at = answers[0]?.at.getTime();
    const known = first.get(variantId);
    if (at !== undefined) known?.set(contactId, Math.min(at, known.get(contactId) ?? at));
  }
  const moments = [...first.values()].map((known) => Float64Array.from(known.values()).sort()[needed - 1]);
  return moments.includes(undefined) ? undefined : new Date(Math.max(...(moments as number[])));
}

/** The rule in words, for whoever reads the result. */
export function ruleInWords(design: Design): string {
  const { worthwhile = usualWorthwhile } = design;
  return (
    `Judged once, when ${neededPerVariant(design)} contacts have answered in every variant: enough to find a difference of ` +
    `${worthwhile} points four times out of five. Until then there is no verdict: whoever looks at every answer and stops at ` +
    'the first difference that seems real finds one far too often where there is none. Answers that come later change nothing.'
  );
}
