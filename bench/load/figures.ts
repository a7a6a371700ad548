/** The value below which the given share of the numbers lies; 0 for none. */
export function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export interface Run {
  perSecond: number;
  cpuMicrosPerTurn: number;
  ack: { p50: number; p99: number } | undefined;
  answer: { p50: number; p99: number };
}

export function row(name: string, run: Run): string {
  const ms = (p: { p50: number; p99: number } | undefined) => (p ? `${p.p50.toFixed(1)} / ${p.p99.toFixed(1)}` : '–');
  return `| ${name} | ${Math.round(run.perSecond)} | ${Math.round(run.cpuMicrosPerTurn)} | ${ms(run.ack)} | ${ms(run.answer)} |`;
}
