import { useState } from 'preact/hooks';
import type { Language } from '../../../bot/support/language.js';
import type { Survey } from '../../../bot/support/survey.js';
import { codeOf } from '../../ui/team/call.js';
import { formatRoute } from '../route.js';
import { useFeedback } from '../state/context.js';
import { useUnsaved } from '../state/unsaved.js';
import type { SurveyDraft, SurveyShelf } from '../wire.js';
import { StaleNote } from './stale-note.js';
import { changedDraft, draftOf } from './survey-draft.js';
import { surveyFaults, tidied } from './survey-faults.js';
import { SurveyPreview } from './survey-preview.js';
import { SurveyScaleFields } from './survey-scale-fields.js';
import { SurveyVersions } from './survey-versions.js';
import { WordingEditor } from './wording-editor.js';

export interface SurveyEditorProps {
  /** Oldest first; none of a survey that is being made. */
  versions: readonly Survey[];
  /** What a new survey begins with. */
  first: SurveyDraft;
  shelf: SurveyShelf;
  onChange(): void;
}

/** One survey, to be changed by admins and read by others, with the question as customers see it. */
export function SurveyEditor({ versions, first, shelf, onChange }: SurveyEditorProps) {
  const { t, api, notices, unsaved, isAdmin, language: reader } = useFeedback();
  const newest = versions.at(-1);
  const kept = newest ? draftOf(newest) : first;
  const [draft, setDraft] = useState(kept);
  const [saved, setSaved] = useState(kept);
  const [language, setLanguage] = useState<Language>(reader);
  const [shown, setShown] = useState(0);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const ids = [...new Set(shelf.surveys.map(({ id }) => id))];
  const faults = surveyFaults(draft, ids);
  const isStale = newest !== undefined && draft.version !== newest.version;
  const isChanged = JSON.stringify(tidied(draft)) !== JSON.stringify(tidied(kept)) || newest === undefined;
  useUnsaved(isAdmin && JSON.stringify(tidied(draft)) !== JSON.stringify(tidied(saved)));
  const begin = (next: SurveyDraft) => {
    setDraft(next);
    setSaved(next);
  };
  const change = (changes: Partial<SurveyDraft>) => setDraft((before) => changedDraft(before, changes));

  const save = async (wanted: SurveyDraft) => {
    if (busy) return;
    setBusy(true);
    try {
      const kept = await api.saveSurvey(tidied(wanted));
      begin(draftOf(kept));
      unsaved.value = false;
      setTried(false);
      notices.tell({ text: t.surveys.saved(kept.version) });
      onChange();
      location.hash = formatRoute({ section: 'surveys', id: kept.id });
    } catch (error) {
      const code = codeOf(error);
      notices.tell({ code });
      if (code === 'EDIT_CONFLICT') onChange();
    }
    setBusy(false);
  };

  return (
    <article class="editor">
      <form
        class="editor-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (faults.size === 0 && isChanged && !isStale) void save(draft);
        }}
      >
        <h1>{newest?.id ?? t.surveys.newTitle}</h1>
        {!isAdmin && <p class="soft">{t.surveys.readOnly}</p>}
        {isStale && newest && (
          <StaleNote
            version={newest.version}
            onTheirs={() => begin(draftOf(newest))}
            onMine={() => change({ version: newest.version })}
          />
        )}
        <fieldset class="plain" disabled={!isAdmin}>
          <SurveyScaleFields
            draft={draft}
            scales={shelf.scales}
            fault={tried ? faults.get('id') : undefined}
            onChange={change}
          />
          <WordingEditor
            draft={draft}
            scales={shelf.scales}
            faults={tried ? faults : new Map()}
            language={language}
            onLanguage={(next) => {
              setLanguage(next);
              setShown(0);
            }}
            onShow={setShown}
            onChange={(wording) => change({ wording })}
          />
        </fieldset>
        {isAdmin && (
          <div class="save-bar">
            <button type="submit" class="button primary" aria-disabled={!isChanged || isStale || busy}>
              {t.surveys.saveAs(draft.version + 1)}
            </button>
            <p class="hint">{newest === undefined ? t.surveys.newHint : t.surveys.saveHint}</p>
            {tried && faults.size > 0 && (
              <p class="fault" role="alert">
                {t.surveys.correct}
              </p>
            )}
          </div>
        )}
        <SurveyVersions
          versions={versions}
          onRestore={isAdmin && newest ? (old) => void save({ ...draftOf(old), version: newest.version }) : undefined}
        />
      </form>
      <SurveyPreview draft={draft} scales={shelf.scales} language={language} shown={shown} />
    </article>
  );
}
