import { useId } from 'preact/hooks';
import { useFeedback } from '../state/context.js';
import { Field } from '../view/field.js';
import type { SurveyDraft, WordedScale } from '../wire.js';
import { canBeReversed, displaysFor, isScale } from './survey-draft.js';
import type { SurveyFault } from './survey-faults.js';

export interface SurveyScaleFieldsProps {
  draft: SurveyDraft;
  scales: readonly WordedScale[];
  fault: SurveyFault | undefined;
  onChange(changes: Partial<SurveyDraft>): void;
}

/** The id of a new survey; metric, scale and how it is shown. Only what goes together can be chosen. */
export function SurveyScaleFields({ draft, scales, fault, onChange }: SurveyScaleFieldsProps) {
  const { t } = useFeedback();
  const reversedHint = useId();
  const isNew = draft.version === 0;
  const offered = scales.filter(({ metric }) => isNew || metric === draft.metric);
  return (
    <>
      {isNew && (
        <Field label={t.surveys.id} hint={t.surveys.idHint} fault={fault && t.surveys.faults[fault]}>
          {(attributes) => (
            <input
              {...attributes}
              class="text"
              maxLength={40}
              autocapitalize="none"
              spellcheck={false}
              value={draft.id}
              onInput={({ currentTarget }) => onChange({ id: currentTarget.value })}
            />
          )}
        </Field>
      )}
      <div class="field-row">
        <Field label={t.surveys.scale}>
          {(attributes) => (
            <select
              {...attributes}
              class="select"
              value={offered.findIndex((scale) => isScale(scale, draft))}
              onChange={({ currentTarget }) => {
                const scale = offered[Number(currentTarget.value)];
                if (scale) onChange({ metric: scale.metric, min: scale.min, max: scale.max });
              }}
            >
              {offered.map(({ metric, min, max }, i) => (
                <option key={`${metric}${max}`} value={i}>
                  {t.metrics[metric]}: {min}–{max}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t.surveys.display}>
          {(attributes) => (
            <select
              {...attributes}
              class="select"
              value={draft.display}
              onChange={({ currentTarget }) => onChange({ display: currentTarget.value as SurveyDraft['display'] })}
            >
              {displaysFor(draft).map((display) => (
                <option key={display} value={display}>
                  {t.surveys.displays[display]}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      {canBeReversed(draft) && (
        <div>
          <label class="check">
            <input
              type="checkbox"
              checked={draft.reversed}
              aria-describedby={reversedHint}
              onChange={({ currentTarget }) => onChange({ reversed: currentTarget.checked })}
            />
            {t.surveys.reversed}
          </label>
          <p class="hint" id={reversedHint}>
            {t.surveys.reversedHint}
          </p>
        </div>
      )}
    </>
  );
}
