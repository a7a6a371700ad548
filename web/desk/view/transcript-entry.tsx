import type { Me } from '../../ui/team/session-api.js';
import { longDayLabel, timeOfDay } from '../time.js';
import type { TranscriptItem } from '../transcript-items.js';
import type { Detail } from '../wire.js';
import { useDesk } from './context.js';
import { MessageGroup } from './message-group.js';
import { NoteItem } from './note-item.js';

/** One thing in a transcript: a day, a line of the system, a note, or messages of one author. */
export function TranscriptEntry({ item, me, detail }: { item: TranscriptItem; me: Me; detail: Detail }) {
  const { language } = useDesk();
  switch (item.kind) {
    case 'day':
      return <p class="line day">{longDayLabel(item.at, language)}</p>;
    case 'system':
      return (
        <p class="line">
          {item.text} · <time dateTime={item.at.toISOString()}>{timeOfDay(item.at, language)}</time>
        </p>
      );
    case 'note':
      return <NoteItem note={item.note} detail={detail} />;
    case 'group':
      return <MessageGroup group={item} me={me} detail={detail} />;
  }
}
