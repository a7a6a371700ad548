import { useState } from 'preact/hooks';
import { formatLocales } from '../../ui/format-locales.js';
import { Empty } from '../../ui/team/empty.js';
import { dayLabel } from '../moments.js';
import { useSettings } from '../state/context.js';
import { useRead } from '../state/use-read.js';
import { Card } from '../view/card.js';
import { SelectField } from '../view/select-field.js';
import { Waiting } from '../view/waiting.js';
import { DriftChart } from './drift-chart.js';
import type { Drift } from './wire.js';

const spans = ['8', '12', '26', '52'] as const;
const mostLines = 5;

/** What customers ask about week by week: the shares of the main topics, and of what went unanswered. */
export function DriftView() {
  const { t, language } = useSettings();
  const [span, setSpan] = useState<(typeof spans)[number]>('12');
  const kept = useRead<Drift>(`knowledge/drift?weeks=${span}&language=${language}`);
  const percent = new Intl.NumberFormat(formatLocales(language), { style: 'percent', maximumFractionDigits: 0 });
  if (kept.data === undefined) return <Waiting loaded={kept} />;
  const { weeks, topics, complete } = kept.data;
  const asked = weeks.reduce((sum, week) => sum + week.asked, 0);
  const unanswered = weeks.reduce((sum, week) => sum + week.unanswered, 0);
  // What no topic was found for is the line of what went unanswered.
  const found = topics.filter(({ intent }) => intent !== 'none');
  const lines = found.slice(0, mostLines).map(({ title, intent, weeks: shares }) => ({
    name: title || intent,
    values: shares.map(({ share }, i) => (weeks[i]?.asked ? share : undefined)),
  }));
  const week = (day: string) => dayLabel(day, language, { day: 'numeric', month: 'short' });

  return (
    <Card
      title={t.knowledge.tabs.drift}
      hint={asked === 0 ? undefined : t.knowledge.driftFinding(percent.format(unanswered / asked), asked)}
      actions={
        <SelectField
          label={t.knowledge.weeks}
          value={span}
          options={spans.map((one) => [one, one] as const)}
          onChange={(one) => setSpan(one)}
        />
      }
    >
      {asked === 0 ? (
        <Empty words={t.knowledge.nothingAsked} />
      ) : (
        <>
          <DriftChart
            weeks={weeks.map((one) => week(one.week))}
            lines={[
              {
                name: t.knowledge.unanswered,
                values: weeks.map((one) => (one.asked > 0 ? one.unansweredShare : undefined)),
              },
              ...lines,
            ]}
            axis={(share) => percent.format(share)}
          />
          {!complete && <p class="hint">{t.knowledge.notComplete}</p>}
          <details>
            <summary>{t.knowledge.asTable}</summary>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached from the keyboard */}
            <section class="table-scroll" tabIndex={0} aria-label={t.knowledge.asTable}>
              <table class="grid-table">
                <thead>
                  <tr>
                    <th scope="col">{t.knowledge.topic}</th>
                    {weeks.map((one) => (
                      <th key={one.week} scope="col">
                        {week(one.week)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  <tr>
                    <th scope="row">{t.knowledge.asked}</th>
                    {weeks.map((one) => (
                      <td key={one.week}>{one.asked}</td>
                    ))}
                  </tr>
                  <tr>
                    <th scope="row">{t.knowledge.unanswered}</th>
                    {weeks.map((one) => (
                      <td key={one.week}>{percent.format(one.unansweredShare)}</td>
                    ))}
                  </tr>
                  {found.map((topic) => (
                    <tr key={topic.intent}>
                      <th scope="row">{topic.title || topic.intent}</th>
                      {topic.weeks.map(({ share }, i) => (
                        <td key={weeks[i]?.week}>{percent.format(share)}</td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          </details>
        </>
      )}
    </Card>
  );
}
