import type { SurveyWording } from '../../../bot/support/survey.js';
import { TeamIcon } from '../../ui/team/team-icon.js';
import { useFeedback } from '../state/context.js';
import { Field } from '../view/field.js';
import type { SurveyFault } from './survey-faults.js';

type TextField = 'question' | 'first' | 'last' | 'comment' | 'brand' | 'place';

export interface WordingFieldsProps {
  wording: SurveyWording;
  fault(field: TextField): SurveyFault | undefined;
  onFocus(): void;
  onChange(changes: Partial<SurveyWording>): void;
  onRemove(): void;
}

const longest: Record<TextField, number> = { question: 300, first: 60, last: 60, comment: 300, brand: 100, place: 100 };

/** One wording: what is asked, what the ends mean, and where it is said. */
export function WordingFields({ wording, fault, onFocus, onChange, onRemove }: WordingFieldsProps) {
  const { t } = useFeedback();
  const field = (name: TextField, hint?: string) => {
    const wrong = fault(name);
    return (
      <Field
        label={t.surveys.fields[name]}
        fault={wrong && t.surveys.faults[wrong]}
        {...(hint !== undefined && { hint })}
      >
        {(attributes) => (
          <input
            {...attributes}
            class="text"
            maxLength={longest[name]}
            lang={name === 'brand' || name === 'place' ? undefined : wording.language}
            value={wording[name] ?? ''}
            onInput={({ currentTarget }) => onChange({ [name]: currentTarget.value })}
          />
        )}
      </Field>
    );
  };
  return (
    <fieldset class="wording" onFocusIn={onFocus}>
      <legend class="hidden">
        {[wording.brand, wording.place].filter(Boolean).join(', ') || t.surveys.everywhere}
      </legend>
      {field('question')}
      <div class="field-row">
        {field('first')}
        {field('last')}
      </div>
      {field('comment', t.surveys.commentHint)}
      <div class="field-row">
        {field('brand', t.surveys.whereHint)}
        {field('place')}
      </div>
      <button type="button" class="quiet-button" onClick={onRemove}>
        <TeamIcon name="close" size={14} /> {t.surveys.removeWords}
      </button>
    </fieldset>
  );
}
