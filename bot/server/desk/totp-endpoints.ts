import { z } from 'zod';
import type { Agent } from '../../support/agent.js';
import type { Agents } from '../../support/repositories.js';
import type { Access } from '../access/index.js';
import { prove } from '../access/prove.js';
import { sessionIdOf } from '../sessions.js';
import { type Endpoint, endpoint } from './endpoint.js';
import { codeField } from './login-endpoints.js';

const proof = z.strictObject({ password: z.string().min(1).max(200), code: codeField });
const codes = z.object({ recoveryCodes: z.array(z.string()).describe('Good once each; not shown again') });
const errors = ['LOGIN_FAILED', 'CODE_REQUIRED', 'CODE_WRONG', 'TOO_MANY_REQUESTS'] as const;

/** One's own second factor: set up, confirmed, taken away. Every step but the confirmation asks for the password again. */
export function totpEndpoints({ agents, access }: { agents: Agents; access: Access }): Endpoint[] {
  const { secondFactor } = access;
  return [
    endpoint({
      method: 'get',
      path: '/totp',
      summary: 'Whether you have a second factor, and how many recovery codes are left',
      who: 'newcomer',
      answer: z.object({ on: z.boolean(), recoveryCodesLeft: z.int().min(0) }),
      handle: async ({ agent }) => ({
        on: agent.totp === true,
        recoveryCodesLeft: await agents.recoveryCodesLeft(agent.id),
      }),
    }),

    endpoint({
      method: 'post',
      path: '/totp',
      summary: 'Begin to set up a second factor; it counts once it has been confirmed',
      who: 'newcomer',
      body: proof,
      answer: z.object({
        secret: z.string().describe('To be typed into the app, in groups of four'),
        uri: z.string().describe('otpauth://…, to be opened or shown as a QR code'),
      }),
      errors,
      async handle({ body, agent, request }) {
        await prove({ login: agent.login, ...body }, request, { agents, access });
        const { groups, uri } = await secondFactor.offer(agent);
        return { secret: groups, uri };
      },
    }),

    endpoint({
      method: 'post',
      path: '/totp/confirm',
      summary: 'Put the new second factor to use with a first code of it; your other sessions end',
      who: 'newcomer',
      body: z.strictObject({ code: z.string().max(40) }),
      answer: codes,
      errors: ['CODE_WRONG'],
      async handle({ body: { code }, agent, audit, response }) {
        const recoveryCodes = await secondFactor.confirm(agent, code);
        await agents.endSessions(agent.id, { except: sessionIdOf(response) ?? '' });
        await audit('totp.added', about(agent));
        return { recoveryCodes };
      },
    }),

    endpoint({
      method: 'post',
      path: '/totp/recovery-codes',
      summary: 'Ten new recovery codes instead of the old ones',
      who: 'agent',
      body: proof,
      answer: codes,
      errors,
      async handle({ body, agent, audit, request }) {
        await prove({ login: agent.login, ...body }, request, { agents, access });
        const recoveryCodes = await secondFactor.renewCodes(agent);
        await audit('recovery.renewed', about(agent));
        return { recoveryCodes };
      },
    }),

    endpoint({
      method: 'delete',
      path: '/totp',
      summary: 'Log in with the password alone again',
      who: 'agent',
      body: proof,
      answer: z.object({}),
      errors,
      async handle({ body, agent, audit, request }) {
        await prove({ login: agent.login, ...body }, request, { agents, access });
        await agents.dropTotp(agent.id);
        await audit('totp.removed', about(agent));
        return {};
      },
    }),
  ];
}

const about = ({ id }: Agent) => ({ kind: 'agent', id });
