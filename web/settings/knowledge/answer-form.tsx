import { useSettings } from '../state/context.js';
import { useDeed } from '../state/use-deed.js';
import { useDraft } from '../state/use-draft.js';
import type { Member } from '../team/wire.js';
import { EditForm } from '../view/edit-form.js';
import { SelectField } from '../view/select-field.js';
import { TextField } from '../view/text-field.js';
import { AnswerPreview } from './answer-preview.js';
import type { Entry, Language } from './wire.js';

/** As on a button. */
const longestTitle = 28;

export interface AnswerFormProps {
  intent: string;
  language: Language;
  /** Undefined where nobody has written in this language yet. */
  entry: Entry | undefined;
  /** What `{name}` stands for; undefined while nobody has written about the topic. */
  facts: Readonly<Record<string, string>> | undefined;
  owners: readonly Member[];
  onDone(): void;
}

/** One answer being written: kept as a draft, or published, which customers are told within a second. */
export function AnswerForm({ intent, language, entry, facts, owners, onDone }: AnswerFormProps) {
  const { t, call } = useSettings();
  const { title = '', text = '', ownerId = '', reviewBy = '', version = 0, status } = entry?.latest ?? {};
  const draft = useDraft({ title, text, ownerId, reviewBy, why: '' });
  const { busy, fault, run } = useDeed();
  const { value, set } = draft;
  const unknown = [...value.text.matchAll(/\{(\w+)\}/g)]
    .map(([, name = '']) => name)
    .filter((name) => facts !== undefined && !(name in facts));
  const faults = {
    title: value.title.trim() === '' ? t.required : undefined,
    text:
      value.text.trim() === ''
        ? t.required
        : unknown.length > 0
          ? t.knowledge.unknownFact(unknown.map((name) => `{${name}}`).join(', '))
          : undefined,
  };
  const save = (as: 'draft' | 'published') => {
    const optional = { ownerId: value.ownerId, reviewBy: value.reviewBy, why: value.why.trim() };
    const given = Object.fromEntries(Object.entries(optional).filter(([, one]) => one !== ''));
    const body = { version: version + 1, status: as, title: value.title.trim(), text: value.text.trim(), ...given };
    const deed = () => call('PUT', `knowledge/${encodeURIComponent(intent)}/${language}`, { body });
    void run(deed, {
      said: as === 'draft' ? t.knowledge.draftKept : t.knowledge.published,
      own: ['KNOWLEDGE_INVALID'],
    }).then((done) => done && onDone());
  };
  const isWrong = faults.title !== undefined || faults.text !== undefined;

  return (
    <EditForm
      label={t.knowledge.answer}
      busy={busy}
      isChanged={draft.isChanged || status === 'draft'}
      submit={t.knowledge.publish}
      faults={faults}
      onSubmit={() => save('published')}
      extra={
        <>
          <button
            type="button"
            class="button"
            aria-disabled={busy || isWrong || !draft.isChanged}
            onClick={() => !isWrong && draft.isChanged && save('draft')}
          >
            {t.knowledge.keepDraft}
          </button>
          {draft.isChanged && (
            <button type="button" class="button" onClick={draft.reset}>
              {t.discard}
            </button>
          )}
          {status === 'draft' && <span class="mark warn">{t.knowledge.draftWaits}</span>}
        </>
      }
    >
      {(shown) => (
        <>
          <TextField
            label={t.knowledge.title}
            hint={t.knowledge.titleHint(longestTitle - [...value.title].length)}
            value={value.title}
            maxLength={longestTitle}
            lang={language}
            fault={shown.title}
            onInput={(one) => set({ title: one })}
          />
          <div class="side-by-side">
            <TextField
              label={t.knowledge.answer}
              hint={
                facts &&
                t.knowledge.factsHint(
                  Object.keys(facts)
                    .map((name) => `{${name}}`)
                    .join(' '),
                )
              }
              value={value.text}
              rows={8}
              maxLength={4000}
              lang={language}
              fault={shown.text ?? (fault === 'KNOWLEDGE_INVALID' ? t.errors.KNOWLEDGE_INVALID : undefined)}
              onInput={(one) => set({ text: one })}
            />
            <AnswerPreview text={value.text} language={language} />
          </div>
          <div class="field-row">
            <SelectField
              label={t.knowledge.owner}
              value={value.ownerId}
              options={[['', t.knowledge.nobody] as const, ...owners.map(({ id, name }) => [id, name] as const)]}
              onChange={(one) => set({ ownerId: one })}
            />
            <TextField
              label={t.knowledge.reviewBy}
              hint={t.knowledge.reviewByHint}
              type="date"
              value={value.reviewBy}
              onInput={(one) => set({ reviewBy: one })}
            />
            <TextField label={t.knowledge.why} value={value.why} maxLength={300} onInput={(one) => set({ why: one })} />
          </div>
        </>
      )}
    </EditForm>
  );
}
