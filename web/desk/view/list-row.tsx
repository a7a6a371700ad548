import { InitialsAvatar } from '../../ui/avatar.js';
import { channelName, languageName } from '../../ui/team/names.js';
import { channelIcon, TeamIcon } from '../../ui/team/team-icon.js';
import { formatRoute, type Tab } from '../route.js';
import { durationLabel, momentLabel, promiseMood, untilLabel } from '../time.js';
import type { Row } from '../wire.js';
import { useDesk } from './context.js';
import { customerName, waitedMs } from './labels.js';

export function ListRow({ row, tab, isOpen }: { row: Row; tab: Tab; isOpen: boolean }) {
  const { desk, t, language } = useDesk();
  const isUnread = desk.inbox.unread.value.has(row.id);
  const holder = tab === 'mine' ? undefined : desk.workforce.people.value.find(({ id }) => id === row.status.agentId);
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
          {(row.priority === 'urgent' || row.priority === 'high') && (
            <span class="flag" data-priority={row.priority} title={t.priorities[row.priority]}>
              <TeamIcon name="flag" size={14} />
              <span class="hidden">{t.priorities[row.priority]}</span>
            </span>
          )}
          <abbr class="badge" title={languageName(row.language, language)}>
            {row.language.toUpperCase()}
          </abbr>
          <span class="channel" title={channelName(row.channel)}>
            <TeamIcon name={channelIcon(row.channel)} size={14} />
            <span class="hidden">{channelName(row.channel)}</span>
          </span>
          {holder && (
            <span title={t.status.assigned(holder.name)}>
              <InitialsAvatar name={holder.name} size={18} />
              <span class="hidden">{t.status.assigned(holder.name)}</span>
            </span>
          )}
        </span>
        {row.labels !== undefined && row.labels.length > 0 && (
          <span class="row-labels">
            {row.labels.slice(0, 3).map((label) => (
              <span class="label-chip" key={label}>
                {label}
              </span>
            ))}
          </span>
        )}
      </a>
    </li>
  );
}

function RowTime({ row }: { row: Row }) {
  const { desk, t, language } = useDesk();
  const now = desk.now.value;
  const { tag, until } = row.status;
  if (tag === 'snoozed' && until !== undefined) {
    return (
      <time class="row-time" dateTime={until}>
        <TeamIcon name="moon" size={14} /> {untilLabel(new Date(until), now, language)}
      </time>
    );
  }
  if (tag !== 'queued') {
    return (
      <time class="row-time" dateTime={row.lastAt}>
        {momentLabel(new Date(row.lastAt), now, language)}
      </time>
    );
  }
  const waited = waitedMs(row.status, now);
  const label = durationLabel(waited, t);
  return (
    <span class="row-time wait" data-mood={promiseMood(desk.inbox.promised.value.get(row.id), waited, now)}>
      <TeamIcon name="clock" size={14} />
      <span class="hidden">{t.waiting(label)}</span>
      <span aria-hidden="true">{label}</span>
    </span>
  );
}
