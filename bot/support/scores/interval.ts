/** Low and high end, in the unit of what was estimated. All intervals here are two-sided 95 % intervals. */
export type Interval = [low: number, high: number];

/** What the answers say of a figure, and how far it may be off. */
export interface Estimate {
  value: number;
  interval: Interval;
}

/** Answers from which on a figure may be compared. With fewer it is shown greyed, never ranked, and gets no verdict. */
export const enough = 30;

/** Two-sided 95 % point of the standard normal distribution. */
export const z95 = 1.959963984540054;

export function scaled({ value, interval: [low, high] }: Estimate, factor: number): Estimate {
  return { value: factor * value, interval: [factor * low, factor * high] };
}

/** The part of an interval that lies on the scale. */
export function within({ min, max }: { min: number; max: number }, [low, high]: Interval): Interval {
  return [Math.max(min, low), Math.min(max, high)];
}
