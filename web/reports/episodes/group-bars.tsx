import type { Dimension } from '../../../bot/support/report-query.js';
import type { Group, VolumeReport } from '../../../bot/support/report-types.js';
import type { Format } from '../format.js';
import { groupName } from '../group-name.js';
import { useReports } from '../state/context.js';
import type { Strings } from '../strings/strings.js';
import { DataTable } from '../view/data-table.js';
import { Divisions } from '../view/divisions.js';
import { Behind, Go } from '../view/go.js';

export interface GroupBarsProps<D extends Dimension> {
  divisions: readonly D[];
  by: D;
  groups: readonly (Group & { episodes: number })[];
  total: number;
}

/** The largest group. */
export function largestTitle(
  by: keyof VolumeReport['by'],
  { by: groups, episodes }: VolumeReport,
  t: Strings,
  f: Format,
  language: string,
): string | undefined {
  const largest = groups[by].find(({ isRest }) => !isRest);
  if (largest === undefined || episodes === 0) return undefined;
  const share = f.percent((100 * largest.episodes) / episodes);
  return t.episodeFindings.largest(groupName(by, largest, t, language), share);
}

/** How many conversations each group has: bars from zero, largest first. */
export function GroupBars<D extends Dimension>({ divisions, by, groups, total }: GroupBarsProps<D>) {
  const { t, f, language, address, changed } = useReports();
  const most = Math.max(1, ...groups.map(({ episodes }) => episodes));
  return (
    <>
      <Divisions divisions={divisions} by={by} />
      <DataTable
        class="whiskers"
        caption={t.by[by]}
        head={[t.dimensions[by], t.conversations, t.share]}
        rows={groups.map((group) => {
          const name = groupName(by, group, t, language);
          return {
            key: group.key,
            cells: [
              <span class="whisker-cell" key="name">
                {group.isRest ? (
                  <span>{name}</span>
                ) : (
                  <Go
                    class="group-name"
                    to={changed({ filters: { ...address.filters, [by]: group.key } })}
                    title={t.filterBy(name)}
                  >
                    {name}
                  </Go>
                )}
                <svg class="bar" width="100%" height="14" aria-hidden="true">
                  <rect width={`${(100 * group.episodes) / most}%`} height="14" rx="2" />
                </svg>
              </span>,
              group.isRest ? (
                f.number(group.episodes)
              ) : (
                <Behind key="count" drill={{ [by]: group.key }}>
                  {f.number(group.episodes)}
                </Behind>
              ),
              total === 0 ? '–' : f.percent((100 * group.episodes) / total),
            ],
          };
        })}
      />
    </>
  );
}
