import { addressOf } from '../route.js';
import { useSettings } from '../state/context.js';
import { useRead } from '../state/use-read.js';
import type { Team } from '../team/wire.js';
import { Card } from '../view/card.js';
import { Waiting } from '../view/waiting.js';
import { HoursForm } from './hours-form.js';
import { NextDays } from './next-days.js';
import { WeekText } from './week-text.js';
import type { Hours } from './wire.js';

const house = 'house';

/** When people answer: the house, and the teams that have hours of their own. */
export function HoursSection() {
  const { t, route, isAdmin } = useSettings();
  const kept = useRead<{ hours: Hours[] }>('hours');
  const teams = useRead<{ teams: Team[] }>('teams');
  if (kept.data === undefined || teams.data === undefined) {
    return <Waiting loaded={kept.data === undefined ? kept : teams} lines={6} />;
  }
  const places = [{ id: house, name: t.hours.house }, ...teams.data.teams];
  const here = places.find(({ id }) => id === route.value.path[0]) ?? { id: house, name: t.hours.house };
  const own = kept.data.hours.find(({ id }) => id === here.id);
  const shown = own ?? kept.data.hours.find(({ id }) => id === house);
  if (shown === undefined) return null;

  return (
    <>
      {places.length > 1 && (
        <nav class="tabs" aria-label={t.hours.whose}>
          {places.map(({ id, name }) => (
            <a key={id} class="tab" href={addressOf('hours', id)} aria-current={id === here.id ? 'page' : undefined}>
              {name}
            </a>
          ))}
        </nav>
      )}
      {isAdmin ? (
        <HoursForm
          key={`${here.id} ${own?.version ?? 'none'}`}
          id={here.id}
          name={here.name}
          hours={shown}
          hasOwn={own !== undefined && (here.id !== house || own.version > 0)}
          version={own?.version ?? 0}
          isHouse={here.id === house}
          onDone={kept.reload}
        />
      ) : (
        <Card title={here.name} hint={t.team.adminsChange}>
          <WeekText week={shown.week} />
          <NextDays days={shown.days} />
        </Card>
      )}
    </>
  );
}
