import { useState } from 'preact/hooks';
import { Menu } from '../../ui/team/menu.js';
import { TeamIcon } from '../../ui/team/team-icon.js';
import type { Detail } from '../wire.js';
import { useDesk } from './context.js';

const priorities = ['urgent', 'high', 'normal', 'low'] as const;

/** How urgent the conversation is, and its labels; both are changed here. */
export function Marks({ detail }: { detail: Detail }) {
  const { desk, t } = useDesk();
  const [fresh, setFresh] = useState('');
  const { priority = 'normal', labels = [] } = detail.conversation;

  const prioritise = (next: typeof priority) => {
    const undo = () => void desk.act('priority', { priority }, { change: { priority } });
    void desk.act(
      'priority',
      { priority: next },
      { change: { priority: next }, notice: { did: 'prioritised', about: t.priorities[next], undo } },
    );
  };
  const label = (name: string) => void desk.act('label', { label: name }, { change: { labels: [...labels, name] } });
  const unlabel = (name: string) => {
    const change = { labels: labels.filter((one) => one !== name) };
    const undo = () => void desk.act('label', { label: name }, { change: { labels } });
    void desk.act('unlabel', { label: name }, { change, notice: { did: 'unlabelled', about: name, undo } });
  };
  return (
    <div class="marks">
      <label class="priority" data-priority={priority}>
        <TeamIcon name="flag" size={14} />
        <span class="hidden">{t.filter.priority}</span>
        <select value={priority} onChange={(event) => prioritise(event.currentTarget.value as typeof priority)}>
          {priorities.map((one) => (
            <option key={one} value={one}>
              {t.priorities[one]}
            </option>
          ))}
        </select>
      </label>
      <ul class="labels">
        {labels.map((name) => (
          <li key={name}>
            <button type="button" class="chip" aria-label={t.labels.remove(name)} onClick={() => unlabel(name)}>
              {name} <TeamIcon name="close" size={12} />
            </button>
          </li>
        ))}
      </ul>
      <Menu
        class="label-menu"
        button={
          <>
            <TeamIcon name="tag" size={14} /> <span class="label">{t.labels.add}</span>
          </>
        }
      >
        {(close) => (
          <form
            class="menu-form"
            onSubmit={(event) => {
              event.preventDefault();
              const name = fresh.trim().toLowerCase();
              if (name === '') return;
              close();
              setFresh('');
              if (!labels.includes(name)) label(name);
            }}
          >
            <label class="field">
              {t.filter.label}
              <input value={fresh} maxLength={40} onInput={({ currentTarget: { value } }) => setFresh(value)} />
            </label>
            <button type="submit" class="button" aria-disabled={fresh.trim() === ''}>
              {t.labels.add}
            </button>
          </form>
        )}
      </Menu>
    </div>
  );
}
