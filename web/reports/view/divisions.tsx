import { useReports } from '../state/context.js';
import type { Strings } from '../strings/strings.js';
import { Go } from './go.js';

/** By what a figure is broken down. */
export function Divisions<D extends keyof Strings['dimensions']>({
  divisions,
  by,
}: {
  divisions: readonly D[];
  by: D;
}) {
  const { t, address, changed } = useReports();
  return (
    <nav class="divisions" aria-label={t.breakdown}>
      {divisions.map((division) => (
        <Go
          key={division}
          class="division"
          to={changed({ asks: { ...address.asks, by: division } })}
          aria-current={division === by ? 'true' : undefined}
        >
          {t.dimensions[division]}
        </Go>
      ))}
    </nav>
  );
}
