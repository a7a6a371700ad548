import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { longDayLabel, timeOfDay } from '../time.js';
import { type TranscriptItem, transcriptItems } from '../transcript-items.js';
import type { Detail, Me } from '../wire.js';
import { useDesk } from './context.js';
import { DeskIcon } from './desk-icon.js';
import { MessageGroup } from './message-group.js';
import { PendingReplies } from './pending-replies.js';

const nearPx = 80;

/** Everything said, oldest first. It follows new messages only while its end is in view. */
export function Transcript({ me, detail }: { me: Me; detail: Detail }) {
  const { desk, t } = useDesk();
  const log = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const [hasNews, setHasNews] = useState(false);
  const items = useMemo(() => transcriptItems(detail.messages), [detail.messages]);
  const pending = desk.replies.pending.value.filter((reply) => reply.conversationId === detail.conversation.id);

  const scrollToEnd = () => {
    const element = log.current;
    if (element) element.scrollTop = element.scrollHeight;
    setHasNews(false);
  };
  useLayoutEffect(() => {
    if (atEnd.current || pending.at(-1)?.state === 'sending') scrollToEnd();
    else setHasNews(true);
  }, [detail.messages.at(-1)?.seq, pending.length]);

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
          <Item key={item.key} item={item} me={me} detail={detail} />
        ))}
        <PendingReplies replies={pending} />
      </div>
      {hasNews && (
        <button type="button" class="news" onClick={scrollToEnd}>
          <DeskIcon name="down" size={14} /> {t.newMessages}
        </button>
      )}
    </div>
  );
}

function Item({ item, me, detail }: { item: TranscriptItem; me: Me; detail: Detail }) {
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
    case 'group':
      return <MessageGroup group={item} me={me} detail={detail} />;
  }
}
