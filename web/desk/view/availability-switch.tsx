import type { AgentStatus } from '../../../bot/support/availability.js';
import { Menu } from '../../ui/team/menu.js';
import type { Me } from '../../ui/team/session-api.js';
import { useDesk } from './context.js';

const statuses: readonly AgentStatus[] = ['online', 'away', 'offline'];

/** Whether one is at work, and how many conversations one has. */
export function AvailabilitySwitch({ me }: { me: Me }) {
  const { desk, t } = useDesk();
  const own = desk.workforce.people.value.find(({ id }) => id === me.id);
  if (own === undefined) return null;
  const open = t.openCount(own.open);
  return (
    <Menu
      class="availability"
      button={
        <>
          <span class="hidden">{`${t.availability.title}: ${t.availability[own.status]}, ${open}`}</span>
          <span class="status-dot" data-status={own.status} />
          <span class="availability-text" aria-hidden="true">
            {t.availability[own.status]}
          </span>
          <span class="count" title={open} aria-hidden="true">
            {own.open}
          </span>
        </>
      }
    >
      {(close) => (
        <>
          <p class="menu-title">{t.availability.title}</p>
          {statuses.map((status) => (
            <button
              type="button"
              class="menu-item"
              key={status}
              aria-pressed={status === own.status}
              onClick={() => {
                close();
                void desk.attempt(desk.workforce.setStatus(me.id, status));
              }}
            >
              <span class="with-icon">
                <span class="status-dot" data-status={status} /> {t.availability[status]}
              </span>
            </button>
          ))}
          <p class="hint">{t.availability.hints[own.status]}</p>
        </>
      )}
    </Menu>
  );
}
