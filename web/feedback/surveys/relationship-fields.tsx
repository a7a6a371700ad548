import type { RelationshipRule } from '../../../bot/support/survey-rule.js';
import { useFeedback } from '../state/context.js';
import { Field } from '../view/field.js';
import { PercentField } from './percent-field.js';

export interface RelationshipFieldsProps {
  rule: RelationshipRule | undefined;
  /** Surveys of NPS. */
  ids: readonly string[];
  onChange(rule: RelationshipRule | undefined): void;
}

const firstSample = 0.1;

/** The quarterly question about the relationship as a whole, for a sample of the customers; off by default. */
export function RelationshipFields({ rule, ids, onChange }: RelationshipFieldsProps) {
  const { t, isAdmin } = useFeedback();
  const first = ids[0];
  return (
    <fieldset class="relationship" disabled={!isAdmin || first === undefined}>
      <legend>{t.rules.relationship}</legend>
      <label class="check">
        <input
          type="checkbox"
          checked={rule !== undefined}
          onChange={({ currentTarget: { checked } }) =>
            onChange(checked && first !== undefined ? { surveyId: first, sample: firstSample } : undefined)
          }
        />
        {t.rules.relationshipOn}
      </label>
      {rule !== undefined && (
        <div class="field-row">
          <Field label={t.rules.survey}>
            {(attributes) => (
              <select
                {...attributes}
                class="select"
                value={rule.surveyId}
                onChange={({ currentTarget: { value } }) => onChange({ ...rule, surveyId: value })}
              >
                {ids.map((id) => (
                  <option key={id} value={id}>
                    {id}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <PercentField
            label={t.rules.relationshipSample}
            share={rule.sample}
            onChange={(sample) => onChange({ ...rule, sample })}
          />
        </div>
      )}
      {rule !== undefined && (
        <label class="check">
          <input
            type="checkbox"
            checked={rule.opensCases !== false}
            onChange={({ currentTarget: { checked } }) => onChange({ ...rule, opensCases: checked })}
          />
          {t.rules.relationshipCases}
        </label>
      )}
    </fieldset>
  );
}
