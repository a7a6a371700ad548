const dayMs = 86_400_000;
const hourMs = 3_600_000;

/** Share of a day's conversations by hour, shop time (UTC+1): quiet nights, a busy noon, the busiest evening. */
const hours = [2, 1, 1, 1, 1, 2, 4, 8, 14, 20, 24, 25, 22, 18, 17, 19, 21, 24, 28, 30, 29, 22, 12, 5];
/** Monday first: what piled up over the weekend comes on Monday. */
const weekdays = [1.45, 1.15, 1.05, 1, 1.05, 0.75, 0.6];
/** Black Friday and what comes after it: the last Friday of November and ten days. */
const peak = { days: 10, factor: 1.9 };

/**
 * Moments at which `count` conversations begin, in order: over the days from `from` to `until`, in the rhythm of a shop that
 * slowly grows.
 */
export function moments(count: number, from: Date, until: Date, random: () => number): Date[] {
  const first = Math.floor(from.getTime() / dayMs);
  const days = Math.max(1, Math.floor(until.getTime() / dayMs) - first);
  const weights = Array.from({ length: days }, (_, i) => weightOf(first + i) * (1 + (0.5 * i) / days));
  const starts = Array.from({ length: count }, () => {
    const day = first + pickWeighted(weights, random);
    return day * dayMs + (pickWeighted(hours, random) + random() - 1) * hourMs;
  });
  return starts
    .filter((at) => at < until.getTime())
    .sort((a, b) => a - b)
    .map((at) => new Date(Math.floor(at)));
}

function weightOf(day: number): number {
  const date = new Date(day * dayMs);
  const weekday = (date.getUTCDay() + 6) % 7;
  const friday = blackFriday(date.getUTCFullYear());
  const since = day - friday;
  return (weekdays[weekday] ?? 1) * (since >= 0 && since < peak.days ? peak.factor : 1);
}

function blackFriday(year: number): number {
  const last = Date.UTC(year, 10, 30);
  const back = (new Date(last).getUTCDay() + 2) % 7;
  return last / dayMs - back;
}

/** The index of one of the weights, each as likely as it is large. */
export function pickWeighted(weights: readonly number[], random: () => number): number {
  let left = random() * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [index, weight] of weights.entries()) {
    left -= weight;
    if (left < 0) return index;
  }
  return weights.length - 1;
}
