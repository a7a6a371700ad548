import { Live } from '../../bot/engine/live.js';
import type { Clock } from '../../bot/engine/ports.js';
import { type Access, createAccess } from '../../bot/server/access/index.js';
import { Sessions } from '../../bot/server/sessions.js';
import type { OpenStore } from '../../bot/store/index.js';

/** What stands before a few endpoints that are served without the rest: sessions, keys, the audit log. */
export function testAccess({
  store,
  clock,
  adminsNeedTotp = false,
}: {
  store: OpenStore;
  clock: Clock;
  adminsNeedTotp?: boolean;
}): Access {
  const sessions = new Sessions(store.agents, clock, false, { adminsNeedTotp });
  return createAccess({ store, clock, key: Buffer.alloc(32, 7), houseWords: [], live: new Live() }, sessions);
}
