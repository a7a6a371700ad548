import type { Interval } from '../../../bot/support/scores/index.js';

/** A figure of part of the whole. */
export interface Estimated {
  interval: Interval | null;
  few: boolean;
}

export interface Outlier<P> {
  piece: P;
  verdict: 'higher' | 'lower';
}

/**
 * The piece of the whole, be it of its time or a group, that stands out most: its interval has no point in common with that
 * of the whole, which is more than a single comparison needs, since there are many pieces to look at. Pieces with few
 * answers never stand out.
 */
export function outlier<P>(
  pieces: readonly P[],
  whole: Interval | null,
  estimateOf: (piece: P) => Estimated,
): Outlier<P> | undefined {
  if (whole === null) return undefined;
  const [most] = pieces
    .flatMap((piece) => {
      const { interval, few } = estimateOf(piece);
      if (few || interval === null) return [];
      const gap = Math.max(interval[0] - whole[1], whole[0] - interval[1]);
      const verdict: Outlier<P>['verdict'] = interval[0] > whole[1] ? 'higher' : 'lower';
      return gap > 0 ? [{ gap, piece, verdict }] : [];
    })
    .sort((a, b) => b.gap - a.gap);
  return most && { piece: most.piece, verdict: most.verdict };
}
