import { weekdays } from '../moments.js';
import { useSettings } from '../state/context.js';
import { isDayGood, readTime } from './interval-faults.js';
import type { Interval } from './wire.js';

/** The hours of each weekday: any number of intervals, also across midnight. */
export function WeekFields({ week, onChange }: { week: Interval[][]; onChange(week: Interval[][]): void }) {
  const { t, language } = useSettings();
  const names = weekdays(language);
  const setDay = (day: number, intervals: Interval[]) => onChange(week.with(day, intervals));
  return (
    <fieldset class="week">
      <legend class="field-label">{t.hours.week}</legend>
      {names.map((name, day) => {
        const intervals = week[day] ?? [];
        const isGood = isDayGood(intervals);
        return (
          <fieldset key={name} class="day" data-closed={intervals.length === 0}>
            <legend class="day-name">{name}</legend>
            <div class="intervals">
              {intervals.length === 0 && <span class="soft">{t.hours.closed}</span>}
              {intervals.map((one, i) => (
                <span key={i} class="interval">
                  {(['from', 'to'] as const).map((end) => (
                    <input
                      key={end}
                      class="text time"
                      inputMode="numeric"
                      maxLength={5}
                      placeholder="00:00"
                      aria-label={`${name}, ${t.hours[end]} ${i + 1}`}
                      aria-invalid={!isGood}
                      value={one[end]}
                      onInput={({ currentTarget }) =>
                        setDay(day, intervals.with(i, { ...one, [end]: currentTarget.value }))
                      }
                      onBlur={({ currentTarget }) =>
                        setDay(day, intervals.with(i, { ...one, [end]: readTime(currentTarget.value) }))
                      }
                    />
                  ))}
                  <button
                    type="button"
                    class="icon-button"
                    aria-label={`${t.remove}: ${name} ${one.from}–${one.to}`}
                    onClick={() => setDay(day, intervals.toSpliced(i, 1))}
                  >
                    ×
                  </button>
                </span>
              ))}
            </div>
            <span class="day-tools">
              <button
                type="button"
                class="quiet-button"
                aria-label={`${t.hours.addHours}: ${name}`}
                onClick={() => setDay(day, [...intervals, nextAfter(intervals)])}
              >
                + {t.hours.addHours}
              </button>
              {day > 0 && (
                <button
                  type="button"
                  class="quiet-button"
                  aria-label={`${t.hours.likeBefore}: ${name}`}
                  onClick={() => setDay(day, week[day - 1] ?? [])}
                >
                  {t.hours.likeBefore}
                </button>
              )}
            </span>
          </fieldset>
        );
      })}
    </fieldset>
  );
}

/** What is likely to come next: the morning, and then the afternoon. */
function nextAfter(intervals: readonly Interval[]): Interval {
  return intervals.length === 0 ? { from: '09:00', to: '14:00' } : { from: '16:00', to: '19:30' };
}
