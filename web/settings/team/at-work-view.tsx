import { spanLabel } from '../../feedback/cases/due.js';
import { agoLabel } from '../moments.js';
import { useSettings } from '../state/context.js';
import { useBeat } from '../state/use-beat.js';
import { useDeed } from '../state/use-deed.js';
import { useRead } from '../state/use-read.js';
import { Card } from '../view/card.js';
import { Waiting } from '../view/waiting.js';
import type { AtWork, Waits } from './wire.js';

const everyMs = 10_000;
const order = ['online', 'away', 'offline'] as const;

/** The supervisor's view: what waits, who is there, and how much each has in hand. */
export function AtWorkView() {
  const { t, call, language } = useSettings();
  const beat = useBeat(everyMs);
  const people = useRead<{ agents: AtWork[] }>('availability', beat);
  const queue = useRead<{ waiting: Waits[] }>('queue', beat);
  const { busy, run } = useDeed();
  const now = Date.now();
  const change = (one: AtWork, body: Partial<Pick<AtWork, 'status' | 'capacity'>>) => {
    const put = (what: object) =>
      call('PUT', `availability/${encodeURIComponent(one.id)}`, { body: what }).finally(people.reload);
    const before = body.status === undefined ? { capacity: one.capacity } : { status: one.status };
    void run(() => put(body), { said: t.saved, undo: () => put(before) });
  };
  if (people.data === undefined || queue.data === undefined) {
    return <Waiting loaded={people.data === undefined ? people : queue} />;
  }
  const agents = people.data.agents.toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
  const { waiting } = queue.data;
  const longest = waiting.reduce((most, { since }) => Math.max(most, now - Date.parse(since)), 0);
  const broken = waiting.filter(({ promised }) => promised?.state === 'broken').length;
  const near = waiting.filter(({ promised }) => promised?.state === 'near').length;
  const figures = [
    [t.team.online, agents.filter(({ status }) => status === 'online').length, ''],
    [t.team.inHand, agents.reduce((sum, { open }) => sum + open, 0), ''],
    [t.team.waiting, waiting.length, ''],
    [t.team.longest, waiting.length === 0 ? '–' : spanLabel(longest, language), ''],
    [t.team.near, near, near > 0 ? 'warn' : ''],
    [t.team.late, broken, broken > 0 ? 'bad' : ''],
  ] as const;

  return (
    <>
      <dl class="figures">
        {figures.map(([name, value, mood]) => (
          <div key={name} class="figure" data-mood={mood}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Card title={t.team.tabs.work} hint={t.team.workHint}>
        <ul class="items">
          {agents.map((one) => (
            <li key={one.id} class="item">
              <span class="item-name">
                <span class="dot" data-status={one.status} aria-hidden="true" /> {one.name}
              </span>
              <span class="item-text">
                {t.team.statuses[one.status]}
                {one.since !== undefined && `, ${agoLabel(one.since, now, language)}`} ·{' '}
                {t.team.ofCapacity(one.open, one.capacity)}
              </span>
              <span class="item-actions">
                <label class="inline-field">
                  {t.team.capacity}
                  <input
                    class="text short"
                    type="number"
                    min={0}
                    max={100}
                    value={one.capacity}
                    aria-label={`${t.team.capacity}: ${one.name}`}
                    onChange={({ currentTarget }) => {
                      const capacity = Math.round(Number(currentTarget.value));
                      if (capacity >= 0 && capacity <= 100) change(one, { capacity });
                    }}
                  />
                </label>
                <select
                  class="select"
                  aria-label={`${t.team.status}: ${one.name}`}
                  aria-disabled={busy}
                  value={one.status}
                  onChange={({ currentTarget }) => change(one, { status: currentTarget.value as AtWork['status'] })}
                >
                  {order.map((status) => (
                    <option key={status} value={status}>
                      {t.team.statuses[status]}
                    </option>
                  ))}
                </select>
              </span>
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}
