import type { SurveyRule } from '../../../bot/support/survey-rule.js';
import { TeamIcon } from '../../ui/team/team-icon.js';
import { useFeedback } from '../state/context.js';
import { RuleAsk } from './rule-ask.js';
import { type RuleChanges, ruleFaults } from './rule-draft.js';
import { RuleHow } from './rule-how.js';
import { ruleSummary } from './rule-summary.js';
import { RuleWhen } from './rule-when.js';

export interface RuleCardProps {
  rule: SurveyRule;
  /** Surveys that may be asked at a closing. */
  ids: readonly string[];
  isOpen: boolean;
  isFirst: boolean;
  isLast: boolean;
  onOpen(isOpen: boolean): void;
  onChange(changes: RuleChanges): void;
  onMove(step: -1 | 1): void;
  onRemove(): void;
}

/** One rule: a sentence that says what it does, and behind it the fields that make it. */
export function RuleCard({ rule, ids, isOpen, isFirst, isLast, onOpen, onChange, onMove, onRemove }: RuleCardProps) {
  const { t, language, isAdmin } = useFeedback();
  const faults = ruleFaults(rule);
  const summary = ruleSummary(rule, t, language);
  return (
    <li class="rule">
      <div class="rule-head">
        <p class="rule-summary">{summary}</p>
        {isAdmin && (
          <div class="rule-tools">
            <button
              type="button"
              class="icon-button up"
              aria-label={`${t.rules.up}: ${summary}`}
              aria-disabled={isFirst}
              onClick={() => onMove(-1)}
            >
              <TeamIcon name="down" size={16} />
            </button>
            <button
              type="button"
              class="icon-button"
              aria-label={`${t.rules.down}: ${summary}`}
              aria-disabled={isLast}
              onClick={() => onMove(1)}
            >
              <TeamIcon name="down" size={16} />
            </button>
            <button type="button" class="button" aria-expanded={isOpen} onClick={() => onOpen(!isOpen)}>
              {t.rules.change}
            </button>
            <button type="button" class="icon-button" aria-label={`${t.rules.remove}: ${summary}`} onClick={onRemove}>
              <TeamIcon name="close" size={16} />
            </button>
          </div>
        )}
      </div>
      {faults.length > 0 && (
        <p class="fault" role="alert">
          {faults.map((fault) => t.rules.faults[fault]).join(' ')}
        </p>
      )}
      {isOpen && isAdmin && (
        <div class="rule-fields">
          <RuleWhen when={rule.when} onChange={(when) => onChange({ when })} />
          <RuleAsk ask={rule.ask} ids={ids} sample={rule.sample} onChange={onChange} />
          <RuleHow rule={rule} onChange={onChange} />
        </div>
      )}
    </li>
  );
}
