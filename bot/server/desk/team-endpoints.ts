import { z } from 'zod';
import { clean } from '../../channels/clean.js';
import type { Ids } from '../../engine/ports.js';
import { ConvozError } from '../../errors.js';
import type { Agents } from '../../support/access-repositories.js';
import { languages } from '../../support/language.js';
import { mask } from '../../support/mask.js';
import { priorities } from '../../support/priority.js';
import type { Team } from '../../support/team.js';
import type { InTurn } from '../../team/in-turn.js';
import type { TeamBook } from '../../team/team-book.js';
import { byId, type Endpoint, endpoint } from './endpoint.js';
import { named } from './named.js';

export interface TeamDeps {
  workplace: { teams: TeamBook; assignment: Pick<InTurn, 'kick'> };
  store: { agents: Pick<Agents, 'list'> };
  ids: Ids;
}

const minutes = z.int().min(1).max(10_080).optional();
const targets = z
  .partialRecord(z.enum(priorities), z.strictObject({ firstMinutes: minutes, nextMinutes: minutes }))
  .describe(
    'Within how many minutes of open time a customer is to be answered, by priority; normal counts where one has none',
  );
const topic = z.string().regex(/^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)?$/);
const edit = {
  name: z.string().transform(clean).transform(mask).pipe(z.string().trim().min(1).max(80)),
  members: z.array(z.string().max(100)).max(500).default([]).describe('Ids of agents'),
  languages: z.array(z.enum(languages)).max(languages.length).default([]).describe('Which it speaks; all when empty'),
  topics: z.array(topic).max(200).default([]).describe('What it knows: intents or their groups; everything when empty'),
  assignment: z.enum(['claim', 'auto']).default('claim').describe('auto: conversations are handed out to its members'),
  targets: targets.default({}),
};
const teamShape = named('Team', z.object({ id: z.string(), ...edit, name: z.string(), version: z.int().min(1) }));
const oneTeam = z.object({ team: teamShape });

/** Who answers together: seen by everybody of the desk, changed by supervisors and admins. */
export function teamEndpoints({ workplace, store, ids }: TeamDeps): Endpoint[] {
  const { teams: book, assignment } = workplace;
  return [
    endpoint({
      method: 'get',
      path: '/teams',
      summary: 'All teams, by name',
      who: 'agent',
      answer: z.object({ teams: z.array(teamShape) }),
      async handle() {
        await book.refresh();
        return { teams: book.teams() };
      },
    }),

    endpoint({
      method: 'post',
      path: '/teams',
      summary: 'Make a team',
      who: 'supervisor',
      audits: 'team.added',
      body: z.strictObject(edit),
      answer: oneTeam,
      handle: ({ body, agent }) => keep({ id: ids.next(), ...body, version: 1 }, agent.id),
    }),

    endpoint({
      method: 'put',
      path: '/teams/:id',
      summary: 'Change a team',
      who: 'supervisor',
      audits: 'team.changed',
      errors: ['EDIT_CONFLICT'],
      params: byId,
      body: z.strictObject({ ...edit, version: z.int().min(1).describe('The one that was seen') }),
      answer: oneTeam,
      async handle({ params: { id }, body: { version, ...written }, agent }) {
        await book.refresh();
        if (!book.teams().some((team) => team.id === id)) throw new ConvozError('NOT_FOUND', 'There is no such team');
        return keep({ id, ...written, version: version + 1 }, agent.id);
      },
    }),

    endpoint({
      method: 'delete',
      path: '/teams/:id',
      summary: 'Remove a team with its hours; what waits for it is for everybody then',
      who: 'supervisor',
      audits: 'team.removed',
      params: byId,
      answer: z.object({}),
      async handle({ params }) {
        await book.removeTeam(params.id);
        assignment.kick();
        return {};
      },
    }),
  ];

  async function keep(written: z.output<typeof teamShape>, by: string) {
    const known = new Set((await store.agents.list()).map(({ id }) => id));
    const unknown = written.members.filter((id) => !known.has(id));
    if (unknown.length > 0) throw new ConvozError('BAD_REQUEST', `There is no agent ${unknown.join(', ')}`);
    const team = await book.keepTeam(written as Team, by);
    assignment.kick();
    return { team };
  }
}
