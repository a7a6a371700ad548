import { useState } from 'preact/hooks';
import { codeOf } from '../../ui/team/call.js';
import { formatRoute } from '../route.js';
import { useFeedback } from '../state/context.js';
import { useUnsaved } from '../state/unsaved.js';
import { useLoaded } from '../state/use-loaded.js';
import { ownWords } from '../surveys/survey-words.js';
import { Field } from '../view/field.js';
import { Waiting } from '../view/waiting.js';
import type { ExperimentPlan, FaqAnswer, SurveyShelf } from '../wire.js';
import { experimentFaults, metricsFor, newExperiment, tidied } from './experiment-draft.js';
import { TargetField } from './target-field.js';
import { VariantFields } from './variant-fields.js';

/** What an experiment can be made of is fetched first. */
export function ExperimentForm({ onChange }: { onChange(): void }) {
  const { t, api, isAdmin } = useFeedback();
  const answers = useLoaded('answers', api.answers);
  const shelf = useLoaded('surveys', api.surveys);
  if (!isAdmin) return <p class="soft">{t.surveys.readOnly}</p>;
  if (!answers.data) return <Waiting loaded={answers} />;
  if (!shelf.data) return <Waiting loaded={shelf} />;
  return <Form answers={answers.data} shelf={shelf.data} onChange={onChange} />;
}

interface FormProps {
  answers: readonly FaqAnswer[];
  shelf: SurveyShelf;
  onChange(): void;
}

/** What is tried out, in which words, on whom, and how it will be judged: fixed once it begins. */
function Form({ answers, shelf, onChange }: FormProps) {
  const { t, api, notices, unsaved } = useFeedback();
  const [plan, setPlan] = useState(() => newExperiment(answers));
  const [first] = useState(plan);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const change = (changes: Partial<ExperimentPlan>) => setPlan((before) => ({ ...before, ...changes }));
  useUnsaved(JSON.stringify(plan) !== JSON.stringify(first));
  const { on } = plan;
  const said = (language: string) => originalOf(plan, answers, shelf, language as keyof FaqAnswer['text']);
  const faults = experimentFaults(plan, said);
  const metrics = metricsFor(on, shelf.surveys);

  const begin = async () => {
    setTried(true);
    if (busy || faults.size > 0) return;
    setBusy(true);
    try {
      await api.beginExperiment(tidied(plan));
      unsaved.value = false;
      notices.tell({ text: t.experiments.begun });
      onChange();
      location.hash = formatRoute({ section: 'experiments', id: plan.id });
    } catch (error) {
      const code = codeOf(error);
      notices.tell(code === 'EDIT_CONFLICT' ? { text: t.experiments.taken } : { code });
    }
    setBusy(false);
  };

  return (
    <form
      class="experiment-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void begin();
      }}
    >
      <h1>{t.experiments.add}</h1>
      <p class="soft">{t.experiments.explanation}</p>
      <Field
        label={t.experiments.id}
        hint={t.surveys.idHint}
        fault={tried && faults.has('id') ? t.surveys.faults.id : undefined}
      >
        {(attributes) => (
          <input
            {...attributes}
            class="text"
            maxLength={40}
            autocapitalize="none"
            spellcheck={false}
            value={plan.id}
            onInput={({ currentTarget }) => change({ id: currentTarget.value })}
          />
        )}
      </Field>
      <TargetField
        on={on}
        answers={answers}
        surveys={shelf.surveys}
        fault={tried && faults.has('target') ? t.experiments.faults.target : undefined}
        onChange={(next) => change({ on: next, metric: metricsFor(next, shelf.surveys)[0] ?? plan.metric })}
      />
      <div class="field-row">
        <Field label={t.experiments.metric}>
          {(attributes) => (
            <select
              {...attributes}
              class="select"
              value={plan.metric}
              onChange={({ currentTarget }) => change({ metric: currentTarget.value as ExperimentPlan['metric'] })}
            >
              {metrics.map((metric) => (
                <option key={metric} value={metric}>
                  {t.metrics[metric]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t.experiments.worthwhile} hint={t.experiments.worthwhileHint}>
          {(attributes) => (
            <input
              {...attributes}
              class="text"
              type="number"
              min={2}
              max={50}
              value={plan.worthwhile}
              onChange={({ currentTarget }) =>
                change({ worthwhile: Math.min(50, Math.max(2, Number(currentTarget.value) || 10)) })
              }
            />
          )}
        </Field>
      </div>
      <VariantFields
        variants={plan.variants}
        said={said}
        longest={on.kind === 'answer' ? 1000 : 300}
        onChange={(variants) => change({ variants })}
      />
      <div class="save-bar">
        <button type="submit" class="button primary" aria-disabled={busy}>
          {t.experiments.begin}
        </button>
        <p class="hint">{t.experiments.beginHint}</p>
        {tried && faults.size > 0 && (
          <p class="fault" role="alert">
            {(['text', 'same', 'shares'] as const)
              .filter((fault) => faults.has(fault))
              .map((fault) => t.experiments.faults[fault])
              .join(' ') || t.surveys.correct}
          </p>
        )}
      </div>
    </form>
  );
}

/** What is said without the experiment. */
function originalOf(
  { on }: ExperimentPlan,
  answers: readonly FaqAnswer[],
  { surveys, scales }: SurveyShelf,
  language: keyof FaqAnswer['text'],
): string {
  if (on.kind === 'answer') return answers.find(({ intent }) => intent === on.intent)?.text[language] ?? '';
  const survey = surveys.findLast(({ id }) => id === on.surveyId);
  if (!survey) return '';
  const own = survey.wording.find((one) => one.language === language && !one.brand && !one.place);
  return own?.question ?? ownWords(survey, scales, language).question;
}
