import { Empty } from '../../ui/team/empty.js';
import { addressOf, fresh } from '../route.js';
import { useSettings } from '../state/context.js';
import { useRead } from '../state/use-read.js';
import { Card } from '../view/card.js';
import { Waiting } from '../view/waiting.js';
import { TeamForm } from './team-form.js';
import type { Member, Team } from './wire.js';

const newTeam: Team = {
  id: fresh,
  name: '',
  members: [],
  languages: [],
  topics: [],
  assignment: 'claim',
  targets: {},
  version: 0,
};

/** Who answers together; one of them open. */
export function TeamsView({ id }: { id: string | undefined }) {
  const { t, isSupervisor } = useSettings();
  const kept = useRead<{ teams: Team[] }>('teams');
  const people = useRead<{ agents: Member[] }>('agents');
  if (kept.data === undefined || people.data === undefined) {
    return <Waiting loaded={kept.data === undefined ? kept : people} />;
  }
  const { teams } = kept.data;
  const { agents } = people.data;
  const open = id === fresh ? newTeam : teams.find((team) => team.id === id);
  if (open && isSupervisor) {
    return <TeamForm key={`${open.id} ${open.version}`} team={open} agents={agents} onDone={kept.reload} />;
  }
  const nameOf = (member: string) => agents.find((one) => one.id === member)?.name ?? '–';

  return (
    <Card
      title={t.team.tabs.teams}
      hint={t.team.teamsHint}
      actions={
        isSupervisor && (
          <a class="button primary" href={addressOf('team', 'teams', fresh)}>
            {t.team.newTeam}
          </a>
        )
      }
    >
      {teams.length === 0 ? (
        <Empty words={t.team.noTeams} />
      ) : (
        <ul class="items">
          {teams.map((team) => (
            <li key={team.id} class="item">
              <span class="item-name">{team.name}</span>
              <span class="mark">{t.team.assignments[team.assignment]}</span>
              <span class="item-text">
                {team.members.map(nameOf).join(', ') || t.team.noMembers}
                {' · '}
                {team.languages.map((one) => one.toUpperCase()).join(' ') || t.team.allLanguages}
                {' · '}
                {team.topics.join(', ') || t.team.allTopics}
              </span>
              {isSupervisor && (
                <span class="item-actions">
                  <a class="button" href={addressOf('team', 'teams', team.id)} aria-label={`${t.edit}: ${team.name}`}>
                    {t.edit}
                  </a>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
