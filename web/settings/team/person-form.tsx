import { useState } from 'preact/hooks';
import { useSettings } from '../state/context.js';
import { useDeed } from '../state/use-deed.js';
import { useDraft } from '../state/use-draft.js';
import { Confirm } from '../view/confirm.js';
import { EditForm } from '../view/edit-form.js';
import { SelectField } from '../view/select-field.js';
import { ShownOnce } from '../view/shown-once.js';
import { TextField } from '../view/text-field.js';
import type { Member, Role } from './wire.js';

const roles: readonly Role[] = ['agent', 'supervisor', 'admin'];

export interface PersonFormProps {
  person: Member;
  /** Something has changed. */
  onDone(): void;
  onClose(): void;
}

/** What an admin changes of somebody, and how he helps him back in. */
export function PersonForm({ person, onDone, onClose }: PersonFormProps) {
  const { t, call } = useSettings();
  const draft = useDraft({ name: person.name, role: person.role });
  const [password, setPassword] = useState<string>();
  const { busy, run } = useDeed();
  const path = `agents/${encodeURIComponent(person.id)}`;
  const { name, role } = draft.value;

  const save = async () => {
    const before = { name: person.name, role: person.role };
    const change = (body: object) => call('PATCH', path, { body }).finally(onDone);
    const body = { name: name.trim(), role };
    if (await run(() => change(body), { said: t.saved, undo: () => change(before) })) onClose();
  };
  const able = (active: boolean) => call('PATCH', path, { body: { active } }).finally(onDone);
  const newPassword = async () => {
    const answer = (await call('POST', `${path}/password`)) as { oneTimePassword: string };
    setPassword(answer.oneTimePassword);
    onDone();
  };

  return (
    <div class="item-body">
      <EditForm
        label={person.name}
        busy={busy}
        isChanged={draft.isChanged}
        faults={{ name: name.trim() === '' ? t.required : undefined }}
        onSubmit={() => void save()}
        onCancel={onClose}
      >
        {(faults) => (
          <div class="field-row">
            <TextField
              label={t.team.name}
              hint={t.team.nameHint}
              value={name}
              maxLength={100}
              fault={faults.name}
              onInput={(value) => draft.set({ name: value })}
            />
            <SelectField
              label={t.team.role}
              hint={t.team.roleHints[role]}
              value={role}
              options={roles.map((one) => [one, t.team.roles[one]] as const)}
              onChange={(value) => draft.set({ role: value })}
            />
          </div>
        )}
      </EditForm>
      {password !== undefined && (
        <ShownOnce explanation={t.team.passwordOnce} lines={[password]} onDone={() => setPassword(undefined)} />
      )}
      <div class="row-actions">
        <Confirm
          label={t.team.newPassword}
          question={t.team.newPasswordWhy}
          yes={t.team.newPassword}
          busy={busy}
          onYes={() => void run(newPassword)}
        />
        <Confirm
          label={t.team.endSessions}
          question={t.team.endSessionsWhy}
          yes={t.team.endSessions}
          busy={busy}
          onYes={() => void run(() => call('DELETE', `${path}/sessions`), { said: t.me.ended })}
        />
        {person.secondFactor === true && (
          <Confirm
            label={t.team.dropFactor}
            question={t.team.dropFactorWhy}
            yes={t.team.dropFactor}
            busy={busy}
            onYes={() => void run(() => call('DELETE', `${path}/totp`).finally(onDone), { said: t.saved })}
          />
        )}
        <button
          type="button"
          class="button"
          aria-disabled={busy}
          onClick={() =>
            void run(() => able(!person.active), {
              said: person.active ? t.team.isDisabled : t.team.isEnabled,
              undo: () => able(person.active),
            })
          }
        >
          {person.active ? t.team.disable : t.team.enable}
        </button>
      </div>
    </div>
  );
}
