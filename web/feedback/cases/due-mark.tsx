import { TeamIcon } from '../../ui/team/team-icon.js';
import { useFeedback } from '../state/context.js';
import type { Case } from '../wire.js';
import { dueLabel, dueMood, momentLabel } from './due.js';

/** When a case has to be dealt with; of a closed one, when it was closed. */
export function Due({ known: { status, dueAt, closedAt } }: { known: Case }) {
  const { t, language, now } = useFeedback();
  if (status === 'closed') {
    return (
      <span class="due">
        <TeamIcon name="check" size={14} />
        {t.cases.closedAt(momentLabel(closedAt ?? dueAt, language))}
      </span>
    );
  }
  const mood = dueMood(dueAt, now.value);
  return (
    <time class="due" data-mood={mood} dateTime={dueAt} title={momentLabel(dueAt, language)}>
      <TeamIcon name={mood === 'bad' ? 'alert' : 'clock'} size={14} />
      {dueLabel(dueAt, now.value, language, t)}
    </time>
  );
}
