import { TeamIcon } from '../../ui/team/team-icon.js';
import { durationLabel } from '../time.js';
import type { Detail } from '../wire.js';
import { useDesk } from './context.js';

const soonMs = 3_600_000;

/** Why a reply may not arrive, or not be needed, and how long the channel still lets us write; nothing where it always does. */
export function ReplyWindow({ detail }: { detail: Detail }) {
  const { desk, t } = useDesk();
  const { replyWindowEndsAt: endsAt, blocked, takenOver } = detail.conversation;
  if (blocked || takenOver) {
    return (
      <p class="reply-window wait" data-mood={blocked ? 'bad' : 'warn'}>
        <TeamIcon name="alert" size={14} /> {blocked ? t.blocked : t.takenOver}
      </p>
    );
  }
  if (endsAt === undefined) return null;
  const left = Date.parse(endsAt) - desk.now.value;
  const mood = left <= 0 ? 'bad' : left < soonMs ? 'warn' : 'fresh';
  return (
    <p class="reply-window wait" data-mood={mood}>
      <TeamIcon name="clock" size={14} /> {left <= 0 ? t.windowOver : t.windowLeft(durationLabel(left, t))}
    </p>
  );
}
