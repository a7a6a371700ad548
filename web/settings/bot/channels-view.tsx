import { channelName } from '../../ui/team/names.js';
import { agoLabel } from '../moments.js';
import { useSettings } from '../state/context.js';
import { useBeat } from '../state/use-beat.js';
import { useRead } from '../state/use-read.js';
import { Card } from '../view/card.js';
import { Waiting } from '../view/waiting.js';
import type { ChannelState } from './wire.js';

const everyMs = 15_000;

/** How the ways customers reach us are. */
export function ChannelsView() {
  const { t, language } = useSettings();
  const kept = useRead<{ channels: ChannelState[] }>('channels', useBeat(everyMs));
  if (kept.data === undefined) return <Waiting loaded={kept} />;
  const ago = (at: string | undefined) => (at === undefined ? t.bot.never : agoLabel(at, Date.now(), language));
  return (
    <Card title={t.bot.tabs.channels} hint={t.bot.channelsHint}>
      <ul class="items">
        {kept.data.channels.map((one) => (
          <li key={one.id} class="item">
            <span class="item-name">{channelName(one.id)}</span>
            {one.configured ? (
              <span class={`mark ${one.connected ? 'good' : ''}`}>{one.connected ? t.bot.connected : t.bot.quiet}</span>
            ) : (
              <span class="mark warn">{t.bot.notSetUp}</span>
            )}
            {one.isPaused && <span class="mark bad">{t.bot.paused}</span>}
            {one.lastError !== undefined && (
              <span class="mark bad">
                {one.lastError.code}, {ago(one.lastError.at)}
              </span>
            )}
            <span class="item-text">
              {t.bot.received}: {ago(one.lastReceivedAt)} · {t.bot.sent}: {ago(one.lastSentAt)} ·{' '}
              {t.bot.waiting(one.waiting)}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
