import type { Availabilities, Leases } from '../support/assignment-repositories.js';
import { type AgentAvailability, type AgentStatus, defaultCapacity } from '../support/availability.js';
import type { Dialect, Row } from './database.js';
import { asDate, ms, optional, text } from './rows.js';
import type { Table } from './tables.js';
import type { Apply, Writer } from './writer.js';

export function availabilityRepository(dialect: Dialect, writer: Writer): Availabilities {
  const seen = markSeen(dialect);
  return {
    list: async () => (await dialect.reader('availability').orderBy('agent_id')).map(toAvailability),
    set: (change, now) => writer.submit(set, { ...change, now }),
    seen: async (agentIds, now) => {
      if (agentIds.length > 0) await writer.submit(seen, { agentIds, now });
    },
    assigned: (agentId, now) => writer.submit(assigned, { agentId, now }),
  };
}

export function leaseRepository(writer: Writer): Leases {
  return { take: (name, holder, now, until) => writer.submit(take, { name, holder, now, until }) };
}

type Change = { agentId: string; status?: AgentStatus; capacity?: number; now: Date };

/** Whoever speaks only of how much somebody can take has not seen him. */
const setOne = `INSERT INTO availability (agent_id, status, since, capacity, seen_at)
  VALUES (?, COALESCE(CAST(? AS TEXT), 'offline'), ?, COALESCE(CAST(? AS INTEGER), ${defaultCapacity}), ?)
  ON CONFLICT (agent_id) DO UPDATE SET
    status = COALESCE(CAST(? AS TEXT), availability.status),
    since = CASE WHEN COALESCE(CAST(? AS TEXT), availability.status) = availability.status
      THEN availability.since ELSE excluded.since END,
    capacity = COALESCE(CAST(? AS INTEGER), availability.capacity),
    seen_at = CASE WHEN CAST(? AS TEXT) IS NULL THEN availability.seen_at ELSE excluded.seen_at END
  RETURNING *`;

const set: Apply<Change, AgentAvailability> = async (run, changes) => {
  const kept: AgentAvailability[] = [];
  for (const { agentId, status = null, capacity = null, now } of changes) {
    const at = ms(now);
    const [row = {}] = await run(setOne, [agentId, status, at, capacity, at, status, status, capacity, status]);
    kept.push(toAvailability(row));
  }
  return kept;
};

function markSeen(dialect: Dialect): Apply<{ agentIds: readonly string[]; now: Date }, void> {
  const sql = `UPDATE availability SET seen_at = ? FROM ${dialect.rows(ids)}
    WHERE availability.agent_id = v.id AND availability.seen_at < ?`;
  return async (run, sightings) => {
    for (const { agentIds, now } of sightings) {
      await run(sql, [ms(now), JSON.stringify(agentIds.map((id) => ({ id }))), ms(now)]);
    }
    return sightings.map(() => undefined);
  };
}

const ids: Table = { name: 'ids', columns: { id: 'text' } };

const assigned: Apply<{ agentId: string; now: Date }, void> = async (run, items) => {
  for (const { agentId, now } of items) {
    await run('UPDATE availability SET last_assigned_at = ? WHERE agent_id = ?', [ms(now), agentId]);
  }
  return items.map(() => undefined);
};

const take: Apply<{ name: string; holder: string; now: Date; until: Date }, boolean> = async (run, items) => {
  const taken: boolean[] = [];
  for (const { name, holder, now, until } of items) {
    const rows = await run(
      `INSERT INTO leases (name, holder, until) VALUES (?, ?, ?)
       ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until = excluded.until
       WHERE leases.holder = excluded.holder OR leases.until <= ? RETURNING name`,
      [name, holder, ms(until), ms(now)],
    );
    taken.push(rows.length > 0);
  }
  return taken;
};

function toAvailability(row: Row): AgentAvailability {
  return {
    agentId: text(row.agent_id),
    status: row.status as AgentStatus,
    since: asDate(row.since),
    capacity: Number(row.capacity),
    ...optional('lastAssignedAt', row.last_assigned_at, asDate),
    seenAt: asDate(row.seen_at),
  };
}
