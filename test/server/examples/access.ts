import { totpCode, totpStep } from '../../../bot/team/totp.js';
import { agentPassword, type DeskAgent } from '../../support-files/desk-agent.js';
import type { Examples } from './example.js';
import type { Stage } from './stage.js';

const password = agentPassword;
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

const newAgent = (stage: Stage) => ({ login: stage.name('sabela'), name: 'Sabela', role: 'agent' });
const colleague = async (stage: Stage) => ({ id: (await stage.convoz.agent()).id });

/** An invite and the secret of its link. */
async function invited(stage: Stage): Promise<{ id: string; token: string }> {
  const admin = await stage.convoz.agent({ role: 'admin' });
  const { invite, link } = (await admin.post('/api/agent-invites', newAgent(stage))).body;
  return { id: invite.id, token: link.split('=')[1] };
}

/** The code that the app of somebody shows who has just begun to set up a second factor. */
async function firstCode(stage: Stage, agent: DeskAgent): Promise<string> {
  const { secret } = (await agent.post('/api/totp', { password })).body as { secret: string };
  const bits = [...secret.replace(/\s/g, '')].map((one) => letters.indexOf(one).toString(2).padStart(5, '0')).join('');
  const bytes = (bits.match(/.{8}/g) ?? []).map((one) => Number.parseInt(one, 2));
  return totpCode(Uint8Array.from(bytes), totpStep(stage.clock.now()));
}

/** A recovery code of somebody who has a second factor. */
async function recoveryCode(stage: Stage, agent: DeskAgent): Promise<string> {
  const code = await firstCode(stage, agent);
  return (await agent.post('/api/totp/confirm', { code })).body.recoveryCodes[0];
}

/** Logging in, the team, invites and keys. */
export const access: Examples = {
  'POST /login': {
    made: async (stage) => ({ body: { login: (await stage.convoz.agent()).agent.login, password } }),
  },
  'POST /logout': { made: () => ({}) },
  'POST /password': { made: () => ({ body: { current: password, next: 'seven lilac herons at noon' } }) },

  'POST /totp': { made: () => ({ body: { password } }) },
  'POST /totp/confirm': { made: async (stage, agent) => ({ body: { code: await firstCode(stage, agent) } }) },
  'POST /totp/recovery-codes': {
    made: async (stage, agent) => ({ body: { password, code: await recoveryCode(stage, agent) } }),
  },
  'DELETE /totp': { made: async (stage, agent) => ({ body: { password, code: await recoveryCode(stage, agent) } }) },

  'DELETE /sessions': { made: () => ({}) },
  'DELETE /sessions/:id': {
    made: async (_, agent) => ({ params: { id: (await agent.get('/api/sessions')).body.sessions[0].id } }),
    foreign: 'NOT_FOUND',
  },
  'DELETE /agents/:id/sessions': { made: async (stage) => ({ params: await colleague(stage) }) },

  'POST /agents': { made: (stage) => ({ body: newAgent(stage) }) },
  'PATCH /agents/:id': { made: async (stage) => ({ params: await colleague(stage), body: { name: 'Iria' } }) },
  'POST /agents/:id/password': { made: async (stage) => ({ params: await colleague(stage) }) },
  'DELETE /agents/:id/totp': { made: async (stage) => ({ params: await colleague(stage) }) },

  'POST /agent-invites': { made: (stage) => ({ body: newAgent(stage) }) },
  'POST /agent-invites/:id/resend': { made: async (stage) => ({ params: { id: (await invited(stage)).id } }) },
  'DELETE /agent-invites/:id': { made: async (stage) => ({ params: { id: (await invited(stage)).id } }) },
  'POST /agent-invites/open': { made: async (stage) => ({ body: { token: (await invited(stage)).token } }) },
  'POST /agent-invites/accept': {
    made: async (stage) => ({
      body: { token: (await invited(stage)).token, password: 'seven lilac herons at noon' },
    }),
  },

  'POST /keys': { made: () => ({ body: { name: 'Shop', scopes: ['reports:read'] } }) },
  'DELETE /keys/:id': {
    async made(stage) {
      const admin = await stage.convoz.agent({ role: 'admin' });
      const { key } = (await admin.post('/api/keys', { name: 'Shop', scopes: ['reports:read'] })).body;
      return { params: { id: key.id } };
    },
  },
};
