import type { SurveyRule } from '../../../bot/support/survey-rule.js';
import { TeamIcon } from '../../ui/team/team-icon.js';
import { useFeedback } from '../state/context.js';
import { PercentField } from './percent-field.js';

export interface RuleAskProps {
  ask: SurveyRule['ask'];
  ids: readonly string[];
  sample: number;
  onChange(changes: { ask?: SurveyRule['ask']; sample?: number }): void;
}

/** What is asked, split at random among customers, and of how many. */
export function RuleAsk({ ask, ids, sample, onChange }: RuleAskProps) {
  const { t } = useFeedback();
  const free = ids.find((id) => !ask.some(({ surveyId }) => surveyId === id));
  return (
    <fieldset class="rule-part">
      <legend>{t.rules.ask}</legend>
      {ask.map((part, i) => (
        <div class="ask" key={part.surveyId}>
          <select
            class="select"
            aria-label={t.rules.survey}
            value={part.surveyId}
            onChange={({ currentTarget: { value } }) => onChange({ ask: ask.with(i, { ...part, surveyId: value }) })}
          >
            {ids.map((id) => (
              <option key={id} value={id}>
                {id}
              </option>
            ))}
          </select>
          {ask.length > 1 && (
            <>
              <PercentField
                label={t.rules.shareOf(part.surveyId)}
                share={part.share}
                onChange={(share) => onChange({ ask: ask.with(i, { ...part, share }) })}
              />
              <button
                type="button"
                class="icon-button"
                aria-label={`${t.rules.remove}: ${part.surveyId}`}
                onClick={() => {
                  const rest = ask.toSpliced(i, 1);
                  onChange({ ask: rest.length === 1 ? rest.map((one) => ({ ...one, share: 1 })) : rest });
                }}
              >
                <TeamIcon name="close" size={16} />
              </button>
            </>
          )}
        </div>
      ))}
      {free !== undefined && (
        <button
          type="button"
          class="button"
          onClick={() => onChange({ ask: evenly([...ask, { surveyId: free, share: 0 }]) })}
        >
          {t.rules.split}
        </button>
      )}
      <PercentField label={t.rules.sample} share={sample} onChange={(next) => onChange({ sample: next })} />
    </fieldset>
  );
}

/** The same share for each, in whole per cent; the first has what is left over. */
function evenly(parts: SurveyRule['ask']): SurveyRule['ask'] {
  const each = Math.floor(100 / parts.length);
  const first = 100 - each * (parts.length - 1);
  return parts.map((part, i) => ({ ...part, share: (i === 0 ? first : each) / 100 }));
}
