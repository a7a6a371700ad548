import type { TimesReport } from '../../../bot/support/report-types.js';
import { durationText } from '../duration.js';
import { firstReplyFinding } from '../findings/times-finding.js';
import { useReports } from '../state/context.js';
import { useReport } from '../state/use-report.js';
import { Section } from '../view/section.js';

const shown = ['firstReply', 'handoffWait', 'resolution'] as const;

/** How long customers wait. */
export function TimesBrief() {
  const { t, episodeQuery } = useReports();
  const report = useReport<TimesReport>('times', episodeQuery());
  return (
    <Section
      report={report}
      label={t.views.times}
      title={(data) => firstReplyFinding(data, t)}
      leadsTo="times"
      height={200}
    >
      {({ measures }) => (
        <dl class="pairs">
          {shown.map((name) => {
            const { median, p90, few } = measures[name];
            return (
              <div key={name} data-few={few}>
                <dt>{t.measures[name].name}</dt>
                <dd>
                  {median === null ? '–' : durationText(median, t)}
                  {p90 !== null && <span class="pair-more">{t.ninetyWithin(durationText(p90, t))}</span>}
                </dd>
              </div>
            );
          })}
        </dl>
      )}
    </Section>
  );
}
