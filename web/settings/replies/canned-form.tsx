import { languageNames } from '../../ui/team/strings/index.js';
import { addressOf, fresh } from '../route.js';
import { useSettings } from '../state/context.js';
import { useDeed } from '../state/use-deed.js';
import { useDraft } from '../state/use-draft.js';
import { Card } from '../view/card.js';
import { Confirm } from '../view/confirm.js';
import { EditForm } from '../view/edit-form.js';
import { SelectField } from '../view/select-field.js';
import { TextField } from '../view/text-field.js';
import type { CannedReply, Language } from './wire.js';

/** As the server fills them in. */
const variables = ['customer.name', 'customer.email', 'agent.name', 'order.number'] as const;

/** One canned reply: its code, its words, and the variables that the desk fills in. */
export function CannedForm({ reply, onDone }: { reply: CannedReply; onDone(): void }) {
  const { t, call, unsaved, isSupervisor } = useSettings();
  const isNew = reply.id === fresh;
  const { code, language, title, text } = reply;
  const draft = useDraft({ code, language, title, text, whose: isNew && isSupervisor ? 'shared' : 'own' });
  const { busy, fault, run } = useDeed();
  const { value, set } = draft;
  const path = `canned-replies/${encodeURIComponent(reply.id)}`;
  const leave = () => {
    unsaved.value = false;
    location.hash = addressOf('replies', 'canned');
    onDone();
  };
  const { whose, ...written } = value;
  const wanted = { ...written, code: value.code.trim().toLowerCase(), title: value.title.trim() };
  const save = () => {
    const deed = () =>
      isNew
        ? call('POST', 'canned-replies', { body: { ...wanted, shared: whose === 'shared' } })
        : call('PUT', path, { body: { ...wanted, version: reply.version } });
    void run(deed, { said: t.saved, own: ['VARIABLE_UNKNOWN'] }).then((done) => done && leave());
  };
  const again = { code, language, title, text, shared: reply.ownerId === undefined };
  const remove = () =>
    void run(() => call('DELETE', path), {
      said: t.removed,
      undo: () => call('POST', 'canned-replies', { body: again }).finally(onDone),
    }).then((done) => done && leave());
  const faults = {
    code: /^[a-z0-9][a-z0-9_-]{0,39}$/.test(wanted.code) ? undefined : t.replies.codeForm,
    title: wanted.title === '' ? t.required : undefined,
    text: value.text.trim() === '' ? t.required : unknownIn(value.text) ? t.replies.unknownVariable : undefined,
  };

  return (
    <Card
      title={isNew ? t.replies.newReply : `/${code}`}
      actions={
        <a class="button" href={addressOf('replies', 'canned')}>
          {t.replies.allReplies}
        </a>
      }
    >
      <EditForm
        label={isNew ? t.replies.newReply : title}
        busy={busy}
        isChanged={draft.isChanged}
        faults={faults}
        onSubmit={save}
        extra={
          !isNew && (
            <Confirm label={t.remove} question={t.replies.removeWhy} yes={t.remove} busy={busy} onYes={remove} />
          )
        }
      >
        {(shown) => (
          <>
            <div class="field-row">
              <TextField
                label={t.replies.code}
                hint={t.replies.codeHint}
                value={value.code}
                maxLength={40}
                fault={shown.code}
                onInput={(one) => set({ code: one })}
              />
              <TextField
                label={t.replies.title}
                value={value.title}
                maxLength={100}
                fault={shown.title}
                onInput={(one) => set({ title: one })}
              />
              <SelectField
                label={t.language}
                value={value.language}
                options={Object.entries(languageNames) as [Language, string][]}
                onChange={(one) => set({ language: one })}
              />
              {isNew && isSupervisor && (
                <SelectField
                  label={t.replies.whose}
                  value={value.whose}
                  options={[['shared', t.replies.everybodys] as const, ['own', t.replies.yours] as const]}
                  onChange={(one) => set({ whose: one })}
                />
              )}
            </div>
            <TextField
              label={t.replies.text}
              hint={t.replies.textHint}
              rows={7}
              maxLength={5000}
              lang={value.language}
              value={value.text}
              fault={shown.text ?? (fault === 'VARIABLE_UNKNOWN' ? t.replies.unknownVariable : undefined)}
              onInput={(one) => set({ text: one })}
            />
            <div class="row-actions">
              {variables.map((name) => (
                <button
                  key={name}
                  type="button"
                  class="button"
                  onClick={() => set({ text: `${value.text}{{${name}}}` })}
                >
                  + {t.replies.variables[name]}
                </button>
              ))}
            </div>
          </>
        )}
      </EditForm>
    </Card>
  );
}

function unknownIn(text: string): boolean {
  const rest = variables.reduce(
    (left, name) => left.replaceAll(new RegExp(`\\{\\{\\s*${name}\\s*\\}\\}`, 'g'), ''),
    text,
  );
  return rest.includes('{{') || rest.includes('}}');
}
