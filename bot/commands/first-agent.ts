import type { App } from '../app.js';
import { hashPassword, oneTimePassword } from '../server/passwords.js';

/**
 * Makes the first agent, `admin`, where there is none, and returns his one-time password. While he has not used it, each
 * start gives a new one, since the old may have scrolled away. Undefined when somebody can log in already.
 */
export async function firstAgent({
  store,
  clock,
  ids,
}: Pick<App, 'store' | 'clock' | 'ids'>): Promise<string | undefined> {
  const agents = await store.agents.list();
  const password = oneTimePassword();
  if (agents.length === 0) {
    await store.agents.add(
      {
        id: ids.next(),
        login: 'admin',
        name: 'Admin',
        role: 'admin',
        active: true,
        createdAt: clock.now(),
        mustChangePassword: true,
      },
      await hashPassword(password),
    );
    return password;
  }
  const [only] = agents;
  if (agents.length > 1 || !only?.mustChangePassword) return undefined;
  await store.agents.setPassword(only.id, await hashPassword(password), { oneTime: true });
  return password;
}
