import { Empty } from '../../ui/team/empty.js';
import { useReports } from '../state/context.js';
import { Go } from './go.js';

/** Where there is nothing to show: why, and what to do about it. */
export function Nothing({ words }: { words: readonly [string, string] }) {
  const { t, address, changed } = useReports();
  const isNarrowed = Object.keys(address.filters).length > 0;
  return (
    <div class="nothing">
      <Empty words={words} />
      <p class="nothing-ways">
        {isNarrowed && (
          <Go class="button" to={changed({ filters: {} })}>
            {t.filters.clear}
          </Go>
        )}
        {address.period !== 'year' && (
          <Go class="button" to={changed({ period: address.period === '90d' ? 'year' : '90d' })}>
            {t.period.presets[address.period === '90d' ? 'year' : '90d']}
          </Go>
        )}
      </p>
    </div>
  );
}

export function NothingAsked() {
  const { t } = useReports();
  return <Nothing words={t.nothing.asked} />;
}
