import { RichText } from '../../ui/rich-text.js';
import { TeamIcon } from '../../ui/team/team-icon.js';
import { timeOfDay } from '../time.js';
import type { Detail, Note } from '../wire.js';
import { useDesk } from './context.js';

/** A word between colleagues, where it was written. */
export function NoteItem({ note, detail }: { note: Note; detail: Detail }) {
  const { desk, t, language } = useDesk();
  const isForMe = note.mentions.includes(desk.me.value?.id ?? '');
  const author = note.agentId === desk.me.value?.id ? t.you : (detail.agents[note.agentId] ?? '…');
  return (
    <div class="note" data-for-me={isForMe}>
      <p class="note-head">
        <TeamIcon name="note" size={14} /> {t.writeKinds.note} · {author}
        {' · '}
        <time dateTime={note.at}>{timeOfDay(new Date(note.at), language)}</time>
      </p>
      <RichText text={note.text} />
    </div>
  );
}
