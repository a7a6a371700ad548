import { useState } from 'preact/hooks';
import { Empty } from '../../ui/team/empty.js';
import { useSettings } from '../state/context.js';
import { useDeed } from '../state/use-deed.js';
import { useDraft } from '../state/use-draft.js';
import { useRead } from '../state/use-read.js';
import { Card } from '../view/card.js';
import { Checks } from '../view/checks.js';
import { EditForm } from '../view/edit-form.js';
import { ShownOnce } from '../view/shown-once.js';
import { TextField } from '../view/text-field.js';
import { Waiting } from '../view/waiting.js';
import { type Webhook, WebhookItem } from './webhook-item.js';

/** Other systems that are told what happens: made, switched off and on, tried, removed. */
export function WebhooksView() {
  const { t, call } = useSettings();
  const kept = useRead<{ webhooks: Webhook[]; eventTypes: string[] }>('webhooks');
  const draft = useDraft<{ url: string; types: string[] }>({ url: '', types: [] });
  const [secret, setSecret] = useState<string>();
  const { busy, fault, run } = useDeed();
  const { url, types } = draft.value;
  const show = (answer: unknown) => {
    setSecret((answer as { secret: string }).secret);
    kept.reload();
  };
  const make = async () => {
    show(await call('POST', 'webhooks', { body: { url: url.trim(), types } }));
    draft.reset();
  };
  const faults = {
    url: /^https?:\/\/\S+$/.test(url.trim()) ? undefined : t.access.urlForm,
    types: types.length === 0 ? t.access.typesNeeded : undefined,
  };
  if (kept.data === undefined) return <Waiting loaded={kept} />;

  return (
    <>
      {secret !== undefined && (
        <ShownOnce explanation={t.access.secretOnce} lines={[secret]} onDone={() => setSecret(undefined)} />
      )}
      <Card title={t.access.tabs.webhooks} hint={t.access.hookHint}>
        {kept.data.webhooks.length === 0 ? (
          <Empty words={t.access.noHooks} />
        ) : (
          <ul class="items">
            {kept.data.webhooks.map((one) => (
              <WebhookItem key={one.id} webhook={one} onDone={kept.reload} onSecret={show} />
            ))}
          </ul>
        )}
      </Card>
      <Card title={t.access.newHook}>
        <EditForm
          label={t.access.newHook}
          busy={busy}
          submit={t.access.makeHook}
          faults={faults}
          onSubmit={() => void run(make, { own: ['ADDRESS_REFUSED'] })}
        >
          {(shown) => (
            <>
              <TextField
                label={t.access.url}
                value={url}
                maxLength={2000}
                placeholder="https://"
                fault={shown.url ?? (fault === 'ADDRESS_REFUSED' ? t.access.addressRefused : undefined)}
                onInput={(one) => draft.set({ url: one })}
              />
              <Checks
                legend={t.access.types}
                options={kept.data?.eventTypes.map((one) => [one, one] as const) ?? []}
                chosen={types}
                fault={shown.types}
                onChange={(one) => draft.set({ types: one })}
              />
            </>
          )}
        </EditForm>
      </Card>
    </>
  );
}
