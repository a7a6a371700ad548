import { useState } from 'preact/hooks';
import { Menu } from '../../ui/team/menu.js';
import { TeamIcon } from '../../ui/team/team-icon.js';
import { type SnoozePreset, snoozePresets, untilLabel } from '../time.js';
import type { Detail } from '../wire.js';
import { useDesk } from './context.js';

/** Puts the conversation off: it comes back then, or as soon as the customer writes. */
export function SnoozeMenu({ detail }: { detail: Detail }) {
  const { desk, t, language } = useDesk();
  const [own, setOwn] = useState('');
  const now = desk.now.value;
  const { status } = detail.conversation;
  const snooze = (until: Date) => {
    const about = untilLabel(until, now, language);
    const undo = () => void desk.act('unsnooze', {}, { change: { status } });
    void desk.act(
      'snooze',
      { until: until.toISOString() },
      {
        change: { status: { ...status, tag: 'snoozed', until: until.toISOString() } },
        notice: { did: 'snoozed', about, undo },
      },
    );
  };
  return (
    <Menu class="action-menu" label={t.snooze.title} button={<TeamIcon name="moon" />}>
      {(close) => (
        <>
          <p class="menu-title">{t.snooze.title}</p>
          {(Object.entries(snoozePresets(now)) as [SnoozePreset, Date][]).map(([preset, until]) => (
            <button
              type="button"
              class="menu-item"
              key={preset}
              onClick={() => {
                close();
                snooze(until);
              }}
            >
              {t.snooze.presets[preset]} <span class="soft">{untilLabel(until, now, language)}</span>
            </button>
          ))}
          <form
            class="menu-form"
            onSubmit={(event) => {
              event.preventDefault();
              const until = new Date(own);
              if (!(until.getTime() > Date.now())) return;
              close();
              snooze(until);
            }}
          >
            <label class="field">
              {t.snooze.own}
              <input type="datetime-local" value={own} onInput={({ currentTarget: { value } }) => setOwn(value)} />
            </label>
            <button type="submit" class="button" aria-disabled={own === ''}>
              {t.snooze.title}
            </button>
          </form>
        </>
      )}
    </Menu>
  );
}
