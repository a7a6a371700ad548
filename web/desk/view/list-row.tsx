import { formatRoute, type Tab } from '../route.js';
import { durationLabel, momentLabel, waitMood } from '../time.js';
import type { Row } from '../wire.js';
import { useDesk } from './context.js';
import { channelIcon, DeskIcon } from './desk-icon.js';
import { channelName, customerName, languageName, waitedMs } from './labels.js';

export function ListRow({ row, tab, isOpen }: { row: Row; tab: Tab; isOpen: boolean }) {
  const { desk, t, language } = useDesk();
  const isUnread = desk.inbox.unread.value.has(row.id);
  return (
    <li>
      <a
        class="row"
        data-row
        data-unread={isUnread}
        aria-current={isOpen ? 'true' : undefined}
        href={formatRoute({ tab, id: row.id })}
        onClick={(event) => {
          event.preventDefault();
          desk.go({ tab, id: row.id });
        }}
      >
        <span class="row-name">{customerName(row.contact, row.id, t)}</span>
        <RowTime row={row} />
        <span class="row-last">{row.lastText}</span>
        <span class="row-marks">
          {isUnread && (
            <span class="dot">
              <span class="hidden">{t.unread}</span>
            </span>
          )}
          <abbr class="badge" title={languageName(row.language, language)}>
            {row.language.toUpperCase()}
          </abbr>
          <span class="channel" title={channelName(row.channel)}>
            <DeskIcon name={channelIcon(row.channel)} size={14} />
            <span class="hidden">{channelName(row.channel)}</span>
          </span>
        </span>
      </a>
    </li>
  );
}

function RowTime({ row }: { row: Row }) {
  const { desk, t, language } = useDesk();
  const now = desk.now.value;
  if (row.status.tag !== 'queued') {
    return (
      <time class="row-time" dateTime={row.lastAt}>
        {momentLabel(new Date(row.lastAt), now, language)}
      </time>
    );
  }
  const waited = waitedMs(row.status, now);
  const label = durationLabel(waited, t);
  return (
    <span class="row-time wait" data-mood={waitMood(waited)}>
      <DeskIcon name="clock" size={14} />
      <span class="hidden">{t.waiting(label)}</span>
      <span aria-hidden="true">{label}</span>
    </span>
  );
}
