import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useFeedback } from '../state/context.js';

export interface CaseNoteProps {
  label: string;
  hint: string;
  /** As it is kept. */
  text: string | undefined;
  /** Resolves with whether it has been kept. */
  onSave(text: string): Promise<boolean>;
}

const longest = 500;

/** One note of a case. What is being written stays when the case is read anew, also after a conflict. */
export function CaseNote({ label, hint, text = '', onSave }: CaseNoteProps) {
  const { t } = useFeedback();
  const id = useId();
  const [draft, setDraft] = useState(text);
  const kept = useRef(text);
  useEffect(() => {
    if (draft === kept.current) setDraft(text);
    kept.current = text;
  }, [text]);
  const isSaved = draft.trim() === text || draft.trim() === '';

  return (
    <form
      class="note-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSaved) void onSave(draft.trim());
      }}
    >
      <label class="field-label" for={id}>
        {label}
      </label>
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
      <textarea
        id={id}
        class="text"
        rows={3}
        maxLength={longest}
        value={draft}
        aria-describedby={`${id}-hint`}
        onInput={({ currentTarget }) => setDraft(currentTarget.value)}
      />
      <button type="submit" class="button" aria-disabled={isSaved}>
        {t.save}
      </button>
    </form>
  );
}
