import type { ShareFigure } from '../../support/report-types.js';
import { wilson } from '../../support/scores/index.js';

export function shareOf(part: number, whole: number): ShareFigure {
  return whole === 0 ? { share: null, interval: null } : { share: part / whole, interval: wilson(part, whole) };
}
