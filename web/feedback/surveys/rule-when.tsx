import { useState } from 'preact/hooks';
import type { Language } from '../../../bot/support/language.js';
import type { SurveyRule } from '../../../bot/support/survey-rule.js';
import { languageNames } from '../../ui/team/strings/index.js';
import { useFeedback } from '../state/context.js';
import { Field } from '../view/field.js';
import { changedWhen, namesIn, type WhenChanges } from './rule-draft.js';

export interface RuleWhenProps {
  when: SurveyRule['when'];
  onChange(when: SurveyRule['when']): void;
}

/** Which conversations a rule is about. What is left empty does not matter. */
export function RuleWhen({ when, onChange }: RuleWhenProps) {
  const { t } = useFeedback();
  const change = (changes: WhenChanges) => onChange(changedWhen(when, changes));
  const spoken = when.languages ?? [];
  return (
    <fieldset class="rule-part">
      <legend>{t.rules.when}</legend>
      <div class="field-row">
        <Field label={t.rules.servedBy}>
          {(attributes) => (
            <select
              {...attributes}
              class="select"
              value={when.servedBy ?? ''}
              onChange={({ currentTarget: { value } }) =>
                change({ servedBy: value === 'bot' || value === 'agent' ? value : undefined })
              }
            >
              <option value="">{t.rules.served.any}</option>
              <option value="bot">{t.rules.served.bot}</option>
              <option value="agent">{t.rules.served.agent}</option>
            </select>
          )}
        </Field>
        <Field label={t.rules.transfersFrom}>
          {(attributes) => (
            <input
              {...attributes}
              class="text"
              type="number"
              min={0}
              max={100}
              value={when.transfersFrom ?? ''}
              onInput={({ currentTarget: { value, valueAsNumber } }) =>
                change({
                  transfersFrom: value === '' ? undefined : Math.min(100, Math.max(0, Math.round(valueAsNumber))),
                })
              }
            />
          )}
        </Field>
      </div>
      <div class="field-row">
        <Names label={t.rules.channels} names={when.channels} onChange={(channels) => change({ channels })} />
        <Names label={t.rules.topics} names={when.topics} onChange={(topics) => change({ topics })} />
      </div>
      <fieldset class="checks" aria-label={t.language}>
        {(Object.entries(languageNames) as [Language, string][]).map(([code, name]) => (
          <label class="check" key={code} lang={code}>
            <input
              type="checkbox"
              checked={spoken.includes(code)}
              onChange={({ currentTarget: { checked } }) =>
                change({ languages: checked ? [...spoken, code] : spoken.filter((one) => one !== code) })
              }
            />
            {name}
          </label>
        ))}
      </fieldset>
    </fieldset>
  );
}

interface NamesProps {
  label: string;
  names: readonly string[] | undefined;
  onChange(names: readonly string[]): void;
}

/** Several names in one field. What is typed is left alone, as a comma is nothing yet. */
function Names({ label, names = [], onChange }: NamesProps) {
  const { t } = useFeedback();
  const [text, setText] = useState(names.join(', '));
  return (
    <Field label={label} hint={t.rules.namesHint}>
      {(attributes) => (
        <input
          {...attributes}
          class="text"
          autocapitalize="none"
          spellcheck={false}
          value={text}
          onInput={({ currentTarget: { value } }) => {
            setText(value);
            onChange(namesIn(value));
          }}
        />
      )}
    </Field>
  );
}
