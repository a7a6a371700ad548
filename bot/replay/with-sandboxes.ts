import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../store/index.js';
import type { Store } from '../support/repositories.js';
import type { Invitation } from '../support/survey.js';
import { openSandbox, type Sandbox, type SandboxOptions } from './sandbox.js';

export type OpenSandbox = (options: SandboxOptions) => Sandbox;

/**
 * Gives `work` a way to open sandboxes, on one temporary database that is gone when the work has ended. They may be used side
 * by side: each has a customer and a conversation of its own, and sees no other.
 */
export async function withSandboxes<T>(work: (open: OpenSandbox) => Promise<T>): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), 'convoz-replay-'));
  // There may be customers' words in it, so it goes even when the process is ended in the middle.
  const clear = () => rmSync(directory, { recursive: true, force: true });
  process.once('exit', clear);
  try {
    const store = await openStore(join(directory, 'convoz.db'));
    let count = 0;
    try {
      return await work((options) => {
        const name = `sandbox${++count}`;
        return openSandbox(name, storeFor(name, store), options);
      });
    } finally {
      await store.close();
    }
  } finally {
    process.off('exit', clear);
    await rm(directory, { recursive: true, force: true });
  }
}

const all = Number.MAX_SAFE_INTEGER;

/** The store as if it held one conversation only: other sandboxes have other clocks, and their timers are their own. */
function storeFor(conversationId: string, store: Store): Store {
  const { conversations, surveys } = store;
  const mine = (found: Invitation[]) => found.filter((one) => one.conversationId === conversationId);
  return {
    ...store,
    conversations: {
      ...conversations,
      due: async (now) => (await conversations.due(now, all)).filter((id) => id === conversationId),
      async queuedBefore(since) {
        const status = (await conversations.find(conversationId))?.status;
        return status?.tag === 'queued' && new Date(status.since) < since ? 1 : 0;
      },
    },
    surveys: {
      ...surveys,
      due: async (now) => mine(await surveys.due(now, all)),
      expired: async (now) => mine(await surveys.expired(now, all)),
    },
  };
}
