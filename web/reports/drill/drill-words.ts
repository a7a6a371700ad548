import type { Metric } from '../../../bot/support/survey.js';
import { dimensions } from '../address.js';
import type { Format } from '../format.js';
import { groupName } from '../group-name.js';
import type { Strings } from '../strings/strings.js';

interface Words {
  t: Strings;
  f: Format;
  language: string;
  agentName(id: string): string | undefined;
}

/** What the conversations of a list have in common, in a few words each. */
export function drillWords(drill: Readonly<Record<string, string>>, { t, f, language, agentName }: Words): string[] {
  const { metric, value, status, outcome, weekday, hour } = drill;
  const states = t.ledger.states as Readonly<Record<string, string>>;
  const outcomes = t.outcome.names as Readonly<Record<string, string>>;
  return [
    ...(metric ? [t.metrics[metric as Metric].name] : []),
    ...(value ? [t.ratedWith(value)] : []),
    ...(status ? [states[status] ?? status] : []),
    ...(outcome ? [outcomes[outcome] ?? outcome] : []),
    ...(weekday ? [f.weekday(Number(weekday))] : []),
    ...(hour ? [f.hours(Number(hour))] : []),
    ...dimensions
      .filter((dimension) => dimension !== 'survey' && drill[dimension] !== undefined)
      .map((dimension) => {
        const key = drill[dimension] ?? '';
        const label = dimension === 'agent' ? agentName(key) : undefined;
        return groupName(dimension, { key, ...(label && { label }) }, t, language);
      }),
  ];
}
