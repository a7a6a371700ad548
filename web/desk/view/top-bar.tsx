import type { Me } from '../../ui/team/session-api.js';
import { TeamBar } from '../../ui/team/team-bar.js';
import { beep } from '../state/alerts.js';
import { AvailabilitySwitch } from './availability-switch.js';
import { useDesk } from './context.js';

/** The bar of the team's pages, whether one is at work, and whether the lists are live. */
export function TopBar({ me, onHelp }: { me: Me; onHelp: () => void }) {
  const { desk, t } = useDesk();
  const live = desk.live.value;
  const { sound, notification } = desk.alerts;
  const logout = () => {
    desk.later.now();
    sessionStorage.clear();
    desk.session.logout().catch(() => desk.session.expired());
  };

  return (
    <TeamBar
      me={me}
      here="desk"
      addresses={{ desk: './', reports: 'reports/', feedback: 'feedback/', settings: 'settings/' }}
      onLogout={logout}
      items={(close) => (
        <>
          <label class="switch">
            <input
              type="checkbox"
              checked={sound.value}
              onChange={() => {
                sound.value = !sound.value;
                if (sound.value) beep();
              }}
            />
            {t.alerts.sound}
          </label>
          <label class="switch">
            <input
              type="checkbox"
              checked={notification.value}
              onChange={({ currentTarget }) => {
                void desk.alerts.toggleNotification().then(() => {
                  currentTarget.checked = notification.value;
                });
              }}
            />
            {t.alerts.notification}
          </label>
          <button
            type="button"
            class="menu-item"
            onClick={() => {
              close();
              onHelp();
            }}
          >
            {t.shortcuts} <kbd>?</kbd>
          </button>
        </>
      )}
    >
      <p class="live" data-live={live} role="status">
        <span class="live-text">{live ? t.live : t.reconnecting}</span>
      </p>
      <AvailabilitySwitch me={me} />
    </TeamBar>
  );
}
