import type { Example } from './data-sets.js';
import type { Opinion } from './systems.js';

/** An utterance of the data with what a system thinks of it. */
export interface Judged extends Opinion {
  truth: Example;
}

/** 0–1. */
export function accuracy(judged: readonly Judged[]): number {
  return judged.filter(isRight).length / judged.length;
}

/**
 * The area under the ROC curve: the chance that a random utterance in scope scores higher than a random one out of
 * scope, ties counting half (Mann and Whitney).
 */
export function auroc(inScope: readonly Judged[], outside: readonly Judged[]): number {
  const all = [
    ...inScope.map(({ score }) => ({ score, inside: true })),
    ...outside.map(({ score }) => ({ score, inside: false })),
  ];
  all.sort((one, other) => one.score - other.score);
  let rankSum = 0;
  for (let first = 0; first < all.length; ) {
    let last = first;
    while (all[last + 1]?.score === all[first]?.score) last += 1;
    const meanRank = (first + last) / 2 + 1;
    for (let at = first; at <= last; at += 1) if (all[at]?.inside) rankSum += meanRank;
    first = last + 1;
  }
  const n = inScope.length;
  return (rankSum - (n * (n + 1)) / 2) / (n * outside.length);
}

/**
 * The score from which an utterance counts as in scope, chosen so that on these utterances most are treated right: an
 * intent recognised, or an outsider kept out (the rule "oos-threshold" of Larson et al., 2019). To be chosen on a
 * validation part.
 */
export function chooseThreshold(inScope: readonly Judged[], outside: readonly Judged[]): number {
  const candidates = [...new Set([...inScope, ...outside].map(({ score }) => score))].sort((one, other) => one - other);
  let best = { threshold: 0, right: -1 };
  for (const threshold of candidates) {
    const { inScopeRight, outsideKept } = atThreshold(threshold, inScope, outside);
    const right = inScopeRight * inScope.length + outsideKept * outside.length;
    if (right > best.right) best = { threshold, right };
  }
  return best.threshold;
}

/** Shares, 0–1: of those in scope let in and right, of the others kept out. */
export function atThreshold(threshold: number, inScope: readonly Judged[], outside: readonly Judged[]) {
  return {
    inScopeRight: inScope.filter((one) => one.score >= threshold && isRight(one)).length / inScope.length,
    outsideKept: outside.filter(({ score }) => score < threshold).length / outside.length,
  };
}

/** Nearest rank; 0 of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

function isRight({ intent, truth }: Judged): boolean {
  return intent === truth.intent;
}
