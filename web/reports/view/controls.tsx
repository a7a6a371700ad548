import type { Dimension } from '../../../bot/support/report-query.js';
import { TeamIcon } from '../../ui/team/team-icon.js';
import { dimensions, type View } from '../address.js';
import { groupName } from '../group-name.js';
import { useReports } from '../state/context.js';
import { FilterMenu } from './filter-menu.js';
import { Go } from './go.js';
import { PeriodMenu } from './period-menu.js';

/** What is looked at: the period, what it is compared with, and to what it is narrowed down. */
export function Controls() {
  const { t, address, changed, language, agentName } = useReports();
  const active = dimensions.filter((dimension) => address.filters[dimension] !== undefined);
  return (
    <div class="controls">
      <PeriodMenu />
      <FilterMenu />
      {active.length > 0 && (
        <ul class="chips" aria-label={t.filters.active}>
          {active.map((dimension) => {
            const { [dimension]: value = '', ...filters } = address.filters;
            const label = dimension === 'agent' ? agentName(value) : undefined;
            const name = groupName(dimension, { key: value, ...(label && { label }) }, t, language);
            return (
              <li key={dimension}>
                <Go class="chip" to={changed({ filters })} aria-label={t.filters.remove(t.dimensions[dimension], name)}>
                  <span class="soft">{t.dimensions[dimension]}</span> {name}
                  {isIdle(dimension, address.view) && <span class="soft">({t.filters.idle})</span>}
                  <TeamIcon name="close" size={14} />
                </Go>
              </li>
            );
          })}
          {active.length > 1 && (
            <li>
              <Go class="link" to={changed({ filters: {} })}>
                {t.filters.clear}
              </Go>
            </li>
          )}
        </ul>
      )}
      <button type="button" class="button print-button" onClick={() => print()}>
        {t.print}
      </button>
    </div>
  );
}

const ofEpisodes: readonly View[] = ['volume', 'times', 'outcomes', 'asking', 'recovery'];

/** Surveys and variants belong to what was asked: reports of conversations cannot be narrowed down to them. */
function isIdle(dimension: Dimension, view: View): boolean {
  return (dimension === 'survey' || dimension === 'variant') && ofEpisodes.includes(view);
}
