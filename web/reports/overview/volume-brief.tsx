import type { VolumeReport } from '../../../bot/support/report-types.js';
import { VolumeTable, VolumeTrend } from '../episodes/volume-trend.js';
import { volumeFinding } from '../findings/volume-finding.js';
import { useReports } from '../state/context.js';
import { useReport } from '../state/use-report.js';
import { Section } from '../view/section.js';

/** How many conversations there are. */
export function VolumeBrief() {
  const { t, f, episodeQuery } = useReports();
  const report = useReport<VolumeReport>('volume', episodeQuery());
  return (
    <Section
      report={report}
      label={t.views.volume}
      title={(data) => volumeFinding(data, t, f)}
      leadsTo="volume"
      height={200}
      table={(data) => <VolumeTable report={data} />}
    >
      {(data) =>
        data.episodes === 0 ? (
          <p class="soft">{t.nothing.conversations[1]}</p>
        ) : (
          <VolumeTrend report={data} height={150} />
        )
      }
    </Section>
  );
}
