import type { SurveyRule } from '../../../bot/support/survey-rule.js';
import { useFeedback } from '../state/context.js';
import { Field } from '../view/field.js';
import type { RuleChanges } from './rule-draft.js';

const firstQuiet = { from: '22:00', to: '08:00' };
const firstHours = 24;
const mostHours = 336;

/** In the chat or by link, and when not. */
export function RuleHow({ rule, onChange }: { rule: SurveyRule; onChange(changes: RuleChanges): void }) {
  const { t } = useFeedback();
  const { how, quiet } = rule;
  return (
    <fieldset class="rule-part">
      <legend>{t.rules.how}</legend>
      <div class="field-row">
        <Field label={t.rules.via}>
          {(attributes) => (
            <select
              {...attributes}
              class="select"
              value={how.via}
              onChange={({ currentTarget: { value } }) =>
                onChange({ how: value === 'link' ? { via: 'link', afterHours: firstHours } : { via: 'chat' } })
              }
            >
              <option value="chat">{t.rules.vias.chat}</option>
              <option value="link">{t.rules.vias.link}</option>
            </select>
          )}
        </Field>
        {how.via === 'link' && (
          <Field label={t.rules.afterHours}>
            {(attributes) => (
              <input
                {...attributes}
                class="text"
                type="number"
                min={0}
                max={mostHours}
                value={how.afterHours}
                onChange={({ currentTarget: { value } }) =>
                  onChange({ how: { via: 'link', afterHours: Math.min(mostHours, Math.max(0, Number(value) || 0)) } })
                }
              />
            )}
          </Field>
        )}
      </div>
      <label class="check">
        <input
          type="checkbox"
          checked={quiet !== undefined}
          onChange={({ currentTarget: { checked } }) => onChange({ quiet: checked ? firstQuiet : undefined })}
        />
        {t.rules.quiet}
      </label>
      {quiet !== undefined && (
        <div class="field-row">
          {(['from', 'to'] as const).map((end) => (
            <Field key={end} label={t.rules.quietEnds[end]}>
              {(attributes) => (
                <input
                  {...attributes}
                  class="text"
                  type="time"
                  value={quiet[end]}
                  onInput={({ currentTarget: { value } }) => onChange({ quiet: { ...quiet, [end]: value } })}
                />
              )}
            </Field>
          ))}
        </div>
      )}
    </fieldset>
  );
}
