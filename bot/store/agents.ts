import { ConvozError } from '../errors.js';
import type { Agent } from '../support/agent.js';
import type { Agents } from '../support/repositories.js';
import type { Dialect, Run } from './database.js';
import { text, toAgent } from './rows.js';
import type { Apply, Writer } from './writer.js';

export function agentRepository(dialect: Dialect, writer: Writer): Agents {
  const { reader } = dialect;
  const exec: Apply<(run: Run) => Promise<void>, void> = async (run, works) => {
    for (const work of works) await work(run);
    return works.map(() => undefined);
  };
  const write = (sql: string, ...params: unknown[]) =>
    writer.submit(exec, async (run) => {
      await run(sql, params);
    });
  return {
    byLogin: async (login) => {
      const row = await reader('agents').where({ login: login.toLowerCase() }).first();
      return row && { agent: toAgent(row), passwordHash: text(row.password_hash) };
    },
    find: async (id) => {
      const row = await reader('agents').where({ id }).first();
      return row && toAgent(row);
    },
    list: async () => (await reader('agents').orderBy('name')).map(toAgent),
    add: async (agent, passwordHash) => {
      const values = agentValues(agent, passwordHash);
      const sql = `INSERT INTO agents (id, login, name, role, active, created_at, must_change_password, password_hash)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`;
      await write(sql, ...values);
      const kept = await reader('agents').where({ login: agent.login }).first('id');
      if (kept?.id !== agent.id) {
        throw new ConvozError('AGENT_EXISTS', `There is already an agent with the login ${agent.login}`, {
          hint: 'Choose another login.',
        });
      }
    },
    setPassword: async (id, passwordHash, { oneTime } = { oneTime: false }) => {
      const sql = 'UPDATE agents SET password_hash = ?, must_change_password = ? WHERE id = ?';
      await write(sql, passwordHash, oneTime ? 1 : 0, id);
      await write('DELETE FROM sessions WHERE agent_id = ?', id);
    },
    startSession: (tokenHash, agentId, expiresAt) =>
      write(
        'INSERT INTO sessions (token_hash, agent_id, expires_at) VALUES (?, ?, ?)',
        tokenHash,
        agentId,
        expiresAt.getTime(),
      ),
    session: async (tokenHash, now) => {
      const row = await reader('sessions as s')
        .join('agents as a', 'a.id', 's.agent_id')
        .where('s.token_hash', tokenHash)
        .where('s.expires_at', '>', now.getTime())
        .where('a.active', 1)
        .first('a.*');
      return row && toAgent(row);
    },
    endSession: (tokenHash) => write('DELETE FROM sessions WHERE token_hash = ?', tokenHash),
  };
}

function agentValues(agent: Agent, passwordHash: string): unknown[] {
  return [
    agent.id,
    agent.login,
    agent.name,
    agent.role,
    agent.active ? 1 : 0,
    agent.createdAt.getTime(),
    agent.mustChangePassword ? 1 : 0,
    passwordHash,
  ];
}
