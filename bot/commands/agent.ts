import { type Config, databaseOf } from '../config.js';
import { ConvozError } from '../errors.js';
import { hashPassword, oneTimePassword } from '../server/passwords.js';
import { type OpenStore, openStore } from '../store/index.js';
import { type Agent, type AgentChange, type Role, roles } from '../support/agent.js';
import type { AuditAction } from '../support/audit.js';
import { auditing } from '../team/auditing.js';

type Print = (line: string) => void;

/** `convoz agent list`: everybody of the team, by name. */
export async function agentList(config: Config, print: Print): Promise<void> {
  await withStore(config, async (store) => {
    for (const { login, name, role, active, totp, mustChangePassword } of await store.agents.list()) {
      const notes = [!active && 'disabled', totp && 'second factor', mustChangePassword && 'one-time password'];
      print([login, role, name, ...notes.filter(Boolean)].join('   '));
    }
  });
}

/** `convoz agent role|disable|enable`. Rejects with NOT_FOUND, BAD_REQUEST for a role that is none, and LAST_ADMIN. */
export async function agentChange(config: Config, login: string, change: AgentChange, print: Print): Promise<void> {
  await withAgent(config, login, async (agent, store, note) => {
    const { role, active } = await store.agents.change(agent.id, change);
    await note('agent.changed', { ...(change.role && { role }), ...(change.active !== undefined && { active }) });
    print(`${agent.login}   ${role}${active ? '' : '   disabled'}`);
  });
}

/** `convoz agent password`: a new one-time password, printed once; the agent is logged out everywhere. */
export async function agentPassword(config: Config, login: string, print: Print): Promise<void> {
  await withAgent(config, login, async (agent, store, note) => {
    const password = oneTimePassword();
    await store.agents.setPassword(agent.id, await hashPassword(password), { oneTime: true });
    await note('password.reset');
    print(`login: ${agent.login}   one-time password: ${password}`);
  });
}

/** `convoz agent no-second-factor`: for somebody who has lost his phone and his recovery codes. */
export async function agentNoSecondFactor(config: Config, login: string, print: Print): Promise<void> {
  await withAgent(config, login, async (agent, store, note) => {
    await store.agents.dropTotp(agent.id);
    await note('totp.removed');
    print(`${agent.login} logs in with the password alone.`);
  });
}

/** A role by its name. Throws BAD_REQUEST. */
export function roleNamed(name: string): Role {
  const role = roles.find((known) => known === name);
  if (role) return role;
  throw new ConvozError('BAD_REQUEST', `There is no role ${name}`, { hint: `Roles: ${roles.join(', ')}.` });
}

/** Opens the store for as long as `work` takes. */
export async function withStore(config: Config, work: (store: OpenStore) => Promise<void>): Promise<void> {
  const store = await openStore(databaseOf(config));
  try {
    await work(store);
  } finally {
    await store.close();
  }
}

/** Notes in the audit log what was done in the terminal. */
export function noting({ audit }: OpenStore, agentId: string) {
  const add = auditing(audit, { now: () => new Date() });
  return (action: AuditAction, detail: { role?: string; active?: boolean } = {}) =>
    add('terminal', action, { kind: 'agent', id: agentId }, { ...detail });
}

function withAgent(
  config: Config,
  login: string,
  work: (agent: Agent, store: OpenStore, note: ReturnType<typeof noting>) => Promise<void>,
): Promise<void> {
  return withStore(config, async (store) => {
    const known = await store.agents.byLogin(login);
    if (!known) {
      throw new ConvozError('NOT_FOUND', `There is no agent with the login ${login}`, {
        hint: 'convoz agent list shows all of them.',
      });
    }
    await work(known.agent, store, noting(store, known.agent.id));
  });
}
