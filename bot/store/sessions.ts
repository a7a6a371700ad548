import type { AgentSessions } from '../support/access-repositories.js';
import type { AgentSession } from '../support/agent.js';
import type { Dialect, Row } from './database.js';
import { asDate, text, toAgent } from './rows.js';
import { writing } from './write-one.js';
import type { Apply, Writer } from './writer.js';

export function sessionRepository({ reader }: Dialect, writer: Writer): AgentSessions {
  const write = writing(writer);
  return {
    startSession: (tokenHash, session, passwordHash) => writer.submit(start, { tokenHash, session, passwordHash }),
    session: async (tokenHash, now) => {
      const row = await reader('sessions as s')
        .join('agents as a', 'a.id', 's.agent_id')
        .where('s.token_hash', tokenHash)
        .where('s.expires_at', '>', now.getTime())
        .where('a.active', 1)
        .first('a.*', ...sessionColumns.map((column) => `s.${column} as session_${column}`));
      return row && { agent: toAgent(row), session: toSession(row, 'session_') };
    },
    sessionSeen: async (tokenHash, at) => {
      await write('UPDATE sessions SET seen_at = ? WHERE token_hash = ?', [at.getTime(), tokenHash]);
    },
    sessions: async (agentId, now) => {
      const rows = await reader('sessions')
        .where({ agent_id: agentId })
        .where('expires_at', '>', now.getTime())
        .orderBy([{ column: 'seen_at', order: 'desc' }, 'id']);
      return rows.map((row) => toSession(row));
    },
    endSession: async (tokenHash) => {
      await write('DELETE FROM sessions WHERE token_hash = ?', [tokenHash]);
    },
    endSessions: async (agentId, which) => {
      const [condition, id] = 'id' in which ? ['id = ?', which.id] : ['id <> ?', which.except ?? ''];
      const ended = await write(`DELETE FROM sessions WHERE agent_id = ? AND ${condition} RETURNING id`, [agentId, id]);
      return ended.length;
    },
  };
}

const sessionColumns = ['id', 'agent_id', 'started_at', 'seen_at', 'expires_at', 'browser'] as const;

type Start = { tokenHash: string; session: AgentSession; passwordHash: string };

const start: Apply<Start, boolean> = async (run, items) => {
  const begun: boolean[] = [];
  for (const { tokenHash, session, passwordHash } of items) {
    const { id, agentId, startedAt, seenAt, expiresAt, browser } = session;
    // Whatever has expired goes here, so that nothing needs a timer.
    await run('DELETE FROM sessions WHERE expires_at <= ?', [startedAt.getTime()]);
    // Holds the agent until the commit: a password changed meanwhile by another process finds this session, and ends it.
    const own = 'UPDATE agents SET active = active WHERE id = ? AND active = 1 AND password_hash = ? RETURNING id';
    const isHis = (await run(own, [agentId, passwordHash])).length > 0;
    if (isHis) {
      await run(
        `INSERT INTO sessions (token_hash, id, agent_id, started_at, seen_at, expires_at, browser)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
        [tokenHash, id, agentId, startedAt.getTime(), seenAt.getTime(), expiresAt.getTime(), browser],
      );
    }
    begun.push(isHis);
  }
  return begun;
};

function toSession(row: Row, prefix = ''): AgentSession {
  const column = (name: (typeof sessionColumns)[number]) => row[prefix + name];
  return {
    id: text(column('id')),
    agentId: text(column('agent_id')),
    startedAt: asDate(column('started_at')),
    seenAt: asDate(column('seen_at')),
    expiresAt: asDate(column('expires_at')),
    browser: text(column('browser')),
  };
}
