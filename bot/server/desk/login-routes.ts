import { Router } from 'express';
import { z } from 'zod';
import { ConvozError } from '../../errors.js';
import type { Agent } from '../../support/agent.js';
import type { Agents } from '../../support/repositories.js';
import { hashPassword, passwordMatches } from '../passwords.js';
import type { RateLimit } from '../rate-limit.js';
import { agentOf, type Sessions } from '../sessions.js';

export interface LoginDeps {
  agents: Agents;
  sessions: Sessions;
  /** Tries per account and per network address. */
  loginLimit: { account: RateLimit; address: RateLimit };
}

const credentials = z.object({ login: z.string().min(1).max(100), password: z.string().min(1).max(200) });
const change = z.object({ current: z.string().min(1).max(200), next: z.string().min(1).max(200) });

/** Who one is: log in, log out, change the password. */
export function loginRoutes({ agents, sessions, loginLimit }: LoginDeps): Router {
  const router = Router();

  router.post('/login', async (request, response) => {
    const { login, password } = credentials.parse(request.body);
    await loginLimit.address(request.ip ?? '');
    await loginLimit.account(login.toLowerCase());
    const known = await agents.byLogin(login);
    const right = await passwordMatches(password, known?.passwordHash);
    if (!known?.agent.active || !right) throw new ConvozError('LOGIN_FAILED', 'Login and password do not match');
    await sessions.start(response, known.agent);
    response.json({ agent: shown(known.agent) });
  });

  router.post('/logout', async (request, response) => {
    await sessions.end(request, response);
    response.json({});
  });

  router.get('/me', sessions.required({ evenBeforePasswordChange: true }), (_request, response) => {
    response.json({ agent: shown(agentOf(response)) });
  });

  router.post('/password', sessions.required({ evenBeforePasswordChange: true }), async (request, response) => {
    const { current, next } = change.parse(request.body);
    const agent = agentOf(response);
    await loginLimit.account(agent.login);
    const known = await agents.byLogin(agent.login);
    if (!(await passwordMatches(current, known?.passwordHash))) {
      throw new ConvozError('LOGIN_FAILED', 'The current password is not right');
    }
    await agents.setPassword(agent.id, await hashPassword(next));
    await sessions.start(response, agent);
    response.json({ agent: shown({ ...agent, mustChangePassword: false }) });
  });

  return router;
}

function shown({ id, login, name, role, mustChangePassword }: Agent) {
  return { id, login, name, role, mustChangePassword };
}
