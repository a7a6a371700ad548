import { ConvozError } from '../errors.js';
import type { AgentInvites } from '../support/access-repositories.js';
import type { Agent, AgentInvite, Role } from '../support/agent.js';
import { insertAgent, loginTaken } from './agents.js';
import type { Dialect, Row } from './database.js';
import { asDate, text } from './rows.js';
import { writing } from './write-one.js';
import type { Apply, Writer } from './writer.js';

export function agentInviteRepository({ reader }: Dialect, writer: Writer): AgentInvites {
  const write = writing(writer);
  return {
    list: async () =>
      (await reader('agent_invites').orderBy([{ column: 'created_at', order: 'desc' }, 'id'])).map(toInvite),
    byToken: async (tokenHash, now) => {
      const row = await reader('agent_invites')
        .where({ token_hash: tokenHash })
        .where('expires_at', '>', now.getTime())
        .first();
      return row && toInvite(row);
    },
    add: (invite, tokenHash) => writer.submit(add, { invite, tokenHash }),
    renew: async (id, tokenHash, expiresAt) => {
      const sql = 'UPDATE agent_invites SET token_hash = ?, expires_at = ? WHERE id = ? RETURNING *';
      const [row] = await write(sql, [tokenHash, expiresAt.getTime(), id]);
      if (!row) throw new ConvozError('NOT_FOUND', 'There is no such invite');
      return toInvite(row);
    },
    revoke: async (id) => (await write('DELETE FROM agent_invites WHERE id = ? RETURNING id', [id])).length > 0,
    accept: (tokenHash, agent, passwordHash, now) => writer.submit(accept, { tokenHash, agent, passwordHash, now }),
  };
}

const add: Apply<{ invite: AgentInvite; tokenHash: string }, void> = async (run, items) => {
  for (const { invite, tokenHash } of items) {
    if ((await run('SELECT id FROM agents WHERE login = ?', [invite.login])).length > 0) throw loginTaken(invite.login);
    const kept = await run(
      `INSERT INTO agent_invites (id, login, name, role, token_hash, invited_by, created_at, expires_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING id`,
      [
        invite.id,
        invite.login,
        invite.name,
        invite.role,
        tokenHash,
        invite.invitedBy,
        invite.createdAt.getTime(),
        invite.expiresAt.getTime(),
      ],
    );
    if (kept.length === 0) {
      throw new ConvozError('AGENT_EXISTS', `There is already an invite for ${invite.login}`, {
        hint: 'Send it again, or revoke it first.',
      });
    }
  }
  return items.map(() => undefined);
};

interface Acceptance {
  tokenHash: string;
  agent: Agent;
  passwordHash: string;
  now: Date;
}

const accept: Apply<Acceptance, void> = async (run, items) => {
  for (const { tokenHash, agent, passwordHash, now } of items) {
    const sql = 'DELETE FROM agent_invites WHERE token_hash = ? AND expires_at > ? RETURNING id';
    if ((await run(sql, [tokenHash, now.getTime()])).length === 0) {
      throw new ConvozError('INVITE_INVALID', 'The invite has been used, has been revoked or is over', {
        hint: 'Ask an admin for a new link.',
      });
    }
    await insertAgent(run, agent, passwordHash);
  }
  return items.map(() => undefined);
};

function toInvite(row: Row): AgentInvite {
  return {
    id: text(row.id),
    login: text(row.login),
    name: text(row.name),
    role: row.role as Role,
    invitedBy: text(row.invited_by),
    createdAt: asDate(row.created_at),
    expiresAt: asDate(row.expires_at),
  };
}
