import { useMemo } from 'preact/hooks';
import { Icon } from '../../ui/icon.js';
import type { Chat } from '../chat.js';
import { groupEntries } from '../groups.js';
import { CommentForm } from './comment-form.js';
import { MessageGroup } from './message-group.js';
import { TypingDots } from './typing-dots.js';
import { useFollowing } from './use-following.js';

/** The conversation, with the way down to what is out of sight. */
export function MessageLog({ chat }: { chat: Chat }) {
  const text = chat.text.value;
  const { entries } = chat.transcript.value;
  const groups = useMemo(() => groupEntries(entries), [entries]);
  const { log, content, missed, onScroll, goToEnd } = useFollowing(entries);

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
