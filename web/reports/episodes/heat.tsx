import { useEffect, useRef, useState } from 'preact/hooks';
import { busiest } from '../findings/volume-finding.js';
import { useReports } from '../state/context.js';
import { Behind } from '../view/go.js';

const weekdays = [0, 1, 2, 3, 4, 5, 6];
const hours = Array.from({ length: 24 }, (_, hour) => hour);
const wide = '(width >= 900px)';

/**
 * When conversations begin: a table of days and hours, darker where there are more. Hours run down where there is little
 * room. One stop for the keyboard; arrows move within.
 */
export function Heat({ heat }: { heat: readonly (readonly number[])[] }) {
  const { t, f } = useReports();
  const isWide = useMatch(wide);
  const [at, setAt] = useState<{ weekday: number; hour: number }>();
  const frame = useRef<HTMLTableElement>(null);
  const most = busiest(heat);
  const start = at ?? most ?? { weekday: 0, hour: 9 };
  const countAt = (weekday: number, hour: number) => heat[weekday]?.[hour] ?? 0;

  const move = (event: KeyboardEvent) => {
    const [across, down] = steps[event.key] ?? [0, 0];
    if (across === 0 && down === 0) return;
    event.preventDefault();
    const [byDay, byHour] = isWide ? [down, across] : [across, down];
    const next = { weekday: (start.weekday + byDay + 7) % 7, hour: (start.hour + byHour + 24) % 24 };
    setAt(next);
    frame.current?.querySelector<HTMLElement>(`[data-cell="${next.weekday}-${next.hour}"]`)?.focus();
  };
  const cell = (weekday: number, hour: number) => {
    const count = countAt(weekday, hour);
    const share = most === undefined ? 0 : count / most.count;
    const words = `${f.weekday(weekday)}, ${f.hours(hour)}: ${t.conversationCount(count, f.number(count))}`;
    return (
      <td key={`${weekday}-${hour}`}>
        <Behind
          class="heat-cell"
          data-cell={`${weekday}-${hour}`}
          data-strong={share > 0.55}
          drill={{ weekday: String(weekday), hour: String(hour) }}
          style={{
            backgroundColor: `color-mix(in srgb, var(--heat-full) ${Math.round(100 * share)}%, var(--heat-none))`,
          }}
          tabIndex={start.weekday === weekday && start.hour === hour ? 0 : -1}
          aria-label={words}
          title={words}
          onFocus={() => setAt({ weekday, hour })}
          onPointerEnter={() => setAt({ weekday, hour })}
        >
          {count > 0 ? f.number(count) : ''}
        </Behind>
      </td>
    );
  };
  const [rows, columns] = isWide ? [weekdays, hours] : [hours, weekdays];
  const dayName = (weekday: number) => f.weekdayShort(weekday);
  const hourName = (hour: number) => f.hour(hour);

  return (
    <table class="heat" data-wide={isWide} ref={frame} onKeyDown={move}>
      <caption class="hidden">{t.busiestHours}</caption>
      <thead>
        <tr>
          <td />
          {columns.map((column) => (
            <th key={column} scope="col">
              {isWide ? hourName(column) : dayName(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row}>
            <th scope="row">{isWide ? dayName(row) : hourName(row)}</th>
            {columns.map((column) => (isWide ? cell(row, column) : cell(column, row)))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const steps: Record<string, [across: number, down: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

function useMatch(query: string): boolean {
  const [media] = useState(() => matchMedia(query));
  const [matches, setMatches] = useState(media.matches);
  useEffect(() => {
    const changed = () => setMatches(media.matches);
    media.addEventListener('change', changed);
    return () => media.removeEventListener('change', changed);
  }, [media]);
  return matches;
}
