import type { Dimension } from '../../../bot/support/report-query.js';
import type { ScaleReport, ScoreDimension, ScoredGroup } from '../../../bot/support/report-types.js';
import { Whisker, WhiskerAxis } from '../chart/whisker.js';
import { breakdownFinding } from '../findings/breakdown-finding.js';
import { groupName } from '../group-name.js';
import { rangeOf, scoreText, valueText } from '../score-words.js';
import { useReports } from '../state/context.js';
import type { Strings } from '../strings/strings.js';
import { DataTable } from '../view/data-table.js';
import { Divisions } from '../view/divisions.js';
import { Behind, Go } from '../view/go.js';

/** In the order they are offered. */
const divisions: readonly ScoreDimension[] = [
  'channel',
  'language',
  'topic',
  'agent',
  'servedBy',
  'segment',
  'product',
  'version',
];

export function divisionOf(wish: string | undefined): ScoreDimension {
  return divisions.find((division) => division === wish) ?? 'channel';
}

export function breakdownTitle(scale: ScaleReport, by: ScoreDimension, t: Strings, language: string): string {
  return breakdownFinding(scale.by[by], scale.score, t.by[by], (group) => groupName(by, group, t, language), t);
}

/** The score of each channel, language, …, with its interval on one axis; ranks only where the intervals tell them. */
export function Breakdown({ scale, by }: { scale: ScaleReport; by: ScoreDimension }) {
  const { t, f } = useReports();
  const { survey, score } = scale;
  const range = rangeOf(survey.metric);
  const groups = ordered(scale.by[by]);
  const isRanked = groups.some(({ rank }) => rank !== null);

  return (
    <>
      <Divisions divisions={divisions} by={by} />
      <DataTable
        class="whiskers"
        caption={t.by[by]}
        head={[
          <span class="whisker-cell" key="name">
            <span>{t.dimensions[by]}</span>
            <WhiskerAxis range={range} label={(value) => valueText(survey.metric, value, f)} />
          </span>,
          t.metrics[survey.metric].name,
          t.answered,
          ...(isRanked ? [t.rank] : []),
        ]}
        rows={groups.map((group) => ({
          key: group.key,
          soft: group.score.few,
          cells: [
            <GroupCell key="name" scale={scale} by={by} group={group} reference={score.score ?? undefined} />,
            <ScoreCell key="score" scale={scale} by={by} group={group} />,
            t.ofAll(f.number(group.score.answered), f.number(group.score.invited)),
            ...(isRanked ? [group.rank === null ? '' : f.number(group.rank)] : []),
          ],
        }))}
      />
    </>
  );
}

interface CellProps {
  scale: ScaleReport;
  by: ScoreDimension;
  group: ScoredGroup;
}

function GroupCell({ scale, by, group, reference }: CellProps & { reference: number | undefined }) {
  const { t, address, changed, language } = useReports();
  const name = groupName(by, group, t, language);
  const { score, interval, few } = group.score;
  return (
    <span class="whisker-cell">
      {by === 'version' || group.isRest ? (
        <span>{name}</span>
      ) : (
        <Go
          to={changed({ filters: { ...address.filters, [by satisfies Dimension]: group.key } })}
          class="group-name"
          title={t.filterBy(name)}
        >
          {name}
        </Go>
      )}
      {score !== null && interval !== null ? (
        <Whisker
          value={score}
          interval={interval}
          range={rangeOf(scale.survey.metric)}
          reference={reference}
          few={few}
        />
      ) : (
        <span />
      )}
    </span>
  );
}

function ScoreCell({ scale: { survey }, by, group }: CellProps) {
  const { t, f } = useReports();
  const said = scoreText(survey.metric, group.score, f);
  if (said === undefined) return <span class="soft">{t.noAnswers}</span>;
  const figures = (
    <>
      <strong>{said.value}</strong> <span class="soft">({said.interval})</span>
    </>
  );
  if (by === 'version' || group.isRest) return figures;
  return (
    <Behind drill={{ metric: survey.metric, survey: survey.id, status: 'answered', [by]: group.key }}>{figures}</Behind>
  );
}

/** By rank where all have one; else by the number of answers, as an order by score would claim what cannot be said. */
function ordered(groups: readonly ScoredGroup[]): ScoredGroup[] {
  const ranked = groups.filter(({ score }) => !score.few);
  const isFullyRanked = ranked.length > 1 && ranked.every(({ rank }) => rank !== null);
  const place = ({ rank }: ScoredGroup) => rank ?? Number.POSITIVE_INFINITY;
  return isFullyRanked ? groups.toSorted((a, b) => place(a) - place(b) || b.score.n - a.score.n) : [...groups];
}
