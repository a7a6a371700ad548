import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../../ui/icon.js';
import { type Chat, textLimit } from '../chat.js';
import { LanguageMenu } from './language-menu.js';

/** The counter shows when this many characters are left. */
const counterFrom = 500;

/** Where the customer writes: Enter sends, Shift+Enter starts a line. Gives way to "start again" when all is over. */
export function Composer({ chat }: { chat: Chat }) {
  const text = chat.text.value;
  if (chat.connection.value === 'ended') {
    return (
      <footer class="composer" data-ended>
        <p>{text.ended}</p>
        <button type="button" class="primary-button" onClick={chat.restart}>
          {text.startAgain}
        </button>
      </footer>
    );
  }
  return <Writing chat={chat} />;
}

function Writing({ chat }: { chat: Chat }) {
  const text = chat.text.value;
  const field = useRef<HTMLTextAreaElement>(null);
  const [draft, setDraft] = useState('');
  const left = textLimit - draft.length;
  const canSend = draft.trim() !== '' && left >= 0;

  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = 'auto';
    const borders = element.offsetHeight - element.clientHeight;
    element.style.height = `${element.scrollHeight + borders}px`;
  }, [draft]);

  const send = () => {
    if (!canSend) return;
    chat.send(draft.trim());
    setDraft('');
    field.current?.focus();
  };

  return (
    <footer class="composer">
      <form
        class="composer-row"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <textarea
          ref={field}
          rows={1}
          value={draft}
          placeholder={text.placeholder}
          aria-label={text.message}
          aria-invalid={left < 0}
          enterkeyhint="send"
          onInput={(event) => setDraft(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            send();
          }}
        />
        <button type="submit" class="send" aria-label={text.send} title={text.send} disabled={!canSend}>
          <Icon name="send" />
        </button>
      </form>
      <div class="composer-foot">
        <LanguageMenu chat={chat} />
        <p class="counter" role="status" data-over={left < 0}>
          {left < 0 ? text.tooLong(-left) : left <= counterFrom ? text.remaining(left) : ''}
        </p>
      </div>
    </footer>
  );
}
