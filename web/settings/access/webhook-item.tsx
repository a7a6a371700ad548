import { useState } from 'preact/hooks';
import { momentLabel } from '../moments.js';
import { useSettings } from '../state/context.js';
import { useDeed } from '../state/use-deed.js';
import { Confirm } from '../view/confirm.js';
import { WebhookLog } from './webhook-log.js';

export interface Webhook {
  id: string;
  version: number;
  url: string;
  types: string[];
  active: boolean;
  failingSince?: string;
}

export interface WebhookItemProps {
  webhook: Webhook;
  onDone(): void;
  /** The answer that has the new secret. */
  onSecret(answer: unknown): void;
}

/** One webhook: where it goes, how it is doing, and what can be done with it. */
export function WebhookItem({ webhook, onDone, onSecret }: WebhookItemProps) {
  const { t, call, language } = useSettings();
  const [isOpen, setIsOpen] = useState(false);
  const [beat, setBeat] = useState(0);
  const { busy, run } = useDeed();
  const { id, version, url, types, active, failingSince } = webhook;
  const path = `webhooks/${encodeURIComponent(id)}`;
  const test = async () => {
    await call('POST', `${path}/test`);
    setIsOpen(true);
    setBeat(beat + 1);
  };
  return (
    <li class="item">
      <span class="item-name">{url}</span>
      <span class={`mark ${active ? 'good' : 'warn'}`}>{active ? t.access.active : t.access.paused}</span>
      {failingSince !== undefined && (
        <span class="mark bad">{t.access.failing(momentLabel(failingSince, language))}</span>
      )}
      <span class="item-text">{types.join(', ')}</span>
      <span class="item-actions">
        <button type="button" class="button" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {t.access.log}
        </button>
        <button
          type="button"
          class="button"
          aria-disabled={busy}
          onClick={() => void run(test, { said: t.access.tested })}
        >
          {t.access.test}
        </button>
        <button
          type="button"
          class="button"
          aria-disabled={busy}
          onClick={() =>
            void run(() => call('PUT', path, { body: { url, types, active: !active, version } }).finally(onDone), {
              said: t.saved,
            })
          }
        >
          {active ? t.access.pause : t.access.resume}
        </button>
        <Confirm
          label={t.access.newSecret}
          question={t.access.newSecretWhy}
          yes={t.access.newSecret}
          busy={busy}
          onYes={() => void run(async () => onSecret(await call('POST', `${path}/secret`)))}
        />
        <Confirm
          label={t.remove}
          question={t.access.removeHookWhy}
          yes={t.remove}
          busy={busy}
          onYes={() => void run(() => call('DELETE', path).finally(onDone), { said: t.removed })}
        />
      </span>
      {isOpen && <WebhookLog path={path} beat={beat} />}
    </li>
  );
}
