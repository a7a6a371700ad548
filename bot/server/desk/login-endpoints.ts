import { z } from 'zod';
import { ConvozError } from '../../errors.js';
import type { Agent } from '../../support/agent.js';
import type { Agents } from '../../support/repositories.js';
import type { Access } from '../access/index.js';
import { prove } from '../access/prove.js';
import { hashPassword } from '../passwords.js';
import { type Endpoint, endpoint } from './endpoint.js';
import { agentShape } from './shapes.js';

export interface LoginDeps {
  agents: Agents;
  access: Access;
}

const secret = z.string().min(1).max(200);
export const codeField = z.string().max(40).optional().describe('Of the second factor, where there is one');
const credentials = z.object({ login: z.string().min(1).max(100), password: secret, code: codeField });
const change = z.object({ current: secret, next: secret, code: codeField });

/** Who is logged in, and what his page needs to go on. */
export const loggedInShape = z.object({
  agent: agentShape,
  csrf: z.string().describe('To be sent as x-convoz-csrf with every request of this session that changes something'),
  needsSecondFactor: z.boolean().describe('One must be set up before anything else'),
});

/** Who one is: log in, log out, change the password. */
export function loginEndpoints({ agents, access }: LoginDeps): Endpoint[] {
  const { sessions } = access;
  const errors = ['LOGIN_FAILED', 'CODE_REQUIRED', 'CODE_WRONG', 'TOO_MANY_REQUESTS'] as const;
  return [
    endpoint({
      method: 'post',
      path: '/login',
      summary: 'Begin a session, kept in a cookie',
      who: 'anybody',
      body: credentials,
      answer: loggedInShape,
      errors,
      async handle({ body, request, response }) {
        const proved = await prove(body, request, { agents, access });
        const { agent } = proved;
        const csrf = await sessions.start(response, proved);
        await access.audit(agent.id, 'login.succeeded', undefined, {}, { address: access.addressOf(request) });
        return loggedIn(agent, csrf, access);
      },
    }),

    endpoint({
      method: 'post',
      path: '/logout',
      summary: 'End the session',
      who: 'anybody',
      body: z.object({}),
      answer: z.object({}),
      errors: ['CSRF_REFUSED'],
      async handle({ request, response }) {
        const agent = await sessions.end(request, response);
        if (agent) await access.audit(agent.id, 'session.ended', undefined, {}, { address: access.addressOf(request) });
        return {};
      },
    }),

    endpoint({
      method: 'get',
      path: '/me',
      summary: 'Who is logged in',
      who: 'newcomer',
      answer: loggedInShape,
      handle: async ({ agent, request }) => loggedIn(agent, sessions.csrfOf(request) ?? '', access),
    }),

    endpoint({
      method: 'post',
      path: '/password',
      summary: 'Change the password; all other sessions of the agent end',
      who: 'newcomer',
      body: change,
      answer: loggedInShape,
      errors: [...errors, 'PASSWORD_TOO_WEAK'],
      async handle({ body: { current, next, code }, agent, audit, request, response }) {
        // Before the proof, which may spend a code.
        access.checkPassword(next, agent);
        if (next === current) throw new ConvozError('PASSWORD_TOO_WEAK', 'The new password is the old one');
        await prove({ login: agent.login, password: current, code }, request, { agents, access });
        const passwordHash = await hashPassword(next);
        await agents.setPassword(agent.id, passwordHash);
        const csrf = await sessions.start(response, { agent, passwordHash });
        await audit('password.changed', { kind: 'agent', id: agent.id });
        return loggedIn({ ...agent, mustChangePassword: false }, csrf, access);
      },
    }),
  ];
}

export function loggedIn(agent: Agent, csrf: string, { sessions }: Access): z.input<typeof loggedInShape> {
  const { id, login, name, role, mustChangePassword } = agent;
  return {
    agent: { id, login, name, role, mustChangePassword },
    csrf,
    needsSecondFactor: sessions.needsTotp(agent),
  };
}
