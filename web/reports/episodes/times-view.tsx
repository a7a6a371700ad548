import type { Group, TimeMeasure, TimesReport } from '../../../bot/support/report-types.js';
import { firstReplyFinding, timeGroupsFinding, timesFinding } from '../findings/times-finding.js';
import { groupName } from '../group-name.js';
import { useReports } from '../state/context.js';
import { useReport } from '../state/use-report.js';
import { Section } from '../view/section.js';
import { UnitChoice } from '../view/unit-choice.js';
import { TimeGroups, timeDivisionOf } from './time-groups.js';
import { timeMeasures } from './time-measures.js';
import { TimeTable, TimeTrend } from './time-trend.js';
import { TimesTable } from './times-table.js';

/** How long customers wait, and how long it takes. */
export function TimesView() {
  const { t, f, language, episodeQuery, address } = useReports();
  const report = useReport<TimesReport>('times', episodeQuery());
  const measure: TimeMeasure = timeMeasures.find((name) => name === address.asks.measure) ?? 'firstReply';
  const by = timeDivisionOf(address.asks.by);
  const words = t.measures[measure];

  return (
    <>
      <Section
        report={report}
        label={t.views.times}
        title={(data) => firstReplyFinding(data, t)}
        note={t.timesNote}
        csv={{ what: 'times', query: episodeQuery() }}
        height={320}
      >
        {(data) => <TimesTable report={data} chosen={measure} />}
      </Section>
      <Section
        follows
        report={report}
        label={t.trend}
        title={(data) => timesFinding(data, measure, t, f)}
        note={words.what}
        tools={<UnitChoice />}
        height={280}
        table={(data) => <TimeTable report={data} measure={measure} />}
      >
        {(data) => <TimeTrend report={data} measure={measure} height={240} />}
      </Section>
      <Section
        follows
        report={report}
        label={`${t.breakdown} · ${words.name}`}
        title={({ by: groups, measures }) => {
          const name = (group: Group) => groupName(by, group, t, language);
          return timeGroupsFinding(groups[by], measures, measure, t.by[by], name, t);
        }}
        note={t.medianNote}
        height={220}
      >
        {(data) => <TimeGroups report={data} measure={measure} by={by} />}
      </Section>
    </>
  );
}
