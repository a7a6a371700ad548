/** One statement and whether it came true. */
export interface Promised {
  /** 0–1. */
  probability: number;
  kept: boolean;
}

/** How well probabilities keep their word. */
export interface Reliability {
  /** Mean squared error (Brier, 1950). */
  brier: number;
  /** Expected calibration error over ten equal bins (Naeini, Cooper, Hauskrecht, 2015). */
  calibrationError: number;
  /** Per tenth of probability: how many, what was promised on average, what share was kept; 0 where there are none. */
  bins: { from: number; n: number; promised: number; kept: number }[];
}

export function reliabilityOf(promises: readonly Promised[]): Reliability {
  const bins = Array.from({ length: 10 }, (_, at) => {
    const own = promises.filter(({ probability }) => Math.min(9, Math.floor(probability * 10)) === at);
    return {
      from: at / 10,
      n: own.length,
      promised: mean(own.map(({ probability }) => probability)),
      kept: mean(own.map(({ kept }) => Number(kept))),
    };
  });
  return {
    brier: mean(promises.map(({ probability, kept }) => (probability - Number(kept)) ** 2)),
    calibrationError: bins.reduce(
      (sum, { n, promised, kept }) => sum + (n * Math.abs(promised - kept)) / Math.max(1, promises.length),
      0,
    ),
    bins,
  };
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
