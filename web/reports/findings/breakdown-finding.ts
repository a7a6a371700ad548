import type { MiniScore, ScoredGroup } from '../../../bot/support/report-types.js';
import type { Strings } from '../strings/strings.js';
import { outlier } from './outlier.js';

/**
 * Which groups stand apart from all others, as far as their ranks tell; else the one that stands apart from the whole.
 * `name` says a group in a sentence.
 */
export function breakdownFinding(
  groups: readonly ScoredGroup[],
  whole: Pick<MiniScore, 'interval'>,
  dimension: string,
  name: (group: ScoredGroup) => string,
  t: Strings,
): string {
  const answered = groups.filter(({ score }) => score.n > 0);
  if (answered.length < 2) return t.findings.oneGroup;
  const enough = answered.filter(({ score }) => !score.few);
  if (enough.length < 2) return t.findings.groupsFew;
  const best = enough.find(({ rank }) => rank === 1);
  const worst = enough.find(({ rank }) => rank === enough.length);
  if (best !== undefined && worst !== undefined) return t.findings.bestAndWorst(name(best), name(worst));
  if (best !== undefined) return t.findings.best(name(best));
  if (worst !== undefined) return t.findings.worst(name(worst));
  const found = outlier(enough, whole.interval, ({ score }) => score);
  return found ? t.findings.apart[found.verdict](name(found.piece)) : t.findings.groupsEven(dimension);
}
