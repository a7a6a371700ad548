import { type LogisticModel, logistic } from './logistic.js';
import { type Scores, sharesOf, type Temperature } from './temperature.js';

/** What is known of a message before it is judged; that both opinions agree, or not, tells how far to trust them. */
export interface Opinions extends Scores {
  /** What the message itself tells of that, see `shapeOf`. */
  shape: readonly number[];
}

/** How opinions become probabilities and decisions; learned on cross-validated opinions. */
export interface Calibration {
  temperature: Temperature;
  /** Of the signals: the chance that the best answerable intent is right. */
  right: LogisticModel;
  /** Of the signals: the chance that the message is out of scope. */
  none: LogisticModel;
}

/** What the bot thinks of one message, before it decides. */
export interface Judgement {
  /** Index of the best intent that is not `none`, and the calibrated chance that it is right. */
  best: number;
  bestProbability: number;
  noneProbability: number;
  /** The next intents, without the best and `none`, in falling order; at most four. */
  others: { label: number; probability: number }[];
}

const otherCount = 4;

/** Weighs two opinions of a message. Pure. */
export function judge(opinions: Opinions, calibration: Calibration, none: number): Judgement {
  const shares = sharesOf(opinions, calibration.temperature, none);
  const { best, signals, ranking } = read(opinions, shares, none);
  const bestProbability = logistic(calibration.right, signals);
  const noneProbability = Math.min(logistic(calibration.none, signals), 1 - bestProbability);
  const rest = 1 - bestProbability - noneProbability;
  const restShare = 1 - (shares[best] as number) - (none < 0 ? 0 : (shares[none] as number));
  const others = ranking.slice(1, 1 + otherCount).map((label) => ({
    label,
    probability: restShare > 1e-9 ? (rest * (shares[label] as number)) / restShare : 0,
  }));
  return { best, bestProbability, noneProbability, others };
}

/** The best answerable intent, and the numbers the calibration looks at. */
export function signalsOf(
  opinions: Opinions,
  temperature: Temperature,
  none: number,
): { best: number; signals: number[] } {
  return read(opinions, sharesOf(opinions, temperature, none), none);
}

function read(opinions: Opinions, shares: Float64Array, none: number) {
  const ranking = topOf(shares, none, 1 + otherCount);
  const best = ranking[0] ?? 0;
  const share = shares[best] as number;
  const second = ranking[1] === undefined ? 0 : (shares[ranking[1]] as number);
  const noneShare = none < 0 ? 0 : (shares[none] as number);
  const firstTop = highest(opinions.first);
  const secondTop = highest(opinions.second);
  const signals = [
    logit(share),
    Math.log((share + 1e-4) / (second + 1e-4)),
    Math.log((share + 1e-4) / (noneShare + 1e-4)),
    firstTop === best ? 1 : 0,
    secondTop === best ? 1 : 0,
    firstTop === none ? 1 : 0,
    secondTop === none ? 1 : 0,
    opinions.first[best] as number,
    opinions.second[best] as number,
    none < 0 ? 0 : (opinions.first[none] as number),
    none < 0 ? 0 : (opinions.second[none] as number),
    ...opinions.shape,
  ];
  return { best, signals, ranking };
}

function topOf(shares: Float64Array, none: number, count: number): number[] {
  const top: number[] = [];
  for (let label = 0; label < shares.length; label += 1) {
    if (label === none) continue;
    let at = top.length;
    while (at > 0 && (shares[top[at - 1] as number] as number) < (shares[label] as number)) at -= 1;
    if (at < count) top.splice(at, 0, label);
    if (top.length > count) top.pop();
  }
  return top;
}

function highest(scores: Float32Array): number {
  let best = 0;
  for (let label = 1; label < scores.length; label += 1) {
    if ((scores[label] as number) > (scores[best] as number)) best = label;
  }
  return best;
}

function logit(p: number): number {
  const kept = Math.min(Math.max(p, 1e-4), 1 - 1e-4);
  return Math.log(kept / (1 - kept));
}
