import { weekdays } from '../moments.js';
import { useSettings } from '../state/context.js';
import type { Interval } from './wire.js';

/** A week to read. */
export function WeekText({ week }: { week: readonly (readonly Interval[])[] }) {
  const { t, language } = useSettings();
  return (
    <dl class="week-text">
      {weekdays(language).map((name, i) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{week[i]?.map(({ from, to }) => `${from}–${to}`).join(', ') || t.hours.closed}</dd>
        </div>
      ))}
    </dl>
  );
}
