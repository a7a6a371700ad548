import type { Dimension } from '../../../bot/support/report-query.js';
import type { Group, VolumeReport } from '../../../bot/support/report-types.js';
import { Menu } from '../../ui/team/menu.js';
import { TeamIcon } from '../../ui/team/team-icon.js';
import { groupName } from '../group-name.js';
import { useReports } from '../state/context.js';

type Offered = keyof VolumeReport['by'];

const offered: readonly Offered[] = ['channel', 'language', 'topic', 'agent', 'servedBy', 'segment', 'product'];

/** What to narrow the figures down to: of each dimension the values there are in the period. */
export function FilterMenu() {
  const { t, address } = useReports();
  const count = Object.keys(address.filters).length;
  return (
    <Menu
      class="filter-menu"
      button={
        <span class="button">
          <TeamIcon name="filter" size={16} /> {t.filters.title}
          {count > 0 && <span class="soft">{count}</span>}
        </span>
      }
    >
      {() => <FilterForm />}
    </Menu>
  );
}

function FilterForm() {
  const { t, groups } = useReports();
  const known = groups.value;
  return (
    <div class="filter-form">
      {offered.map((dimension) => (
        <FilterSelect key={dimension} dimension={dimension} groups={known?.[dimension] ?? []} />
      ))}
      {known?.channel.length === 0 && <p class="soft">{t.filters.nothing}</p>}
    </div>
  );
}

function FilterSelect({ dimension, groups }: { dimension: Dimension; groups: readonly Group[] }) {
  const { t, language, address, changed, navigation } = useReports();
  const { [dimension]: chosen, ...others } = address.filters;
  const known = groups.filter(({ isRest }) => !isRest);
  // A value that does not occur in the period is still what is looked at.
  const all = chosen === undefined || known.some(({ key }) => key === chosen) ? known : [...known, { key: chosen }];
  return (
    <label class="field">
      {t.dimensions[dimension]}
      <select
        value={chosen === undefined ? 'all' : `=${chosen}`}
        onChange={(event) => {
          const { value } = event.currentTarget;
          navigation.go(changed({ filters: value === 'all' ? others : { ...others, [dimension]: value.slice(1) } }));
        }}
      >
        <option value="all">{t.filters.all}</option>
        {all.map((group) => (
          <option key={group.key} value={`=${group.key}`}>
            {groupName(dimension, group, t, language)}
          </option>
        ))}
      </select>
    </label>
  );
}
