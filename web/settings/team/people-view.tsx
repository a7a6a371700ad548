import { useState } from 'preact/hooks';
import { useSettings } from '../state/context.js';
import { useRead } from '../state/use-read.js';
import { Card } from '../view/card.js';
import { Waiting } from '../view/waiting.js';
import { InvitesCard } from './invites-card.js';
import { PersonForm } from './person-form.js';
import type { Member } from './wire.js';

/** Everybody of the team; for admins with what can be changed of each. */
export function PeopleView() {
  const { t, me, isAdmin } = useSettings();
  const kept = useRead<{ agents: Member[] }>('agents');
  const [open, setOpen] = useState<string>();

  return (
    <>
      {isAdmin && <InvitesCard />}
      <Card title={t.team.tabs.people} hint={isAdmin ? undefined : t.team.adminsChange}>
        {kept.data === undefined ? (
          <Waiting loaded={kept} />
        ) : (
          <ul class="items">
            {kept.data.agents.map((one) => (
              <li key={one.id} class="item" data-off={!one.active}>
                <span class="item-name">{one.name}</span>
                <span class="mark">{t.team.roles[one.role]}</span>
                {one.id === me.id && <span class="mark good">{t.team.you}</span>}
                {!one.active && <span class="mark">{t.team.disabled}</span>}
                {one.mustChangePassword === true && <span class="mark warn">{t.team.oneTime}</span>}
                {one.login !== undefined && (
                  <span class="item-text">
                    {one.login} · {one.secondFactor === true ? t.team.withFactor : t.team.withoutFactor}
                  </span>
                )}
                {isAdmin && (
                  <span class="item-actions">
                    <button
                      type="button"
                      class="button"
                      aria-expanded={open === one.id}
                      aria-label={`${t.edit}: ${one.name}`}
                      onClick={() => setOpen(open === one.id ? undefined : one.id)}
                    >
                      {t.edit}
                    </button>
                  </span>
                )}
                {open === one.id && <PersonForm person={one} onDone={kept.reload} onClose={() => setOpen(undefined)} />}
              </li>
            ))}
          </ul>
        )}
      </Card>
    </>
  );
}
