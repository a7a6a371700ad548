import type { Survey } from '../../../bot/support/survey.js';
import type { ExperimentPlan, FaqAnswer } from '../wire.js';

type Variant = ExperimentPlan['variants'][number];

export type ExperimentFault = 'id' | 'target' | 'text' | 'same' | 'shares';

const most = 6;

/** Two wordings of the first answer there is, half the customers each. */
export function newExperiment(answers: readonly FaqAnswer[]): ExperimentPlan {
  return {
    id: '',
    on: { kind: 'answer', intent: answers[0]?.intent ?? '' },
    metric: 'ces',
    variants: evenly([
      { id: 'control', share: 0, text: {} },
      { id: 'b', share: 0, text: {} },
    ]),
    worthwhile: 10,
  };
}

/** With one more wording, under the next letter; the shares are made even. At most six. */
export function withVariant(variants: readonly Variant[]): readonly Variant[] {
  const letter = [...'bcdefg'].find((name) => !variants.some(({ id }) => id === name));
  if (letter === undefined || variants.length >= most) return variants;
  return evenly([...variants, { id: letter, share: 0, text: {} }]);
}

export function withoutVariant(variants: readonly Variant[], id: string): readonly Variant[] {
  return evenly(variants.filter((variant) => variant.id !== id));
}

/** The same share for each in whole per cent; `control`, the first, has what is left over. */
function evenly(variants: readonly Variant[]): readonly Variant[] {
  const each = Math.floor(100 / variants.length);
  const first = 100 - each * (variants.length - 1);
  return variants.map((variant, i) => ({ ...variant, share: (i === 0 ? first : each) / 100 }));
}

/** Texts trimmed, those left empty taken away. */
export function tidied(plan: ExperimentPlan): ExperimentPlan {
  const variants = plan.variants.map((variant) => {
    const texts = Object.entries(variant.text).map(([language, text]) => [language, text.trim()] as const);
    return { ...variant, text: Object.fromEntries(texts.filter(([, text]) => text !== '')) };
  });
  return { ...plan, variants };
}

/** What is wrong with a plan, as far as it can be told here. */
export function experimentFaults(plan: ExperimentPlan, said: (language: string) => string): Set<ExperimentFault> {
  const faults = new Set<ExperimentFault>();
  const { id, on, variants } = tidied(plan);
  if (!/^[a-z][a-z0-9-]{0,39}$/.test(id)) faults.add('id');
  if ((on.kind === 'answer' ? on.intent : on.surveyId) === '') faults.add('target');
  if (Math.abs(variants.reduce((sum, { share }) => sum + share, 0) - 1) > 1e-6) faults.add('shares');
  for (const { id: name, text } of variants) {
    const texts = Object.entries(text);
    if (name !== 'control' && texts.length === 0) faults.add('text');
    if (texts.some(([language, words]) => words === said(language))) faults.add('same');
  }
  return faults;
}

/** What an experiment on it can be judged by: a survey by its own metric, an answer by what is asked about conversations. */
export function metricsFor(
  on: ExperimentPlan['on'],
  surveys: readonly Pick<Survey, 'id' | 'metric'>[],
): ExperimentPlan['metric'][] {
  if (on.kind === 'answer') return ['ces', 'csat'];
  return surveys
    .filter(({ id }) => id === on.surveyId)
    .slice(-1)
    .map(({ metric }) => metric);
}
