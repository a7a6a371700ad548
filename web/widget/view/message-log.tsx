import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Icon } from '../../ui/icon.js';
import type { Chat } from '../chat.js';
import { groupEntries } from '../groups.js';
import { CommentForm } from './comment-form.js';
import { MessageGroup } from './message-group.js';
import { TypingDots } from './typing-dots.js';

/** How near the end (px) still counts as reading the newest message. */
const nearEnd = 48;

/**
 * The conversation. Follows new messages while the customer is at the end; further up it stays where it is and offers
 * to go down. His own messages always take him to the end.
 */
export function MessageLog({ chat }: { chat: Chat }) {
  const text = chat.text.value;
  const { entries } = chat.transcript.value;
  const groups = useMemo(() => groupEntries(entries), [entries]);
  const log = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const following = useRef(true);
  const [missed, setMissed] = useState(false);
  const last = entries.at(-1);

  const goToEnd = () => {
    following.current = true;
    setMissed(false);
    if (log.current) log.current.scrollTop = log.current.scrollHeight;
  };

  const onScroll = () => {
    const { scrollHeight, scrollTop, clientHeight } = log.current ?? document.documentElement;
    following.current = scrollHeight - scrollTop - clientHeight <= nearEnd;
    if (following.current) setMissed(false);
  };

  useLayoutEffect(() => {
    if (following.current || last?.author === 'me') goToEnd();
    else if (last) setMissed(true);
  }, [last?.key]);

  useLayoutEffect(() => {
    const observer = new ResizeObserver(() => following.current && goToEnd());
    if (log.current) observer.observe(log.current);
    if (content.current) observer.observe(content.current);
    return () => observer.disconnect();
  }, []);

  return (
    <div class="log-frame">
      <div
        ref={log}
        class="log"
        onScroll={onScroll}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse must be able to scroll it
        tabIndex={0}
        role="log"
        aria-live="polite"
        aria-label={text.conversation}
      >
        <div ref={content} class="log-content">
          {groups.map((group) => (
            <MessageGroup key={group.key} chat={chat} group={group} />
          ))}
          <CommentForm chat={chat} />
          <TypingDots chat={chat} />
        </div>
      </div>
      {missed && (
        <button type="button" class="new-messages" onClick={goToEnd}>
          <Icon name="down" size={16} />
          {text.newMessages}
        </button>
      )}
    </div>
  );
}
