import type { VolumeReport } from '../../../bot/support/report-types.js';
import { busiest, volumeFinding } from '../findings/volume-finding.js';
import { useReports } from '../state/context.js';
import { useReport } from '../state/use-report.js';
import { Nothing } from '../view/nothing.js';
import { Section } from '../view/section.js';
import { UnitChoice } from '../view/unit-choice.js';
import { GroupBars, largestTitle } from './group-bars.js';
import { Heat } from './heat.js';
import { VolumeTable, VolumeTrend } from './volume-trend.js';

const divisions = ['channel', 'language', 'topic', 'agent', 'servedBy', 'segment', 'product'] as const;

/** How many conversations there are, and when. */
export function VolumeView() {
  const { t, f, language, episodeQuery, address } = useReports();
  const report = useReport<VolumeReport>('volume', episodeQuery());
  const by = divisions.find((division) => division === address.asks.by) ?? 'channel';
  if (report.data?.episodes === 0 && !report.loading) return <Nothing words={t.nothing.conversations} />;

  return (
    <>
      <Section
        report={report}
        label={t.views.volume}
        title={(data) => volumeFinding(data, t, f)}
        tools={<UnitChoice />}
        csv={{ what: 'volume', query: episodeQuery() }}
        height={230}
        table={(data) => <VolumeTable report={data} />}
      >
        {(data) => <VolumeTrend report={data} height={210} />}
      </Section>
      <Section
        follows
        report={report}
        label={t.busiestHours}
        title={(data) => {
          const most = busiest(data.heat);
          return most && t.episodeFindings.busiest(f.weekday(most.weekday), f.hours(most.hour));
        }}
        note={t.heatNote}
        height={300}
      >
        {({ heat }) => <Heat heat={heat} />}
      </Section>
      <Section
        follows
        report={report}
        label={t.breakdown}
        title={(data) => largestTitle(by, data, t, f, language)}
        csv={{ what: 'episodes', query: episodeQuery('rows') }}
        height={200}
      >
        {(data) => <GroupBars divisions={divisions} by={by} groups={data.by[by]} total={data.episodes} />}
      </Section>
    </>
  );
}
