import { useState } from 'preact/hooks';
import { dayLabel } from '../moments.js';
import { useSettings } from '../state/context.js';
import { useDeed } from '../state/use-deed.js';
import { useDraft } from '../state/use-draft.js';
import { useRead } from '../state/use-read.js';
import { Card } from '../view/card.js';
import { Confirm } from '../view/confirm.js';
import { EditForm } from '../view/edit-form.js';
import { SelectField } from '../view/select-field.js';
import { ShownOnce } from '../view/shown-once.js';
import { TextField } from '../view/text-field.js';
import type { Invite, Role } from './wire.js';

const nobody = { login: '', name: '', role: 'agent' as Role };

/** How somebody comes into the team: by a link that he opens himself. */
export function InvitesCard() {
  const { t, call, language } = useSettings();
  const kept = useRead<{ invites: Invite[] }>('agent-invites');
  const draft = useDraft(nobody);
  const [link, setLink] = useState<string>();
  const { busy, fault, run } = useDeed();
  const { login, name, role } = draft.value;
  const made = async (path: string, body: object) => {
    const answer = (await call('POST', path, { body })) as { link: string };
    setLink(new URL(answer.link, location.origin).href);
    kept.reload();
  };
  const invite = async () => {
    const body = { login: login.trim(), name: name.trim(), role };
    if (await run(() => made('agent-invites', body), { own: ['AGENT_EXISTS'] })) draft.reset();
  };
  const faults = {
    name: name.trim() === '' ? t.required : undefined,
    login: /^[a-z0-9][a-z0-9._@-]{0,99}$/i.test(login.trim()) ? undefined : t.team.loginForm,
  };

  return (
    <Card title={t.team.invite} hint={t.team.inviteHint}>
      {link === undefined ? (
        <EditForm
          label={t.team.invite}
          busy={busy}
          submit={t.team.makeLink}
          faults={faults}
          onSubmit={() => void invite()}
        >
          {(shown) => (
            <div class="field-row">
              <TextField
                label={t.team.name}
                value={name}
                maxLength={100}
                fault={shown.name}
                onInput={(value) => draft.set({ name: value })}
              />
              <TextField
                label={t.login.login}
                value={login}
                maxLength={100}
                fault={shown.login ?? (fault === 'AGENT_EXISTS' ? t.errors.AGENT_EXISTS : undefined)}
                onInput={(value) => draft.set({ login: value })}
              />
              <SelectField
                label={t.team.role}
                value={role}
                options={(['agent', 'supervisor', 'admin'] as const).map((one) => [one, t.team.roles[one]] as const)}
                onChange={(value) => draft.set({ role: value })}
              />
            </div>
          )}
        </EditForm>
      ) : (
        <ShownOnce explanation={t.team.linkOnce} lines={[link]} onDone={() => setLink(undefined)} />
      )}
      {(kept.data?.invites.length ?? 0) > 0 && (
        <>
          <h3>{t.team.invited}</h3>
          <ul class="items">
            {kept.data?.invites.map((one) => (
              <li key={one.id} class="item">
                <span class="item-name">{one.name}</span>
                <span class="mark">{t.team.roles[one.role]}</span>
                <span class="item-text">
                  {one.login} · {t.team.until(dayLabel(one.expiresAt.slice(0, 10), language))}
                </span>
                <span class="item-actions">
                  <button
                    type="button"
                    class="button"
                    aria-disabled={busy}
                    onClick={() => void run(() => made(`agent-invites/${encodeURIComponent(one.id)}/resend`, {}))}
                  >
                    {t.team.newLink}
                  </button>
                  <Confirm
                    label={t.team.revoke}
                    question={t.team.revokeWhy(one.name)}
                    yes={t.team.revoke}
                    busy={busy}
                    onYes={() =>
                      void run(() => call('DELETE', `agent-invites/${encodeURIComponent(one.id)}`).finally(kept.reload))
                    }
                  />
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
