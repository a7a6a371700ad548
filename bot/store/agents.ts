import { ConvozError } from '../errors.js';
import type { Agents } from '../support/access-repositories.js';
import type { Agent, AgentChange } from '../support/agent.js';
import type { Dialect, Run } from './database.js';
import { text, toAgent } from './rows.js';
import { secondFactorRepository } from './second-factors.js';
import { sessionRepository } from './sessions.js';
import type { Apply, Writer } from './writer.js';

export function agentRepository(dialect: Dialect, writer: Writer): Agents {
  const { reader } = dialect;
  return {
    ...sessionRepository(dialect, writer),
    ...secondFactorRepository(dialect, writer),
    byLogin: async (login) => {
      const row = await reader('agents').where({ login: login.toLowerCase() }).first();
      return row && { agent: toAgent(row), passwordHash: text(row.password_hash) };
    },
    find: async (id) => {
      const row = await reader('agents').where({ id }).first();
      return row && toAgent(row);
    },
    list: async () => (await reader('agents').orderBy('name')).map(toAgent),
    add: (agent, passwordHash) => writer.submit(addAgents, { agent, passwordHash }),
    setPassword: (id, passwordHash, { oneTime } = { oneTime: false }) =>
      writer.submit(setPasswords, { id, passwordHash, oneTime }),
    change: (id, change) => writer.submit(changeAgents, { id, change }),
  };
}

const addAgents: Apply<{ agent: Agent; passwordHash: string }, void> = async (run, items) => {
  for (const { agent, passwordHash } of items) await insertAgent(run, agent, passwordHash);
  return items.map(() => undefined);
};

/** Rejects with AGENT_EXISTS when the login is somebody's. */
export async function insertAgent(run: Run, agent: Agent, passwordHash: string): Promise<void> {
  const kept = await run(
    `INSERT INTO agents (id, login, name, role, active, created_at, must_change_password, password_hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING id`,
    [
      agent.id,
      agent.login,
      agent.name,
      agent.role,
      agent.active ? 1 : 0,
      agent.createdAt.getTime(),
      agent.mustChangePassword ? 1 : 0,
      passwordHash,
    ],
  );
  if (kept.length === 0) throw loginTaken(agent.login);
}

export function loginTaken(login: string): ConvozError {
  return new ConvozError('AGENT_EXISTS', `There is already an agent with the login ${login}`, {
    hint: 'Choose another login.',
  });
}

const setPasswords: Apply<{ id: string; passwordHash: string; oneTime: boolean }, void> = async (run, items) => {
  for (const { id, passwordHash, oneTime } of items) {
    const sql = 'UPDATE agents SET password_hash = ?, must_change_password = ? WHERE id = ?';
    await run(sql, [passwordHash, oneTime ? 1 : 0, id]);
    await run('DELETE FROM sessions WHERE agent_id = ?', [id]);
  }
  return items.map(() => undefined);
};

const changeAgents: Apply<{ id: string; change: AgentChange }, Agent> = async (run, items) => {
  const changed: Agent[] = [];
  for (const { id, change } of items) {
    // Holds all admins until the commit, so that two processes do not each take the other's last one.
    await run(`UPDATE agents SET active = active WHERE role = 'admin'`);
    const [row] = await run('SELECT * FROM agents WHERE id = ?', [id]);
    if (!row) throw new ConvozError('NOT_FOUND', 'There is no such agent');
    const before = toAgent(row);
    const after = { ...before, ...change };
    if (isAdmin(before) && !isAdmin(after)) {
      const others = `SELECT id FROM agents WHERE role = 'admin' AND active = 1 AND id <> ? LIMIT 1`;
      if ((await run(others, [id])).length === 0) {
        throw new ConvozError('LAST_ADMIN', 'Somebody must be left who may manage the team', {
          hint: 'Make another agent an admin first.',
        });
      }
    }
    const sql = 'UPDATE agents SET name = ?, role = ?, active = ? WHERE id = ?';
    await run(sql, [after.name, after.role, after.active ? 1 : 0, id]);
    if (!after.active) await run('DELETE FROM sessions WHERE agent_id = ?', [id]);
    // Whom he may not invite any more shall not come on his word.
    if (!isAdmin(after)) await run('DELETE FROM agent_invites WHERE invited_by = ?', [id]);
    changed.push(after);
  }
  return changed;
};

function isAdmin({ role, active }: Agent): boolean {
  return role === 'admin' && active;
}
