import { useState } from 'preact/hooks';
import { useSettings } from '../state/context.js';
import { Card } from '../view/card.js';

/** Kept in this browser, where the desk reads them. */
const soundKey = 'convoz.desk.sound';
const notificationKey = 'convoz.desk.notification';

/** How the desk may call when somebody waits: both belong to the browser, not to the account. */
export function NotificationsCard() {
  const { t } = useSettings();
  const [sound, setSound] = useState(localStorage.getItem(soundKey) === 'on');
  const [permission, setPermission] = useState(() =>
    typeof Notification === 'undefined' ? 'denied' : Notification.permission,
  );
  return (
    <Card title={t.me.notifications} hint={t.me.notificationsHint}>
      <label class="check">
        <input
          type="checkbox"
          checked={sound}
          onChange={({ currentTarget: { checked } }) => {
            localStorage.setItem(soundKey, checked ? 'on' : 'off');
            setSound(checked);
          }}
        />
        {t.me.sound}
      </label>
      <p>{t.me.permission[permission]}</p>
      {permission === 'default' && (
        <div class="row-actions">
          <button
            type="button"
            class="button"
            onClick={() =>
              void Notification.requestPermission().then((answer) => {
                localStorage.setItem(notificationKey, answer === 'granted' ? 'on' : 'off');
                setPermission(answer);
              })
            }
          >
            {t.me.allow}
          </button>
        </div>
      )}
    </Card>
  );
}
