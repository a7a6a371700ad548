import type { OutcomesReport } from '../../../bot/support/report-types.js';
import { enough } from '../enough.js';
import { groupName } from '../group-name.js';
import { useReports } from '../state/context.js';
import type { Strings } from '../strings/strings.js';
import { DataTable } from '../view/data-table.js';
import { Behind } from '../view/go.js';

type EffortFigure = OutcomesReport['effort'];

/** A weaker correlation says little of a single conversation (J. Cohen, Statistical Power Analysis, 1988: medium). */
const weak = 0.3;

/** Whether what was seen goes with what was said. */
export function effortTitle({ correlation }: EffortFigure, t: Strings): string {
  if (correlation === null || correlation.few) return t.effort.few;
  const [low, high] = correlation.interval;
  if (high < 0) return correlation.r > -weak ? t.effort.agreesWeakly : t.effort.agrees;
  return low > 0 ? t.effort.contradicts : t.effort.unclear;
}

/** Observed effort, 0–100, with the correlation that says how far it can be trusted. */
export function Effort({ effort, language }: { effort: EffortFigure; language: string }) {
  const { t, f } = useReports();
  const { mean, n, correlation, byTopic } = effort;
  const r = (value: number) => f.signed(value, 2);
  return (
    <>
      <p class="breath">
        <strong class="figure-value">{mean === null ? '–' : f.number(mean)}</strong>{' '}
        <span>
          {t.effort.outOf} · {t.conversationCount(n, f.number(n))}
        </span>
      </p>
      <p class="note">
        {correlation === null
          ? t.effort.noCorrelation
          : t.effort.correlation(
              r(correlation.r),
              t.span(r(correlation.interval[0]), r(correlation.interval[1])),
              f.number(correlation.n),
            )}
      </p>
      <DataTable
        class="whiskers"
        caption={t.effort.byTopic}
        head={[t.dimensions.topic, t.effort.mean, t.conversations]}
        rows={byTopic.map((group) => ({
          key: group.key,
          soft: group.n < enough,
          cells: [
            <span class="whisker-cell" key="name">
              <span>{groupName('topic', group, t, language)}</span>
              <svg class="bar" width="100%" height="14" aria-hidden="true">
                <rect width={`${group.mean}%`} height="14" rx="2" />
              </svg>
            </span>,
            <strong key="mean">{f.number(group.mean)}</strong>,
            group.isRest ? (
              f.number(group.n)
            ) : (
              <Behind key="n" drill={{ topic: group.key }}>
                {f.number(group.n)}
              </Behind>
            ),
          ],
        }))}
      />
    </>
  );
}
