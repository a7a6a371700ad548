import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Clock, Ids } from '../../engine/ports.js';
import { ConvozError } from '../../errors.js';
import { type AgentInvite, roles } from '../../support/agent.js';
import type { Store } from '../../support/repositories.js';
import type { Access } from '../access/index.js';
import { hashPassword } from '../passwords.js';
import { newAgentFields } from './agent-endpoints.js';
import { byId, type Endpoint, endpoint } from './endpoint.js';
import { loggedIn, loggedInShape } from './login-endpoints.js';
import { time } from './shapes.js';

const lifetimeMs = 7 * 86_400_000;
const token = z.string().min(1).max(100);
const person = z.object({ login: z.string(), name: z.string(), role: z.enum(roles), expiresAt: time });
const inviteShape = person.extend({ id: z.string(), invitedBy: z.string(), createdAt: time });
const withLink = z.object({
  invite: inviteShape,
  link: z.string().describe('From the address of the desk on; good once, not shown again'),
});

/** Ways into the team: a link that sets the password, good once and for seven days. */
export function inviteEndpoints({
  store,
  clock,
  ids,
  access,
}: {
  store: Store;
  clock: Clock;
  ids: Ids;
  access: Access;
}): Endpoint[] {
  const { agentInvites: invites } = store;
  return [
    endpoint({
      method: 'get',
      path: '/agent-invites',
      summary: 'Who has been invited and has not come yet, newest first',
      who: 'admin',
      answer: z.object({ invites: z.array(inviteShape) }),
      handle: async () => ({ invites: await invites.list() }),
    }),

    endpoint({
      method: 'post',
      path: '/agent-invites',
      summary: 'Invite somebody by a link',
      who: 'admin',
      body: z.strictObject(newAgentFields),
      answer: withLink,
      errors: ['AGENT_EXISTS'],
      async handle({ body, agent, audit }) {
        const now = clock.now();
        const times = { createdAt: now, expiresAt: new Date(now.getTime() + lifetimeMs) };
        const invite: AgentInvite = { ...body, id: ids.next(), invitedBy: agent.id, ...times };
        const secret = newToken();
        await invites.add(invite, hashOf(secret));
        await audit('invite.made', { kind: 'invite', id: invite.id }, { role: invite.role });
        return { invite, link: linkOf(secret) };
      },
    }),

    endpoint({
      method: 'post',
      path: '/agent-invites/:id/resend',
      summary: 'A new link, good for seven days from now; the old one is dead',
      who: 'admin',
      params: byId,
      answer: withLink,
      async handle({ params: { id }, audit }) {
        const secret = newToken();
        const invite = await invites.renew(id, hashOf(secret), new Date(clock.now().getTime() + lifetimeMs));
        await audit('invite.renewed', { kind: 'invite', id });
        return { invite, link: linkOf(secret) };
      },
    }),

    endpoint({
      method: 'delete',
      path: '/agent-invites/:id',
      summary: 'Revoke an invite',
      who: 'admin',
      params: byId,
      answer: z.object({}),
      audits: 'invite.revoked',
      async handle({ params: { id } }) {
        if (!(await invites.revoke(id))) throw new ConvozError('NOT_FOUND', 'There is no such invite');
        return {};
      },
    }),

    endpoint({
      method: 'post',
      path: '/agent-invites/open',
      summary: 'Whom a link invites',
      who: 'anybody',
      body: z.strictObject({ token }),
      answer: z.object({ invite: person }),
      errors: ['INVITE_INVALID'],
      async handle({ body }) {
        const { login, name, role, expiresAt } = await valid(body.token);
        return { invite: { login, name, role, expiresAt } };
      },
    }),

    endpoint({
      method: 'post',
      path: '/agent-invites/accept',
      summary: 'Become an agent with a password of one’s own, and begin a session',
      who: 'anybody',
      body: z.strictObject({ token, password: z.string().min(1).max(200) }),
      answer: loggedInShape,
      errors: ['INVITE_INVALID', 'PASSWORD_TOO_WEAK', 'AGENT_EXISTS'],
      async handle({ body, request, response }) {
        const { id, login, name, role } = await valid(body.token);
        access.checkPassword(body.password, { login, name });
        const now = clock.now();
        const agent = { id: ids.next(), login, name, role, active: true, createdAt: now, mustChangePassword: false };
        const passwordHash = await hashPassword(body.password);
        await invites.accept(hashOf(body.token), agent, passwordHash, now);
        const csrf = await access.sessions.start(response, { agent, passwordHash });
        const from = { address: access.addressOf(request) };
        await access.audit(agent.id, 'invite.accepted', { kind: 'invite', id }, { role }, from);
        return loggedIn(agent, csrf, access);
      },
    }),
  ];

  async function valid(secret: string): Promise<AgentInvite> {
    const invite = await invites.byToken(hashOf(secret), clock.now());
    if (invite) return invite;
    throw new ConvozError('INVITE_INVALID', 'The invite has been used, has been revoked or is over', {
      hint: 'Ask an admin for a new link.',
    });
  }
}

function newToken(): string {
  return randomBytes(32).toString('base64url');
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/** In the fragment, which no server and no log ever sees. */
function linkOf(secret: string): string {
  return `/desk#invite=${secret}`;
}
