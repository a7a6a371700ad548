import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Live } from '../../bot/engine/live.js';
import { deskFeed } from '../../bot/server/desk/feed.js';
import { Sessions } from '../../bot/server/sessions.js';
import { refuse } from '../../bot/server/upgrade.js';
import { type OpenStore, openStore } from '../../bot/store/index.js';
import type { ChangeSet } from '../../bot/support/change-set.js';
import { localPresence, type Presence } from '../../bot/team/presence.js';
import { event, following, opening } from '../store/change-sets.js';
import { type DeskAgent, newDeskAgent } from '../support-files/desk-agent.js';
import { temporaryDirectory } from '../support-files/temporary-directory.js';
import { TestClock } from '../support-files/test-clock.js';

/** The desk's feed on a real server and a real database, without a bot. */
export interface SmallFeed {
  store: OpenStore;
  live: Live;
  presence: Presence;
  clock: TestClock;
  /** `ws://127.0.0.1:port/api/feed`. */
  address: string;
  agent(name?: string): Promise<DeskAgent>;
  /** Commits a turn with so many events, and tells live screens, as the runner does. */
  happen(count?: number, data?: string): Promise<void>;
  /** Every sequence number there is, in order. */
  stored(): Promise<number[]>;
  close(): Promise<void>;
}

export async function smallFeed(settings?: { keepAliveMs: number; sessionCheckMs: number }): Promise<SmallFeed> {
  const directory = await temporaryDirectory();
  const store = await openStore(join(directory.path, 'convoz.db'));
  const [clock, live] = [new TestClock(), new Live()];
  const presence = localPresence(clock);
  const sessions = new Sessions(store.agents, clock, false);
  const feed = deskFeed({ sessions, live, events: store.events, presence }, settings);
  const server = createServer();
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    if (!feed.handle(request, socket, head)) refuse(socket, 404);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  let last: ChangeSet | undefined;
  return {
    store,
    live,
    presence,
    clock,
    address: `ws://127.0.0.1:${port}/api/feed`,
    agent: (name = 'Uxía') =>
      newDeskAgent(`http://127.0.0.1:${port}`, { store, clock, ids: { next: randomUUID } }, false, { name }),
    async happen(count = 1, data = '') {
      const set = last ? following(last) : opening();
      last = set;
      const events = Array.from({ length: count }, () => event(set, 'message.sent', { data: { note: data } }));
      await store.commit({ ...set, events });
      live.publish({ ...set, events });
    },
    async stored() {
      const seqs: number[] = [];
      for (let page = await store.events.since(0, 1000); page.length > 0; ) {
        seqs.push(...page.map(({ seq }) => seq ?? 0));
        page = await store.events.since(seqs.at(-1) ?? 0, 1000);
      }
      return seqs;
    },
    async close() {
      feed.close();
      server.close();
      server.closeAllConnections();
      // Whatever was asked before has been answered by then.
      await store.events.latest();
      await store.close();
      await directory.remove();
    },
  };
}
