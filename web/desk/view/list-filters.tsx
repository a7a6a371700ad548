import { Menu } from '../../ui/team/menu.js';
import { channelName, languageName } from '../../ui/team/names.js';
import { languageNames } from '../../ui/team/strings/index.js';
import { TeamIcon } from '../../ui/team/team-icon.js';
import type { Filters } from '../state/inbox.js';
import { useDesk } from './context.js';

const channels = [
  'directline',
  'telegram',
  'whatsapp',
  'messenger',
  'instagram',
  'slack',
  'line',
  'twilio_sms',
  'twilio_wa',
  'email',
  'azure',
];
const priorities = ['urgent', 'high', 'normal', 'low'] as const;

/** What the lists are kept to, and the way to search everything. */
export function ListFilters() {
  const { desk, t, language } = useDesk();
  const { filters } = desk.inbox;
  const chosen = Object.entries(filters.value) as [keyof Filters, string][];
  const teams = desk.workforce.teams.value;
  const set = (name: keyof Filters, value: string) => {
    const { [name]: _, ...rest } = filters.value;
    desk.inbox.filter(value === '' ? rest : { ...rest, [name]: value });
  };
  const nameOf = (name: keyof Filters, value: string) => {
    if (name === 'language') return languageName(value, language);
    if (name === 'channel') return channelName(value);
    if (name === 'priority') return t.priorities[value as (typeof priorities)[number]];
    return name === 'team' ? (teams.find(({ id }) => id === value)?.name ?? value) : value;
  };
  const options: [keyof Filters, readonly string[]][] = [
    ['language', Object.keys(languageNames)],
    ['channel', channels],
    ['priority', priorities],
    ['team', teams.map(({ id }) => id)],
  ];

  return (
    <div class="filters">
      <Menu
        class="filter-menu"
        button={
          <>
            <TeamIcon name="filter" size={16} /> {t.filter.button}
          </>
        }
      >
        {() => (
          <>
            {options
              .filter(([, values]) => values.length > 0)
              .map(([name, values]) => (
                <label class="field" key={name}>
                  {t.filter[name]}
                  <select value={filters.value[name] ?? ''} onChange={(event) => set(name, event.currentTarget.value)}>
                    <option value="">{t.filter.any}</option>
                    {values.map((value) => (
                      <option key={value} value={value}>
                        {nameOf(name, value)}
                      </option>
                    ))}
                  </select>
                </label>
              ))}
            <label class="field">
              {t.filter.label}
              <input
                value={filters.value.label ?? ''}
                maxLength={40}
                onChange={(event) => set('label', event.currentTarget.value.trim().toLowerCase())}
              />
            </label>
          </>
        )}
      </Menu>
      <ul class="filter-chips">
        {chosen.map(([name, value]) => (
          <li key={name}>
            <button
              type="button"
              class="chip"
              aria-label={t.filter.remove(nameOf(name, value))}
              onClick={() => set(name, '')}
            >
              {nameOf(name, value)} <TeamIcon name="close" size={12} />
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        class="icon-button"
        aria-label={t.command.title}
        title={`${t.command.title} · Ctrl+K`}
        onClick={() => (desk.commandOpen.value = true)}
      >
        <TeamIcon name="search" />
      </button>
    </div>
  );
}
