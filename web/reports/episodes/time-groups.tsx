import type { TimeMeasure, TimesReport } from '../../../bot/support/report-types.js';
import { timeTicks } from '../chart/nice.js';
import { Whisker, WhiskerAxis } from '../chart/whisker.js';
import { durationText } from '../duration.js';
import { groupName } from '../group-name.js';
import { useReports } from '../state/context.js';
import { DataTable } from '../view/data-table.js';
import { Divisions } from '../view/divisions.js';
import { Behind, Go } from '../view/go.js';

const divisions = ['channel', 'language', 'topic', 'agent'] as const;

export function timeDivisionOf(wish: string | undefined): (typeof divisions)[number] {
  return divisions.find((division) => division === wish) ?? 'channel';
}

export interface TimeGroupsProps {
  report: TimesReport;
  measure: TimeMeasure;
  by: (typeof divisions)[number];
}

/** A measure's median in each group, with its interval on one axis from zero. */
export function TimeGroups({ report, measure, by }: TimeGroupsProps) {
  const { t, f, language, address, changed } = useReports();
  const groups = report.by[by].filter(({ measures }) => measures[measure].n > 0);
  const reach = Math.max(
    1000,
    ...groups.flatMap(({ measures: { [measure]: figure } }) => (figure.few ? [] : (figure.medianInterval?.[1] ?? []))),
  );
  const reference = report.measures[measure].median ?? undefined;
  return (
    <>
      <Divisions divisions={divisions} by={by} />
      <DataTable
        class="whiskers"
        minor={[2]}
        caption={t.by[by]}
        head={[
          <span class="whisker-cell" key="name">
            <span>{t.dimensions[by]}</span>
            <WhiskerAxis range={[0, reach]} places={timeTicks(reach)} label={(value) => durationText(value, t)} />
          </span>,
          t.median,
          t.p90,
          t.conversations,
        ]}
        rows={groups.map((group) => {
          const { median, medianInterval, p90, n, few } = group.measures[measure];
          const name = groupName(by, group, t, language);
          return {
            key: group.key,
            soft: few,
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
                {median !== null && medianInterval !== null && (
                  <Whisker
                    value={median}
                    interval={medianInterval}
                    range={[0, reach]}
                    reference={reference}
                    few={few}
                  />
                )}
              </span>,
              group.isRest ? (
                durationText(median ?? 0, t)
              ) : (
                <Behind key="median" drill={{ [by]: group.key }}>
                  <strong>{median === null ? '–' : durationText(median, t)}</strong>
                </Behind>
              ),
              p90 === null ? '–' : durationText(p90, t),
              f.number(n),
            ],
          };
        })}
      />
    </>
  );
}
