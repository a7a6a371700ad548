import type { Estimate, Interval, Score } from './scores/index.js';

/** `collecting` until the rule fixed at the start is met; an experiment that is stopped before ends with `cannot_say`. */
export type ExperimentVerdict = 'collecting' | 'better' | 'worse' | 'cannot_say';

/**
 * What an experiment has shown. It is judged once: at `decidedAt`, when the last variant has got its answers. Scores,
 * differences and verdicts are those of that moment and stay, whatever is answered later.
 */
export interface ExperimentResult {
  /** In the order of the definition. */
  variants: VariantResult[];
  /** Of every variant but `control`, to `control`. */
  differences: VariantDifference[];
  /** `better` when a variant is, `worse` when all are. */
  verdict: ExperimentVerdict;
  /** In points of the score. */
  worthwhile: number;
  /** Contacts who must have answered, in each variant. */
  neededPerVariant: number;
  /** How the verdict is come by, in English. */
  rule: string;
  decidedAt?: Date;
  /** So few or so many contacts in a variant that something other than chance divided them: nothing can be concluded. */
  splitLooksBroken: boolean;
  /** Answers to the same metric on another scale, which are in no figure. */
  onOtherScales: number;
}

export interface VariantResult {
  id: string;
  /** Of contacts, 0–1, as planned. */
  share: number;
  /** Who have seen it in an episode that is closed. */
  contacts: number;
  /** Invitations of the metric. */
  sent: number;
  answered: number;
  score: Score;
  /** Contacts who must still answer. */
  stillNeeded: number;
}

export interface VariantDifference {
  variantId: string;
  /** Score less that of `control`, in points; null while one of the two has no answer. */
  value: number | null;
  /** Newcombe's for shares; wider with more than two variants, so that all of them hold together in 95 of 100 experiments. */
  interval: Interval | null;
  verdict: ExperimentVerdict;
  /** The difference of the means in points of the scale, with Welch's interval: shown beside, never judged by. */
  mean: Estimate | null;
}
