import { dayLabel } from '../moments.js';
import { useSettings } from '../state/context.js';
import type { PlannedDay } from './wire.js';

/** The next fourteen days as they will be, with why one is not like its weekday. */
export function NextDays({ days }: { days: readonly PlannedDay[] }) {
  const { t, language } = useSettings();
  const names: Readonly<Record<string, string>> = t.hours.because;
  return (
    <section aria-label={t.hours.nextDays}>
      <h3>{t.hours.nextDays}</h3>
      <ol class="next-days">
        {days.map(({ day, hours, because }) => (
          <li key={day} data-closed={hours === ''} data-unusual={because !== undefined}>
            <span>{dayLabel(day, language, { weekday: 'short', day: 'numeric', month: 'short' })}</span>
            <strong>{hours === '' ? t.hours.closed : hours.replaceAll('-', '–').replaceAll(',', ', ')}</strong>
            {because !== undefined && <span class="soft">{names[because] ?? t.hours.holiday}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
