import { useEffect, useRef } from 'preact/hooks';
import type { Strings } from '../strings/strings.js';
import { useDesk } from './context.js';
import { DeskIcon } from './desk-icon.js';

const keys: [name: keyof Strings['keys'], keys: string[]][] = [
  ['next', ['j', 'k']],
  ['open', ['Enter']],
  ['claim', ['a']],
  ['reply', ['r']],
  ['giveBack', ['b']],
  ['close', ['e']],
  ['lists', ['1', '2', '3', '4']],
  ['leave', ['Esc']],
  ['help', ['?']],
];

/** What the keys do. */
export function Shortcuts({ onClose }: { onClose: () => void }) {
  const { t } = useDesk();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog class="shortcuts" ref={dialog} aria-labelledby="shortcuts-title" onClose={onClose}>
      <header>
        <h2 id="shortcuts-title">{t.shortcuts}</h2>
        <button type="button" class="icon-button" aria-label={t.close} onClick={() => dialog.current?.close()}>
          <DeskIcon name="close" />
        </button>
      </header>
      <dl>
        {keys.map(([name, pressed]) => (
          <div key={name}>
            <dt>
              {pressed.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t.keys[name]}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
}
