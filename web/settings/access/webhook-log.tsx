import type { WebhookDelivery } from '../../../bot/support/webhook.js';
import { momentLabel } from '../moments.js';
import { useSettings } from '../state/context.js';
import { useBeat } from '../state/use-beat.js';
import { useDeed } from '../state/use-deed.js';
import { useRead } from '../state/use-read.js';
import { Waiting } from '../view/waiting.js';

type Delivery = Pick<WebhookDelivery, 'id' | 'kind' | 'status' | 'attempts' | 'code' | 'reply'> & { createdAt: string };

const everyMs = 2000;

/** The last requests of a webhook and what became of each. `beat` rises when there is another. */
export function WebhookLog({ path, beat }: { path: string; beat: number }) {
  const { t, call, language } = useSettings();
  const kept = useRead<{ deliveries: Delivery[] }>(`${path}/deliveries`, beat * 1_000_000 + useBeat(everyMs));
  const { busy, run } = useDeed();
  if (kept.data === undefined) return <Waiting loaded={kept} lines={1} />;
  const { deliveries } = kept.data;
  if (deliveries.length === 0) return <p class="item-body soft">{t.access.noDeliveries}</p>;
  const moods = { waiting: '', delivered: 'good', failed: 'bad' } as const;
  return (
    <ul class="item-body log">
      {deliveries.slice(0, 50).map(({ id, kind, status, attempts, code, reply, createdAt }) => (
        <li key={id} class="row-actions">
          <span class={`mark ${moods[status]}`}>{t.access.states[status]}</span>
          <span class="soft">
            {momentLabel(createdAt, language)} · {t.access.kinds[kind]} · {t.access.attempts(attempts)}
            {reply !== undefined && ` · HTTP ${reply}`}
            {status !== 'delivered' && code !== undefined && ` · ${code}`}
          </span>
          {status === 'failed' && (
            <button
              type="button"
              class="button"
              aria-disabled={busy}
              onClick={() =>
                void run(
                  () => call('POST', `${path}/deliveries/${encodeURIComponent(id)}/again`).finally(kept.reload),
                  {
                    said: t.access.triedAgain,
                  },
                )
              }
            >
              {t.access.again}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
