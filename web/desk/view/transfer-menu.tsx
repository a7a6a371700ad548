import { useState } from 'preact/hooks';
import { Menu } from '../../ui/team/menu.js';
import type { Me } from '../../ui/team/session-api.js';
import { TeamIcon } from '../../ui/team/team-icon.js';
import { useDesk } from './context.js';

/** Passes the conversation on to a colleague or a team, with a word about it; supervisors also give away what others have. */
export function TransferMenu({ me }: { me: Me }) {
  const { desk, t } = useDesk();
  const [to, setTo] = useState('');
  const [note, setNote] = useState('');
  const can = desk.canAct.value;
  const people = desk.workforce.people.value.filter(({ id }) => can.assign || id !== me.id);
  const teams = can.transfer ? desk.workforce.teams.value : [];
  const title = can.transfer ? t.transfer.title : t.transfer.assign;

  const send = () => {
    const [kind, id = ''] = to.split(/:(.*)/s, 2);
    if (!can.transfer) void desk.act('assign', { agentId: id }, { notice: { did: 'assigned' } });
    else {
      const words = note.trim();
      desk.leave('transfer', {
        ...(kind === 'team' ? { teamId: id } : { agentId: id }),
        ...(words !== '' && { note: words }),
      });
    }
    setTo('');
    setNote('');
  };
  return (
    <Menu class="action-menu" label={title} button={<TeamIcon name="forward" />}>
      {(close) => (
        <form
          class="menu-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (to === '') return;
            close();
            send();
          }}
        >
          <p class="menu-title">{title}</p>
          <label class="field">
            {t.transfer.to}
            <select value={to} onChange={(event) => setTo(event.currentTarget.value)}>
              <option value="">…</option>
              {people.length > 0 && (
                <optgroup label={t.transfer.people}>
                  {people.map(({ id, name, status, open }) => (
                    <option key={id} value={`agent:${id}`}>
                      {`${name} · ${t.availability[status]} · ${t.openCount(open)}`}
                    </option>
                  ))}
                </optgroup>
              )}
              {teams.length > 0 && (
                <optgroup label={t.transfer.teams}>
                  {teams.map(({ id, name }) => (
                    <option key={id} value={`team:${id}`}>
                      {name}
                    </option>
                  ))}
                </optgroup>
              )}
            </select>
          </label>
          {can.transfer && (
            <label class="field">
              {t.transfer.note}
              <textarea
                rows={3}
                value={note}
                maxLength={10_000}
                onInput={({ currentTarget: { value } }) => setNote(value)}
              />
            </label>
          )}
          <button type="submit" class="button primary" aria-disabled={to === ''}>
            {title}
          </button>
        </form>
      )}
    </Menu>
  );
}
