import { digitsFor, type Format } from '../../reports/format.js';
import { scoreText } from '../../reports/score-words.js';
import { useFeedback } from '../state/context.js';
import type { Experiment, ExperimentResult } from '../wire.js';

export interface VariantRowProps {
  variant: ExperimentResult['variants'][number];
  experiment: Experiment;
  /** To `control`, which has none. */
  difference: ExperimentResult['differences'][number] | undefined;
  needed: number;
  f: Format;
}

/** One variant: its score with interval and n, how it differs, and how many answers are missing. */
export function VariantRow({ variant, experiment, difference, needed, f }: VariantRowProps) {
  const { t, language } = useFeedback();
  const { id, share, score, sent, answered, contacts, stillNeeded } = variant;
  const text = scoreText(experiment.metric, score, f);
  const said = experiment.variants.find((one) => one.id === id)?.text ?? {};
  const words = said[language] ?? Object.values(said)[0];
  const given = needed - stillNeeded;
  return (
    <li class="variant-row">
      <h2>
        {id === 'control' ? t.experiments.control : t.experiments.variant(id)}{' '}
        <span class="soft">{f.percent(share * 100)}</span>
      </h2>
      {words !== undefined && <p class="said-always">{words}</p>}
      <p class="variant-score" data-few={score.few}>
        {text === undefined ? (
          <span class="soft">{t.experiments.noAnswers}</span>
        ) : (
          <>
            <strong>{text.value}</strong> <span>({text.interval})</span>
          </>
        )}
        <span class="soft"> · {t.experiments.counts(f.number(answered), f.number(sent), f.number(contacts))}</span>
      </p>
      {difference !== undefined && difference.value !== null && difference.interval !== null && (
        <p class="variant-difference">
          {t.experiments.difference(
            f.signed(difference.value, digitsFor(difference.interval)),
            f.interval(difference.interval, digitsFor(difference.interval)),
          )}
        </p>
      )}
      <p class="progress">
        <progress value={given} max={needed} aria-label={t.experiments.progress(given, needed)} />
        <span class="soft">{stillNeeded > 0 ? t.experiments.missing(stillNeeded) : t.experiments.enough}</span>
      </p>
    </li>
  );
}
