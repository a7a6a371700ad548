import { z } from 'zod';
import type { Channel } from '../../engine/ports.js';
import type { Store } from '../../support/repositories.js';
import { type Endpoint, endpoint } from './endpoint.js';
import { time } from './shapes.js';

export interface ChannelDeps {
  store: Pick<Store, 'channelStates'>;
  channels: ReadonlyMap<string, Channel>;
  /** The environment's. */
  config: { MICROSOFT_APP_ID?: string | undefined; MICROSOFT_APP_PASSWORD?: string | undefined };
}

const channelShape = z.object({
  id: z.string(),
  delivery: z
    .enum(['replay', 'push'])
    .describe('Whether clients read the conversation, or messages are pushed to a vendor'),
  configured: z.boolean().describe('Whether it has what it needs to be used by customers'),
  connected: z
    .boolean()
    .describe('Something has come in, and nothing that had to leave has been refused since the last message that left'),
  lastReceivedAt: time.optional(),
  lastSentAt: time.optional().describe('When the last message that was pushed and taken was said'),
  lastError: z
    .object({ code: z.string(), at: time })
    .optional()
    .describe('Of the last message that was not taken at once'),
  waiting: z.int().min(0).describe('Messages that wait to be pushed'),
  isPaused: z
    .boolean()
    .optional()
    .describe('The vendor refuses the account: all that waits leaves once that is put right'),
});

/** Not for customers: the terminal of whoever runs the service. */
const ownDoor = 'console';

/** How the ways customers reach us are. */
export function channelEndpoints({ store, channels, config }: ChannelDeps): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/channels',
      summary: 'Each channel: whether it is set up, what last came in and left, and what waits',
      who: 'admin',
      answer: z.object({ channels: z.array(channelShape) }),
      async handle() {
        const shown = [...channels.values()].filter(({ id }) => id !== ownDoor);
        return { channels: await Promise.all(shown.map(stateOf)) };
      },
    }),
  ];

  async function stateOf({ id, capabilities: { delivery } }: Channel) {
    const state = await store.channelStates.of(id);
    const { lastReceivedAt, lastSentAt, lastError } = state;
    const isRefused = lastError !== undefined && (lastSentAt === undefined || lastSentAt < lastError.at);
    return {
      id,
      delivery,
      configured: isConfigured(id),
      connected: lastReceivedAt !== undefined && !isRefused,
      ...state,
    };
  }

  function isConfigured(id: string): boolean {
    return id !== 'azure' || Boolean(config.MICROSOFT_APP_ID && config.MICROSOFT_APP_PASSWORD);
  }
}
