import type { Strings } from '../strings/strings.js';
import { useDesk } from './context.js';
import { Dialog } from './dialog.js';

const keys: [name: keyof Strings['keys'], keys: string[]][] = [
  ['command', ['Ctrl', 'K']],
  ['search', ['/']],
  ['next', ['j', 'k']],
  ['open', ['Enter']],
  ['claim', ['a']],
  ['reply', ['r']],
  ['note', ['n']],
  ['canned', ['/', '…']],
  ['giveBack', ['b']],
  ['close', ['e']],
  ['lists', ['1', '…', '6']],
  ['leave', ['Esc']],
  ['help', ['?']],
];

/** What the keys do. */
export function Shortcuts({ onClose }: { onClose: () => void }) {
  const { t } = useDesk();
  return (
    <Dialog class="shortcuts" title={t.shortcuts} onClose={onClose}>
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
    </Dialog>
  );
}
