import { useSettings } from '../state/context.js';
import { Tabs } from '../view/tabs.js';
import { AtWorkView } from './at-work-view.js';
import { PeopleView } from './people-view.js';
import { TeamsView } from './teams-view.js';

/** Who is in the team, who answers together, and who is at work. */
export function TeamSection() {
  const { t, route, isSupervisor } = useSettings();
  const tabs = isSupervisor ? (['people', 'teams', 'work'] as const) : (['people', 'teams'] as const);
  const [wanted, id] = route.value.path;
  const here = tabs.find((tab) => tab === wanted) ?? 'people';
  return (
    <>
      <Tabs section="team" tabs={tabs} names={t.team.tabs} here={here} label={t.sections.team} />
      {here === 'people' && <PeopleView />}
      {here === 'teams' && <TeamsView id={id} />}
      {here === 'work' && <AtWorkView />}
    </>
  );
}
