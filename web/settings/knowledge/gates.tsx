import { TeamIcon } from '../../ui/team/team-icon.js';
import { useSettings } from '../state/context.js';
import type { Model } from './wire.js';

type Finding = NonNullable<Model['gates']>['results'][number];

/** What each gate found; the details are the server's own words. */
export function Gates({ results }: { results: readonly Finding[] }) {
  const { t } = useSettings();
  if (results.length === 0) return null;
  return (
    <ul class="gates">
      {results.map(({ gate, passed, detail }) => (
        <li key={gate} data-passed={passed}>
          <TeamIcon name={passed ? 'check' : 'close'} size={14} />
          <span class="hidden">{passed ? t.knowledge.passed : t.knowledge.failed}</span>
          <span>
            <strong>{gate}</strong>{' '}
            <span class="soft" lang="en">
              {detail}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
