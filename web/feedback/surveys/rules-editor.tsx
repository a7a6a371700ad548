import { useState } from 'preact/hooks';
import type { SurveyRule, SurveyRules } from '../../../bot/support/survey-rule.js';
import { codeOf } from '../../ui/team/call.js';
import { Empty } from '../../ui/team/empty.js';
import { useFeedback } from '../state/context.js';
import { useUnsaved } from '../state/unsaved.js';
import type { SurveyShelf } from '../wire.js';
import { RelationshipFields } from './relationship-fields.js';
import { RuleCard } from './rule-card.js';
import { changedRule, isInOrder, moved, newRule } from './rule-draft.js';
import { StaleNote } from './stale-note.js';

/** Who is asked what, first rule first. */
export function RulesEditor({ shelf, onChange }: { shelf: SurveyShelf; onChange(): void }) {
  const { t, api, notices, isAdmin } = useFeedback();
  const kept = shelf.rules;
  const [draft, setDraft] = useState(kept);
  const [saved, setSaved] = useState(kept);
  const [open, setOpen] = useState<string>();
  const [busy, setBusy] = useState(false);
  const { closing } = draft;
  const isStale = draft.version !== kept.version;
  const isChanged = JSON.stringify(draft) !== JSON.stringify(kept);
  useUnsaved(isAdmin && JSON.stringify(draft) !== JSON.stringify(saved));
  const isFit = isInOrder(draft);
  const newest = new Map(shelf.surveys.map((survey) => [survey.id, survey]));
  const ids = [...newest.values()].filter(({ metric }) => metric !== 'nps').map(({ id }) => id);
  const relationshipIds = [...newest.values()].filter(({ metric }) => metric === 'nps').map(({ id }) => id);
  const setRules = (next: readonly SurveyRule[]) => setDraft({ ...draft, closing: next });

  const begin = (next: SurveyRules) => {
    setDraft(next);
    setSaved(next);
  };

  const save = async () => {
    if (busy || !isChanged || !isFit || isStale) return;
    setBusy(true);
    try {
      begin(await api.saveRules(draft));
      notices.tell({ text: t.rules.saved });
      onChange();
    } catch (error) {
      const code = codeOf(error);
      notices.tell({ code });
      if (code === 'EDIT_CONFLICT') onChange();
    }
    setBusy(false);
  };

  return (
    <form
      class="rules"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h1>{t.rules.title}</h1>
      <p class="soft">{isAdmin ? t.rules.explanation : t.surveys.readOnly}</p>
      {isStale && (
        <StaleNote
          version={kept.version}
          onTheirs={() => begin(kept)}
          onMine={() => setDraft({ ...draft, version: kept.version })}
        />
      )}
      {closing.length === 0 && <Empty words={t.rules.none} />}
      <ol class="rule-list">
        {closing.map((rule, i) => (
          <RuleCard
            key={rule.id}
            rule={rule}
            ids={ids}
            isOpen={open === rule.id}
            isFirst={i === 0}
            isLast={i === closing.length - 1}
            onOpen={(isOpen) => setOpen(isOpen ? rule.id : undefined)}
            onChange={(changes) => setRules(closing.with(i, changedRule(rule, changes)))}
            onMove={(step) => setRules(moved(closing, i, step))}
            onRemove={() => setRules(closing.toSpliced(i, 1))}
          />
        ))}
      </ol>
      {isAdmin && ids[0] !== undefined && (
        <button
          type="button"
          class="button"
          onClick={() => {
            const rule = newRule(closing, ids[0] ?? '');
            setRules([...closing, rule]);
            setOpen(rule.id);
          }}
        >
          {t.rules.add}
        </button>
      )}
      <RelationshipFields
        rule={draft.relationship}
        ids={relationshipIds}
        onChange={(relationship) => {
          const { relationship: _before, ...rest } = draft;
          setDraft({ ...rest, ...(relationship && { relationship }) });
        }}
      />
      {isAdmin && (
        <div class="save-bar">
          <button type="submit" class="button primary" aria-disabled={!isChanged || !isFit || isStale || busy}>
            {t.rules.save}
          </button>
          <p class="hint">{t.rules.saveHint}</p>
        </div>
      )}
    </form>
  );
}
