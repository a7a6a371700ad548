import type { Language } from '../knowledge/wire.js';
import { useSettings } from '../state/context.js';
import { useDeed } from '../state/use-deed.js';
import { useDraft } from '../state/use-draft.js';
import { EditForm } from '../view/edit-form.js';
import { TextField } from '../view/text-field.js';
import type { Sentence } from './wire.js';

export interface SentenceFormProps {
  sentence: Sentence;
  language: Language;
  onDone(): void;
}

/** One sentence in words of one's own, beside the shipped one. */
export function SentenceForm({ sentence, language, onDone }: SentenceFormProps) {
  const { t, call } = useSettings();
  const { key, shipped, text, version, arguments: names } = sentence;
  const draft = useDraft({ text: text ?? shipped });
  const { busy, fault, run } = useDeed();
  const path = `settings/wording/${language}/${encodeURIComponent(key)}`;
  const act = (deed: () => Promise<unknown>) =>
    void run(deed, { said: t.bot.saved, own: ['SETTING_INVALID'] }).then((done) => done && onDone());
  return (
    <div class="item-body">
      <EditForm
        label={key}
        busy={busy}
        isChanged={draft.isChanged}
        faults={{ text: draft.value.text.trim() === '' ? t.required : undefined }}
        onSubmit={() => act(() => call('PUT', path, { body: { text: draft.value.text.trim(), version } }))}
        onCancel={onDone}
        extra={
          text !== undefined && (
            <button
              type="button"
              class="button"
              aria-disabled={busy}
              onClick={() => act(() => call('DELETE', path, { body: { version } }))}
            >
              {t.bot.reset}
            </button>
          )
        }
      >
        {(shown) => (
          <>
            {text !== undefined && (
              <p class="soft" lang={language}>
                {shipped}
              </p>
            )}
            <TextField
              label={t.bot.ownWords}
              hint={names.length > 0 ? t.bot.mustName(names.map((name) => `{${name}}`).join(', ')) : undefined}
              rows={3}
              maxLength={2000}
              lang={language}
              value={draft.value.text}
              fault={shown.text ?? (fault === 'SETTING_INVALID' ? t.bot.sentenceInvalid : undefined)}
              onInput={(one) => draft.set({ text: one })}
            />
          </>
        )}
      </EditForm>
    </div>
  );
}
