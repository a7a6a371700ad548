import type { ScaleReport, ScoreReport } from '../../../bot/support/report-types.js';
import { changeText } from '../findings/score-finding.js';
import { meanText, scoreText, valueText } from '../score-words.js';
import { useReports } from '../state/context.js';
import { Behind } from '../view/go.js';

export interface ScoreFigureProps {
  scale: ScaleReport;
  /** Of the report's first scale. */
  target: ScoreReport['target'];
}

/** A score as it may be said: with its interval and how many answered, in one breath; and what nobody knows. */
export function ScoreFigure({ scale, target }: ScoreFigureProps) {
  const { t, f } = useReports();
  const { score, survey } = scale;
  const said = scoreText(survey.metric, score, f);
  const rate = score.responseRate === null ? '' : ` · ${f.percent(score.responseRate * 100)}`;

  return (
    <div class="score-figure" data-few={score.few}>
      <p class="breath">
        {said === undefined ? (
          <span class="figure-none">–</span>
        ) : (
          <Behind drill={{ metric: survey.metric, survey: survey.id, status: 'answered' }}>
            <strong class="figure-value">{said.value}</strong> <span class="figure-interval">({said.interval})</span>
          </Behind>
        )}{' '}
        <span class="breath-dot">·</span>{' '}
        <span>{t.answeredOf(f.number(score.answered), f.number(score.invited)) + rate}</span>
      </p>
      {score.few && score.invited > 0 && <p class="few">{t.tooFew(f.number(score.n))}</p>}
      <Facts scale={scale} target={target} />
    </div>
  );
}

function Facts({ scale, target }: ScoreFigureProps) {
  const { t, f } = useReports();
  const { score, survey } = scale;
  const { metric } = survey;
  const change = score.few ? undefined : changeText(scale, t, f);
  const mean = meanText(score, f);
  const share = (of: { value: number } | null) => f.percent(of?.value ?? 0);
  const bounds = score.few ? null : score.bounds;

  return (
    <dl class="facts">
      {change !== undefined && <Fact name={t.facts.change} value={change} />}
      {mean !== undefined &&
        (metric === 'nps' ? (
          <Fact name={t.facts.camps} value={`${share(score.topShare)} · ${share(score.bottomShare)}`} />
        ) : (
          <Fact name={t.facts.mean} value={t.meanOf(`${mean.value} (${mean.interval})`, f.number(survey.max))} />
        ))}
      {target !== undefined && (
        <Fact
          name={t.target.name}
          value={`${metric === 'ces' ? f.number(target.value, 1) : valueText(metric, target.value, f)} · ${t.target.verdicts[target.verdict]}`}
          verdict={target.verdict}
        />
      )}
      {bounds !== null && (
        <Fact name={t.facts.silent} value={t.span(valueText(metric, bounds[0], f), valueText(metric, bounds[1], f))} />
      )}
    </dl>
  );
}

function Fact({ name, value, verdict }: { name: string; value: string; verdict?: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd data-verdict={verdict}>{value}</dd>
    </div>
  );
}
