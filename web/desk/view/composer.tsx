import { useEffect } from 'preact/hooks';
import { TeamIcon } from '../../ui/team/team-icon.js';
import type { Detail } from '../wire.js';
import { useDesk } from './context.js';
import { NoteField } from './note-field.js';
import { ReplyField } from './reply-field.js';
import { ReplyWindow } from './reply-window.js';
import { Suggestions } from './suggestions.js';
import { WhyNot } from './why-not.js';

const kinds = ['reply', 'note'] as const;

/** Where agents write: to the customer, if the conversation is theirs, or to each other. */
export function Composer({ detail }: { detail: Detail }) {
  const { desk, t } = useDesk();
  const kind = desk.writing.value;
  const can = desk.canAct.value;
  useEffect(() => {
    desk.writing.value = 'reply';
  }, []);

  return (
    <div class="composer-frame" data-kind={kind}>
      <div class="composer-tabs" role="tablist" aria-label={t.write}>
        {kinds.map((name) => (
          <button
            type="button"
            key={name}
            role="tab"
            id={`write-${name}`}
            aria-selected={kind === name}
            aria-controls="write-panel"
            aria-keyshortcuts={name[0]}
            tabIndex={kind === name ? 0 : -1}
            onClick={() => (desk.writing.value = name)}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
              const other = name === 'reply' ? 'note' : 'reply';
              desk.writing.value = other;
              document.getElementById(`write-${other}`)?.focus();
            }}
          >
            <TeamIcon name={name === 'reply' ? 'message' : 'note'} size={14} /> {t.writeKinds[name]}
          </button>
        ))}
        <ReplyWindow detail={detail} />
      </div>
      <div id="write-panel" role="tabpanel" aria-labelledby={`write-${kind}`}>
        {kind === 'note' && <NoteField detail={detail} />}
        {kind === 'reply' && can.reply && (
          <>
            <Suggestions detail={detail} />
            <ReplyField detail={detail} />
          </>
        )}
        {kind === 'reply' && !can.reply && <WhyNot detail={detail} />}
      </div>
    </div>
  );
}
