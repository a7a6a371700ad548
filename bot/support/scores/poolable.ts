import type { Survey } from '../survey.js';

/** What two versions must share for their answers to mean the same. */
export type Scale = Pick<Survey, 'min' | 'max' | 'reversed' | 'topFrom' | 'bottomTo'>;

/** A survey as scores see it: the wording and the look do not matter. */
export type Scored = Pick<Survey, 'id' | 'version' | 'metric'> & Scale;

/**
 * Whether answers to both may be counted together: versions of one survey that differ in wording or look, but in
 * neither metric, points, polarity (`reversed`), top nor bottom box. Everything else is scored apart.
 */
export function poolable(a: Scored, b: Scored): boolean {
  return a.id === b.id && a.metric === b.metric && hasSameScale(a, b);
}

export function hasSameScale(a: Scale, b: Scale): boolean {
  return (
    a.min === b.min &&
    a.max === b.max &&
    a.reversed === b.reversed &&
    a.topFrom === b.topFrom &&
    a.bottomTo === b.bottomTo
  );
}

export function scaleOf({ min, max, reversed, topFrom, bottomTo }: Scale): Scale {
  return { min, max, reversed, topFrom, bottomTo };
}
