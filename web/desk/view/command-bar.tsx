import { useEffect, useRef, useState } from 'preact/hooks';
import { TeamIcon } from '../../ui/team/team-icon.js';
import { momentLabel } from '../time.js';
import type { SearchHit } from '../wire.js';
import { useDesk } from './context.js';
import { customerName } from './labels.js';
import { type Command, useCommands } from './use-commands.js';

const typingMs = 150;

/** Everything in one place: what can be done now, the pages, and what anybody has ever said. */
export function CommandBar({ onHelp }: { onHelp: () => void }) {
  const { desk, t } = useDesk();
  const dialog = useRef<HTMLDialogElement>(null);
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const hits = useHits(query);
  const commands = useCommands(query, onHelp);
  const close = () => dialog.current?.close();
  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => setAt(0), [query]);

  const choices = [
    ...commands.map((command) => ({ key: command.name, run: command.run, show: <CommandRow command={command} /> })),
    ...hits.map((hit) => ({
      key: hit.message.id,
      run: () => desk.go({ tab: 'all', id: hit.conversation.id, message: hit.message.id }),
      show: <HitRow hit={hit} />,
    })),
  ];
  const current = Math.min(at, choices.length - 1);
  useEffect(() => document.getElementById(`command-${current}`)?.scrollIntoView({ block: 'nearest' }), [current]);
  const run = (i: number) => {
    const chosen = choices[i];
    if (!chosen) return;
    close();
    chosen.run();
  };
  return (
    <dialog
      class="dialog command"
      ref={dialog}
      aria-label={t.command.title}
      onClose={() => (desk.commandOpen.value = false)}
    >
      <div class="command-field">
        <TeamIcon name="search" />
        <input
          id="command"
          role="combobox"
          aria-label={t.command.placeholder}
          aria-expanded={choices.length > 0}
          aria-controls="command-list"
          aria-autocomplete="list"
          {...(choices.length > 0 && { 'aria-activedescendant': `command-${current}` })}
          placeholder={t.command.placeholder}
          maxLength={200}
          value={query}
          onInput={({ currentTarget: { value } }) => setQuery(value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') run(current);
            else if (event.key === 'ArrowDown') setAt(Math.min(current + 1, choices.length - 1));
            else if (event.key === 'ArrowUp') setAt(Math.max(current - 1, 0));
            else return;
            event.preventDefault();
          }}
        />
        <kbd>Esc</kbd>
      </div>
      <div id="command-list" role="listbox" aria-label={t.command.title}>
        {choices.map(({ key, show }, i) => (
          <div
            key={key}
            id={`command-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === current}
            onMouseDown={(event) => {
              event.preventDefault();
              run(i);
            }}
          >
            {show}
          </div>
        ))}
      </div>
      <p class="command-none soft" role="status">
        {choices.length === 0 && t.command.nothing}
      </p>
    </dialog>
  );
}

function CommandRow({ command: { name, icon, key } }: { command: Command }) {
  return (
    <span class="command-row">
      <TeamIcon name={icon} size={16} /> <span>{name}</span> {key !== undefined && <kbd>{key}</kbd>}
    </span>
  );
}

function HitRow({ hit: { conversation, message, snippet } }: { hit: SearchHit }) {
  const { desk, t, language } = useDesk();
  return (
    <span class="hit">
      <span class="hit-head">
        <b>{customerName(conversation.contact, conversation.id, t)}</b>
        <span class="soft">
          {t.states[conversation.state]} · {momentLabel(new Date(message.at), desk.now.value, language)}
        </span>
      </span>
      <span class="hit-text">{marked(snippet)}</span>
    </span>
  );
}

function marked({ text, marks }: SearchHit['snippet']) {
  const ends = [0, ...marks.map(([, end]) => end)];
  return [
    ...marks.map(([from, end], i) => (
      <span key={from}>
        {text.slice(ends[i], from)}
        <mark>{text.slice(from, end)}</mark>
      </span>
    )),
    text.slice(ends.at(-1)),
  ];
}

/** Messages with these words, once the typing pauses; of several answers only the latest question's counts. */
function useHits(query: string): readonly SearchHit[] {
  const { desk } = useDesk();
  const [hits, setHits] = useState<readonly SearchHit[]>([]);
  useEffect(() => {
    if (query.trim().length < 2) return setHits([]);
    let isLatest = true;
    const timer = setTimeout(() => {
      desk.api.work.search(query.trim()).then(
        (found) => isLatest && setHits(found),
        () => isLatest && setHits([]),
      );
    }, typingMs);
    return () => {
      isLatest = false;
      clearTimeout(timer);
    };
  }, [query]);
  return hits;
}
