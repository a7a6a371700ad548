import { useState } from 'preact/hooks';
import type { Scope } from '../../../bot/support/api-key.js';
import { Empty } from '../../ui/team/empty.js';
import { agoLabel, momentLabel } from '../moments.js';
import { useSettings } from '../state/context.js';
import { useDeed } from '../state/use-deed.js';
import { useDraft } from '../state/use-draft.js';
import { useRead } from '../state/use-read.js';
import { Card } from '../view/card.js';
import { Checks } from '../view/checks.js';
import { Confirm } from '../view/confirm.js';
import { EditForm } from '../view/edit-form.js';
import { ShownOnce } from '../view/shown-once.js';
import { TextField } from '../view/text-field.js';
import { Waiting } from '../view/waiting.js';

const scopes: readonly Scope[] = [
  'conversations:read',
  'conversations:write',
  'contacts:read',
  'contacts:write',
  'reports:read',
  'webhooks',
];

interface Key {
  id: string;
  name: string;
  scopes: Scope[];
  createdAt: string;
  usedAt?: string;
  revokedAt?: string;
}

/** The keys of other systems: made, shown once, revoked. */
export function KeysView() {
  const { t, call, language } = useSettings();
  const kept = useRead<{ keys: Key[] }>('keys');
  const draft = useDraft<{ name: string; scopes: Scope[] }>({ name: '', scopes: [] });
  const [secret, setSecret] = useState<string>();
  const { busy, run } = useDeed();
  const { name, scopes: chosen } = draft.value;
  const make = async () => {
    const body = { name: name.trim(), scopes: chosen };
    setSecret(((await call('POST', 'keys', { body })) as { secret: string }).secret);
    draft.reset();
    kept.reload();
  };
  const faults = {
    name: name.trim() === '' ? t.required : undefined,
    scopes: chosen.length === 0 ? t.access.scopesNeeded : undefined,
  };

  return (
    <>
      <Card title={t.access.newKey} hint={t.access.newKeyHint}>
        {secret === undefined ? (
          <EditForm
            label={t.access.newKey}
            busy={busy}
            submit={t.access.makeKey}
            faults={faults}
            onSubmit={() => void run(make)}
          >
            {(shown) => (
              <>
                <TextField
                  label={t.access.system}
                  value={name}
                  maxLength={100}
                  fault={shown.name}
                  onInput={(value) => draft.set({ name: value })}
                />
                <Checks
                  legend={t.access.scopes}
                  options={scopes.map((one) => [one, t.access.scopeNames[one]] as const)}
                  chosen={chosen}
                  fault={shown.scopes}
                  onChange={(value) => draft.set({ scopes: value })}
                />
              </>
            )}
          </EditForm>
        ) : (
          <ShownOnce explanation={t.access.keyOnce} lines={[secret]} onDone={() => setSecret(undefined)} />
        )}
      </Card>
      <Card title={t.access.tabs.keys}>
        {kept.data === undefined ? (
          <Waiting loaded={kept} lines={2} />
        ) : kept.data.keys.length === 0 ? (
          <Empty words={t.access.noKeys} />
        ) : (
          <ul class="items">
            {kept.data.keys.map((key) => (
              <li key={key.id} class="item" data-off={key.revokedAt !== undefined}>
                <span class="item-name">{key.name}</span>
                {key.revokedAt !== undefined && <span class="mark">{t.access.revoked}</span>}
                <span class="item-text">{key.scopes.map((one) => t.access.scopeNames[one]).join(' · ')}</span>
                <span class="item-text small">
                  {t.access.made(momentLabel(key.createdAt, language))} ·{' '}
                  {key.usedAt === undefined
                    ? t.access.neverUsed
                    : t.access.used(agoLabel(key.usedAt, Date.now(), language))}
                </span>
                {key.revokedAt === undefined && (
                  <span class="item-actions">
                    <Confirm
                      label={t.access.revoke}
                      question={t.access.revokeWhy(key.name)}
                      yes={t.access.revoke}
                      busy={busy}
                      onYes={() =>
                        void run(() => call('DELETE', `keys/${encodeURIComponent(key.id)}`).finally(kept.reload), {
                          said: t.access.isRevoked,
                        })
                      }
                    />
                  </span>
                )}
              </li>
            ))}
          </ul>
        )}
      </Card>
    </>
  );
}
