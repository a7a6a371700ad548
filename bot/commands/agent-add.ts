import { randomBytes } from 'node:crypto';
import type { Config } from '../config.js';
import { ConvozError } from '../errors.js';
import { hashPassword, oneTimePassword } from '../server/passwords.js';
import { loginForm } from '../support/agent.js';
import { noting, roleNamed, withStore } from './agent.js';

/** `convoz agent add`: a new agent with a one-time password, printed once. */
export async function agentAdd(
  config: Config,
  login: string,
  options: { name?: string; role: string },
  print: (line: string) => void,
): Promise<void> {
  if (!loginForm.test(login)) {
    throw new ConvozError('BAD_REQUEST', 'A login has letters, digits and . _ @ -', {
      hint: 'For example: ana or ana@shop.example',
    });
  }
  const role = roleNamed(options.role);
  await withStore(config, async (store) => {
    const password = oneTimePassword();
    const agent = {
      id: randomBytes(16).toString('base64url'),
      login: login.toLowerCase(),
      name: options.name ?? login,
      role,
      active: true,
      createdAt: new Date(),
      mustChangePassword: true,
    };
    await store.agents.add(agent, await hashPassword(password));
    await noting(store, agent.id)('agent.added', { role });
    print(`login: ${agent.login}   one-time password: ${password}`);
  });
}
