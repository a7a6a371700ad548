import type { Survey } from '../../../bot/support/survey.js';
import { useFeedback } from '../state/context.js';
import { Field } from '../view/field.js';
import type { ExperimentPlan, FaqAnswer } from '../wire.js';

export interface TargetFieldProps {
  on: ExperimentPlan['on'];
  answers: readonly FaqAnswer[];
  surveys: readonly Survey[];
  fault: string | undefined;
  onChange(on: ExperimentPlan['on']): void;
}

/** What is tried out: an answer, by its title, or the question of a survey. */
export function TargetField({ on, answers, surveys, fault, onChange }: TargetFieldProps) {
  const { t, language } = useFeedback();
  const ids = [...new Set(surveys.map(({ id }) => id))];
  return (
    <Field label={t.experiments.target} fault={fault}>
      {(attributes) => (
        <select
          {...attributes}
          class="select"
          value={on.kind === 'answer' ? `answer ${on.intent}` : `survey ${on.surveyId}`}
          onChange={({ currentTarget: { value } }) => {
            const [kind = '', id = ''] = value.split(' ', 2);
            onChange(kind === 'answer' ? { kind: 'answer', intent: id } : { kind: 'survey', surveyId: id });
          }}
        >
          <optgroup label={t.experiments.answers}>
            {answers.map(({ intent, title }) => (
              <option key={intent} value={`answer ${intent}`}>
                {title[language]}
              </option>
            ))}
          </optgroup>
          <optgroup label={t.experiments.questions}>
            {ids.map((id) => (
              <option key={id} value={`survey ${id}`}>
                {id}
              </option>
            ))}
          </optgroup>
        </select>
      )}
    </Field>
  );
}
