import { randomBytes } from 'node:crypto';
import { type Config, databaseOf } from '../config.js';
import { ConvozError } from '../errors.js';
import { hashPassword, oneTimePassword } from '../server/passwords.js';
import { openStore } from '../store/index.js';
import { type Role, roles } from '../support/agent.js';

/** `convoz agent add`: a new agent with a one-time password, printed once. */
export async function agentAdd(
  config: Config,
  login: string,
  options: { name?: string; role: string },
  print: (line: string) => void,
): Promise<void> {
  if (!/^[a-z0-9][a-z0-9._@-]{0,99}$/i.test(login)) {
    throw new ConvozError('BAD_REQUEST', 'A login has letters, digits and . _ @ -', {
      hint: 'For example: ana or ana@shop.example',
    });
  }
  if (!(roles as readonly string[]).includes(options.role)) {
    throw new ConvozError('BAD_REQUEST', `There is no role ${options.role}`, { hint: `Roles: ${roles.join(', ')}.` });
  }
  const store = await openStore(databaseOf(config));
  try {
    const password = oneTimePassword();
    await store.agents.add(
      {
        id: randomBytes(16).toString('base64url'),
        login: login.toLowerCase(),
        name: options.name ?? login,
        role: options.role as Role,
        active: true,
        createdAt: new Date(),
        mustChangePassword: true,
      },
      await hashPassword(password),
    );
    print(`login: ${login.toLowerCase()}   one-time password: ${password}`);
  } finally {
    await store.close();
  }
}
