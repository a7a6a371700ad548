import type { ScaleReport } from '../../../bot/support/report-types.js';
import { type Part, StackedBar, Swatch } from '../chart/stacked-bar.js';
import type { Format } from '../format.js';
import { useReports } from '../state/context.js';
import type { Strings } from '../strings/strings.js';
import { DataTable } from '../view/data-table.js';
import { Behind } from '../view/go.js';

/** The most frequent answer, and how frequent. */
export function distributionTitle({ score }: ScaleReport, t: Strings, f: Format): string | undefined {
  if (score.few) return undefined;
  const [point, count] = Object.entries(score.distribution).reduce((most, next) => (next[1] > most[1] ? next : most));
  return t.findings.mostFrequent(point, f.percent((100 * count) / score.n));
}

/** All answers from bad to good, as one bar. */
export function Distribution({ scale }: { scale: ScaleReport }) {
  const { t, f } = useReports();
  const parts = partsOf(scale);
  const { n } = scale.score;
  return (
    <>
      <p class="stack-ends">
        <span>{t.metrics[scale.survey.metric].worst}</span>
        <span>{t.metrics[scale.survey.metric].best}</span>
      </p>
      <StackedBar parts={parts} name={({ label, count }) => t.answersOf(label, f.number(count))} />
      <ul class="legend">
        {parts.map(({ key, label, count, place }) => (
          <li key={key}>
            <Swatch place={place} />
            <strong>{label}</strong> <span class="soft">{f.percent(n === 0 ? 0 : (100 * count) / n)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

export function DistributionTable({ scale }: { scale: ScaleReport }) {
  const { t, f } = useReports();
  const { n } = scale.score;
  return (
    <DataTable
      caption={t.distribution}
      head={[t.answer, t.count, t.share]}
      rows={partsOf(scale).map(({ key, label, count, drill }) => ({
        key,
        cells: [
          <Behind key="part" drill={drill ?? {}}>
            {label}
          </Behind>,
          f.number(count),
          n === 0 ? '–' : f.percent((100 * count) / n),
        ],
      }))}
    />
  );
}

function partsOf({ survey, score }: ScaleReport): Part[] {
  const { min, max, metric, id } = survey;
  return Array.from({ length: max - min + 1 }, (_, step) => ({
    key: String(min + step),
    label: String(min + step),
    count: score.distribution[min + step] ?? 0,
    place: step / (max - min),
    drill: { metric, survey: id, value: String(min + step) },
  }));
}
