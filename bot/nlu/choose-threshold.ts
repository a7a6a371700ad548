import type { Verdict } from './calibrate.js';
import { meritOf, type Threshold } from './judgement.js';
import type { TrainingSettings } from './training-settings.js';

const costs = [0, 0.5, 1, 2, 3, 5, 8];

/**
 * The threshold that answers most of what is in scope while keeping both promises: enough of the answered are right,
 * and few of the messages out of scope are answered. Answers nothing when no threshold keeps them.
 */
export function chooseThreshold(
  verdicts: readonly Verdict[],
  isRight: readonly boolean[],
  isNone: readonly boolean[],
  settings: Pick<TrainingSettings, 'wrongOutOfScope' | 'precision'>,
): Threshold {
  const candidates = costs.map((outOfScopeCost) =>
    lowestThreshold(verdicts, isRight, isNone, settings, outOfScopeCost),
  );
  return candidates.reduce((best, other) => (other.answered > best.answered ? other : best)).threshold;
}

function lowestThreshold(
  verdicts: readonly Verdict[],
  isRight: readonly boolean[],
  isNone: readonly boolean[],
  settings: Pick<TrainingSettings, 'wrongOutOfScope' | 'precision'>,
  outOfScopeCost: number,
): { threshold: Threshold; answered: number } {
  const merits = verdicts.map((verdict) => meritOf(verdict, { answerFrom: 0, outOfScopeCost }));
  const falling = [...merits.keys()].sort((a, b) => (merits[b] as number) - (merits[a] as number));
  const mistakesAllowed = settings.wrongOutOfScope * isNone.filter(Boolean).length;
  let best = { threshold: { answerFrom: 1.01, outOfScopeCost }, answered: 0 };
  let answered = 0;
  let right = 0;
  let mistakes = 0;
  for (const [rank, example] of falling.entries()) {
    if (isNone[example]) mistakes += 1;
    else answered += 1;
    if (isRight[example]) right += 1;
    if (mistakes > mistakesAllowed) break;
    const merit = merits[example] as number;
    const isTie = merits[falling[rank + 1] ?? -1] === merit;
    if (!isTie && right >= settings.precision * answered)
      best = { threshold: { answerFrom: merit, outOfScopeCost }, answered };
  }
  return best;
}
