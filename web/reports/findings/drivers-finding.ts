import type { DriversReport } from '../../../bot/support/report-types.js';
import { digitsFor, type Format } from '../format.js';
import { groupName } from '../group-name.js';
import type { Strings } from '../strings/strings.js';

/** The strongest driver that is sure to be one. */
export function driversFinding(
  { metric, drivers, survey }: DriversReport,
  t: Strings,
  f: Format,
  language: string,
): string {
  if (survey === undefined) return t.findings.nobodyAnswered;
  const [first] = drivers.filter(({ verdict }) => verdict !== 'cannot_say');
  if (first === undefined) return t.findings.noDriver(t.metrics[metric].the);
  const name = groupName(first.dimension, first, t, language);
  const effect = Math.abs(first.effect);
  const points = t.points(f.number(effect, digitsFor(first.interval)), effect);
  return t.findings.driver[first.verdict === 'higher' ? 'higher' : 'lower'](name, t.metrics[metric].object, points);
}
