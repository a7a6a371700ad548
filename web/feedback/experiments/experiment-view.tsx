import { useState } from 'preact/hooks';
import { createFormat } from '../../reports/format.js';
import { codeOf } from '../../ui/team/call.js';
import { momentLabel } from '../cases/due.js';
import { useFeedback } from '../state/context.js';
import { useLoaded } from '../state/use-loaded.js';
import { Waiting } from '../view/waiting.js';
import { VariantRow } from './variant-row.js';

/** What came of an experiment so far, and no more than that. */
export function ExperimentView({ id, onChange }: { id: string; onChange(): void }) {
  const { t, api, notices, language, isAdmin } = useFeedback();
  const loaded = useLoaded(id, (signal) => api.experiment(id, signal));
  const [stopping, setStopping] = useState(false);
  if (!loaded.data) return <Waiting loaded={loaded} />;
  const { experiment, result } = loaded.data;
  const f = createFormat(language);
  const { on, status } = experiment;
  const stop = async () => {
    setStopping(false);
    await api.stopExperiment(id).then(
      () => notices.tell({ text: t.experiments.stopped }),
      (error: unknown) => notices.tell({ code: codeOf(error) }),
    );
    loaded.reload();
    onChange();
  };

  return (
    <article class="experiment">
      <header class="case-head">
        <div class="case-title">
          <h1>{experiment.id}</h1>
          <p class="soft">
            {on.kind === 'answer' ? on.intent : on.surveyId} · {t.metrics[experiment.metric]} ·{' '}
            {momentLabel(experiment.startedAt, language)}
          </p>
        </div>
        {isAdmin && status === 'running' && (
          <button type="button" class="button" aria-expanded={stopping} onClick={() => setStopping(!stopping)}>
            {t.experiments.stop}
          </button>
        )}
        {stopping && (
          <fieldset class="case-closing" aria-label={t.experiments.stop}>
            <p>{result.verdict === 'collecting' ? t.experiments.stopEarly : t.experiments.stopNow}</p>
            <button type="button" class="button primary" onClick={() => void stop()}>
              {t.experiments.stopSurely}
            </button>
            <button type="button" class="button" onClick={() => setStopping(false)}>
              {t.cancel}
            </button>
          </fieldset>
        )}
      </header>
      <p class="verdict" data-verdict={result.verdict}>
        {t.experiments.verdicts[status === 'stopped' && result.decidedAt === undefined ? 'stopped' : result.verdict]}
      </p>
      {result.splitLooksBroken && (
        <p class="stale" role="alert">
          {t.experiments.broken}
        </p>
      )}
      <ul class="variant-rows">
        {result.variants.map((variant) => (
          <VariantRow
            key={variant.id}
            variant={variant}
            experiment={experiment}
            difference={result.differences.find(({ variantId }) => variantId === variant.id)}
            needed={result.neededPerVariant}
            f={f}
          />
        ))}
      </ul>
      <p class="hint">{t.experiments.rule(result.neededPerVariant, f.number(result.worthwhile))}</p>
    </article>
  );
}
