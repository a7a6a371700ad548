import { Menu } from '../../ui/team/menu.js';
import { TeamIcon } from '../../ui/team/team-icon.js';
import type { Address } from '../address.js';
import { addDays, daysOf, isDay, type Preset, presets } from '../period.js';
import { useReports } from '../state/context.js';
import { Go } from './go.js';

/** Which days, and what they are compared with. */
export function PeriodMenu() {
  const { t, f, address } = useReports();
  const { period, baseline } = address;
  const name = typeof period === 'string' ? t.period.presets[period] : f.days(period);
  const against =
    baseline === 'none'
      ? t.period.alone
      : baseline === 'previous'
        ? t.period.withPrevious
        : t.period.with(f.days(baseline));
  return (
    <Menu
      class="period-menu"
      button={
        <span class="button">
          <TeamIcon name="calendar" size={16} />
          <span>
            {name} <span class="soft period-against">· {against}</span>
          </span>
        </span>
      }
    >
      {(close) => <PeriodForm key={JSON.stringify([period, baseline])} close={close} />}
    </Menu>
  );
}

function PeriodForm({ close }: { close: () => void }) {
  const { t, address, changed, navigation, today } = useReports();
  const { period, baseline } = address;
  const days = daysOf(period, today);
  const go = (changes: Partial<Address>) => {
    navigation.go(changed(changes));
    close();
  };
  const choose = (event: SubmitEvent) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget as HTMLFormElement);
    const [from = '', last = ''] = [String(fields.get('from')), String(fields.get('last'))].sort();
    if (isDay(from) && isDay(last)) go({ period: { from, to: addDays(last, 1) } });
  };

  return (
    <>
      <ul class="menu-list">
        {presets.map((preset: Preset) => (
          <li key={preset}>
            <Go
              class="menu-item"
              to={changed({ period: preset })}
              aria-current={preset === period ? 'true' : undefined}
              onClickCapture={close}
            >
              {t.period.presets[preset]}
            </Go>
          </li>
        ))}
      </ul>
      <form class="days-form" onSubmit={choose}>
        <label class="field">
          {t.period.from}
          <input type="date" name="from" required defaultValue={days.from} max={today} />
        </label>
        <label class="field">
          {t.period.last}
          <input type="date" name="last" required defaultValue={addDays(days.to, -1)} />
        </label>
        <button type="submit" class="button">
          {t.period.show}
        </button>
      </form>
      <label class="field">
        {t.period.compare}
        <select
          value={typeof baseline === 'string' ? baseline : 'days'}
          onChange={(event) => go({ baseline: event.currentTarget.value === 'none' ? 'none' : 'previous' })}
        >
          <option value="previous">{t.period.previous}</option>
          <option value="none">{t.period.none}</option>
          {typeof baseline !== 'string' && <option value="days">{t.period.own}</option>}
        </select>
      </label>
    </>
  );
}
