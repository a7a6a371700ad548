import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../../ui/icon.js';
import { type Chat, textLimit } from '../chat.js';
import { ContinueButton } from './continue-button.js';
import { LanguageMenu } from './language-menu.js';

/** The counter shows when this many characters are left. */
const counterFrom = 500;
/** Of one message, and of each in bytes. */
const mostFiles = 5;
const longestFile = 10_485_760;

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
  const [files, setFiles] = useState<readonly File[]>([]);
  const picker = useRef<HTMLInputElement>(null);
  const left = textLimit - draft.length;
  const isBad = files.length > mostFiles || files.some(({ size }) => size > longestFile);
  const canSend = (draft.trim() !== '' || files.length > 0) && left >= 0 && !isBad;

  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = 'auto';
    const borders = element.offsetHeight - element.clientHeight;
    element.style.height = `${element.scrollHeight + borders}px`;
  }, [draft]);

  const send = () => {
    if (!canSend) return;
    chat.sendFiles(draft.trim(), files);
    setDraft('');
    setFiles([]);
    field.current?.focus();
  };

  return (
    <footer class="composer">
      {files.map((file) => (
        <p key={file} class="picked">
          <span>{file.name}</span>
          <button
            type="button"
            class="link"
            aria-label={text.removeFile(file.name)}
            onClick={() => {
              setFiles(files.filter((one) => one !== file));
              field.current?.focus();
            }}
          >
            <Icon name="close" size={16} />
          </button>
        </p>
      ))}
      {isBad && (
        <p class="delivery" role="alert" data-failed>
          {text.badFile}
        </p>
      )}
      <form
        class="composer-row"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <input
          ref={picker}
          type="file"
          aria-label={text.attach}
          hidden
          multiple
          accept="image/jpeg,image/png,image/webp,application/pdf,text/plain"
          onChange={({ currentTarget }) => {
            setFiles([...files, ...(currentTarget.files ?? [])]);
            // The same file may be taken again.
            currentTarget.value = '';
            field.current?.focus();
          }}
        />
        <button
          type="button"
          class="send attach"
          aria-label={text.attach}
          title={text.attach}
          onClick={() => picker.current?.click()}
        >
          <Icon name="clip" />
        </button>
        <textarea
          ref={field}
          rows={1}
          value={draft}
          placeholder={text.placeholder}
          aria-label={text.message}
          aria-invalid={left < 0}
          enterkeyhint="send"
          onInput={(event) => {
            setDraft(event.currentTarget.value);
            chat.typing();
          }}
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
        <ContinueButton chat={chat} />
        <p class="counter" role="status" data-over={left < 0}>
          {left < 0 ? text.tooLong(-left) : left <= counterFrom ? text.remaining(left) : ''}
        </p>
      </div>
    </footer>
  );
}
