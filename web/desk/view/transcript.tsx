import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Me } from '../../ui/team/session-api.js';
import { TeamIcon } from '../../ui/team/team-icon.js';
import { transcriptItems } from '../transcript-items.js';
import type { Detail } from '../wire.js';
import { useDesk } from './context.js';
import { customerName } from './labels.js';
import { bubbleId } from './message-group.js';
import { PendingReplies } from './pending-replies.js';
import { TranscriptEntry } from './transcript-entry.js';

const nearPx = 80;

/** Everything said, oldest first. It follows new messages only while its end is in view. */
export function Transcript({ me, detail }: { me: Me; detail: Detail }) {
  const { desk, t } = useDesk();
  const log = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const [hasNews, setHasNews] = useState(false);
  const items = useMemo(() => transcriptItems(detail.messages, detail.notes), [detail.messages, detail.notes]);
  const types = desk.company.customerTypes.value;
  const pending = desk.replies.pending.value.filter((reply) => reply.conversationId === detail.conversation.id);

  const scrollToEnd = () => {
    const element = log.current;
    if (element) element.scrollTop = element.scrollHeight;
    setHasNews(false);
  };
  useLayoutEffect(() => {
    if (atEnd.current || pending.at(-1)?.state === 'sending') scrollToEnd();
    else if (!types) setHasNews(true);
  }, [detail.messages.at(-1)?.seq, detail.notes?.length, pending.length, types]);

  const { message: sought } = desk.route.value;
  useEffect(() => {
    const bubble = sought === undefined ? null : document.getElementById(bubbleId(sought));
    if (!bubble) return;
    atEnd.current = false;
    bubble.scrollIntoView({ block: 'center' });
    bubble.classList.add('sought');
    return () => bubble.classList.remove('sought');
  }, [sought, detail.conversation.id]);

  // A keyboard that opens on a phone takes room away from the end, not from the beginning.
  useEffect(() => {
    if (!log.current) return;
    const observer = new ResizeObserver(() => {
      if (atEnd.current) scrollToEnd();
    });
    observer.observe(log.current);
    return () => observer.disconnect();
  }, []);

  return (
    <div class="transcript-frame">
      <div
        class="transcript"
        ref={log}
        role="log"
        aria-label={t.conversation}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
          atEnd.current = scrollHeight - scrollTop - clientHeight < nearPx;
          if (atEnd.current) setHasNews(false);
        }}
      >
        {items.map((item) => (
          <TranscriptEntry key={item.key} item={item} me={me} detail={detail} />
        ))}
        <PendingReplies replies={pending} />
        <p class="typing" role="status">
          {types && t.customerTypes(customerName(detail.contact, detail.conversation.id, t))}
        </p>
      </div>
      {hasNews && (
        <button type="button" class="news" onClick={scrollToEnd}>
          <TeamIcon name="down" size={14} /> {t.newMessages}
        </button>
      )}
    </div>
  );
}
