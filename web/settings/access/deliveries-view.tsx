import { Empty } from '../../ui/team/empty.js';
import { momentLabel } from '../moments.js';
import { useSettings } from '../state/context.js';
import { useDeed } from '../state/use-deed.js';
import { useRead } from '../state/use-read.js';
import { Card } from '../view/card.js';
import { Waiting } from '../view/waiting.js';

interface Failed {
  id: string;
  via: 'email' | 'webhook';
  about: string;
  code: string;
  attempts: number;
  createdAt: string;
}

/** E-mails and webhooks that were given up, and a way to send each once more. */
export function DeliveriesView() {
  const { t, call, language } = useSettings();
  const kept = useRead<{ counts: { ready: number; failed: number }; failed: Failed[] }>('dispatches?limit=100');
  const { busy, run } = useDeed();
  if (kept.data === undefined) return <Waiting loaded={kept} />;
  const { counts, failed } = kept.data;
  return (
    <Card title={t.access.tabs.deliveries} hint={t.access.deliveriesHint(counts.ready, counts.failed)}>
      {failed.length === 0 ? (
        <Empty words={t.access.noFailures} />
      ) : (
        <ul class="items">
          {failed.map((one) => (
            <li key={one.id} class="item">
              <span class="item-name">{t.access.vias[one.via]}</span>
              <span class="mark bad">
                <code>{one.code}</code>
              </span>
              <span class="item-text">
                {momentLabel(one.createdAt, language)} · {t.access.attempts(one.attempts)} · <code>{one.about}</code>
              </span>
              <span class="item-actions">
                <button
                  type="button"
                  class="button"
                  aria-disabled={busy}
                  onClick={() =>
                    void run(
                      () => call('POST', `dispatches/${encodeURIComponent(one.id)}/again`).finally(kept.reload),
                      {
                        said: t.access.triedAgain,
                      },
                    )
                  }
                >
                  {t.access.again}
                </button>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
