import { agoLabel, momentLabel } from '../moments.js';
import { useSettings } from '../state/context.js';
import { useDeed } from '../state/use-deed.js';
import { useRead } from '../state/use-read.js';
import { Card } from '../view/card.js';
import { Confirm } from '../view/confirm.js';
import { Waiting } from '../view/waiting.js';
import { browserName } from './browser-name.js';

interface OwnSession {
  id: string;
  startedAt: string;
  seenAt: string;
  browser: string;
  current: boolean;
}

/** Where one is logged in, and a way to end it anywhere else. */
export function SessionsCard() {
  const { t, call, language } = useSettings();
  const kept = useRead<{ sessions: OwnSession[] }>('sessions');
  const { busy, run } = useDeed();
  const end = (path: string) => void run(() => call('DELETE', path), { said: t.me.ended }).then(kept.reload);
  const sessions = kept.data?.sessions ?? [];

  return (
    <Card title={t.me.sessions} hint={t.me.sessionsHint}>
      {kept.data === undefined ? (
        <Waiting loaded={kept} lines={2} />
      ) : (
        <>
          <ul class="items">
            {sessions.map(({ id, browser, startedAt, seenAt, current }) => (
              <li key={id} class="item">
                <span class="item-name">{browserName(browser) || t.me.unknownBrowser}</span>
                {current && <span class="mark good">{t.me.thisOne}</span>}
                <span class="item-text">
                  {t.me.since(momentLabel(startedAt, language))} · {t.me.seen(agoLabel(seenAt, Date.now(), language))}
                </span>
                {!current && (
                  <span class="item-actions">
                    <button
                      type="button"
                      class="button"
                      aria-disabled={busy}
                      onClick={() => end(`sessions/${encodeURIComponent(id)}`)}
                    >
                      {t.me.end}
                    </button>
                  </span>
                )}
              </li>
            ))}
          </ul>
          {sessions.length > 1 && (
            <div class="row-actions">
              <Confirm
                label={t.me.endOthers}
                question={t.me.endOthersWhy}
                yes={t.me.endOthers}
                busy={busy}
                onYes={() => end('sessions')}
              />
            </div>
          )}
        </>
      )}
    </Card>
  );
}
