import { z } from 'zod';
import type { Clock, Ids } from '../../engine/ports.js';
import { ConvozError } from '../../errors.js';
import { type Agent, loginForm, roles } from '../../support/agent.js';
import type { Store } from '../../support/repositories.js';
import type { Access } from '../access/index.js';
import { hashPassword, oneTimePassword } from '../passwords.js';
import { byId, type Endpoint, endpoint } from './endpoint.js';
import { time } from './shapes.js';

/** How somebody of the team is made known: the name customers see, the name to log in with, what he may. */
export const newAgentFields = {
  login: z.string().regex(loginForm, 'letters, digits and . _ @ -').toLowerCase(),
  name: z.string().trim().min(1).max(100),
  role: z.enum(roles),
};

const memberShape = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(roles),
  active: z.boolean(),
  login: z.string().optional().describe('For admins'),
  createdAt: time.optional().describe('For admins'),
  secondFactor: z.boolean().optional().describe('For admins'),
  mustChangePassword: z.boolean().optional().describe('For admins: has a one-time password only'),
});

const oneMember = z.object({ agent: memberShape });
const withPassword = oneMember.extend({ oneTimePassword: z.string().describe('To be given to him; not shown again') });
const change = z
  .strictObject({ name: newAgentFields.name, role: newAgentFields.role, active: z.boolean() })
  .partial()
  .refine((given) => Object.keys(given).length > 0, 'name, role or active');

/** The people of the team: seen by all of it, managed by admins. */
export function agentEndpoints({
  store: { agents },
  clock,
  ids,
  access,
}: {
  store: Store;
  clock: Clock;
  ids: Ids;
  access: Access;
}): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/agents',
      summary: 'Everybody of the team, by name',
      who: 'agent',
      answer: z.object({ agents: z.array(memberShape) }),
      handle: async ({ agent }) => ({
        agents: (await agents.list()).map((member) =>
          agent.role === 'admin' ? forAdmins(member) : forColleagues(member),
        ),
      }),
    }),

    endpoint({
      method: 'post',
      path: '/agents',
      summary: 'Add somebody, with a one-time password to be given to him',
      who: 'admin',
      body: z.strictObject(newAgentFields),
      answer: withPassword,
      errors: ['AGENT_EXISTS'],
      async handle({ body, audit }) {
        const password = oneTimePassword();
        const made = { ...body, id: ids.next(), active: true, createdAt: clock.now(), mustChangePassword: true };
        await agents.add(made, await hashPassword(password));
        await audit('agent.added', { kind: 'agent', id: made.id }, { role: made.role });
        return { agent: forAdmins(made), oneTimePassword: password };
      },
    }),

    endpoint({
      method: 'patch',
      path: '/agents/:id',
      summary: 'Rename somebody, give him another role, disable or enable him; who is disabled is logged out',
      who: 'admin',
      params: byId,
      body: change,
      answer: oneMember,
      errors: ['LAST_ADMIN'],
      async handle({ params: { id }, body: { name, role, active }, audit }) {
        const changed = await agents.change(id, {
          ...(name !== undefined && { name }),
          ...(role !== undefined && { role }),
          ...(active !== undefined && { active }),
        });
        const what = { ...(name !== undefined && { renamed: true }), ...(role && { role }) };
        await audit('agent.changed', { kind: 'agent', id }, { ...what, ...(active !== undefined && { active }) });
        return { agent: forAdmins(changed) };
      },
    }),

    endpoint({
      method: 'post',
      path: '/agents/:id/password',
      summary: 'Give somebody a new one-time password; he is logged out everywhere, and may try again at once',
      who: 'admin',
      params: byId,
      answer: withPassword,
      async handle({ params: { id }, audit }) {
        const member = await existing(id);
        const password = oneTimePassword();
        await agents.setPassword(id, await hashPassword(password), { oneTime: true });
        access.lockout.forget(member.login);
        await audit('password.reset', { kind: 'agent', id });
        return { agent: forAdmins({ ...member, mustChangePassword: true }), oneTimePassword: password };
      },
    }),

    endpoint({
      method: 'delete',
      path: '/agents/:id/totp',
      summary: 'Take somebody’s second factor away, when he has lost his phone and his recovery codes',
      who: 'admin',
      params: byId,
      answer: z.object({}),
      async handle({ params: { id }, audit }) {
        await existing(id);
        await agents.dropTotp(id);
        await audit('totp.removed', { kind: 'agent', id });
        return {};
      },
    }),
  ];

  async function existing(id: string): Promise<Agent> {
    const member = await agents.find(id);
    if (!member) throw new ConvozError('NOT_FOUND', 'There is no such agent');
    return member;
  }
}

function forColleagues({ id, name, role, active }: Agent) {
  return { id, name, role, active };
}

function forAdmins(agent: Agent) {
  const { login, createdAt, totp, mustChangePassword } = agent;
  return { ...forColleagues(agent), login, createdAt, secondFactor: totp === true, mustChangePassword };
}
