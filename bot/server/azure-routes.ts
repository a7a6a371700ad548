import { Router } from 'express';
import { decode } from '../channels/azure/decode.js';
import type { CloudAdapter } from '../engine/botbuilder.js';
import type { InboxDoor } from '../engine/inbox.js';
import type { Clock, Ids } from '../engine/ports.js';
import { ConvozError } from '../errors.js';
import { jsonBody } from './body.js';

export interface AzureDeps {
  adapter: CloudAdapter;
  inbox: InboxDoor;
  clock: Clock;
  ids: Ids;
}

const bodyLimit = 262_144;

/**
 * POST /api/messages for the Emulator and Azure Bot Service. The SDK checks the caller's token; what it lets in is
 * committed and acknowledged at once, because callers resend after 15 s. Answers leave through the outbox.
 */
export function azureRoutes({ adapter, inbox, clock, ids }: AzureDeps): Router {
  const router = Router();
  router.post('/', ...jsonBody(bodyLimit), async (request, response) => {
    const { type } = (request.body ?? {}) as { type?: unknown };
    if (typeof type !== 'string') throw new ConvozError('BAD_REQUEST', 'type: an activity needs a type');
    let failure: unknown;
    await adapter.process(request, response, async (context) => {
      const incoming = decode(context.activity);
      if (!incoming) return;
      await inbox
        .accept({
          id: ids.next(),
          channel: 'azure',
          account: incoming.account,
          eventId: incoming.eventId,
          conversationId: incoming.conversationId,
          activity: JSON.stringify(incoming.activity),
          receivedAt: clock.now(),
        })
        .catch((error: unknown) => {
          failure = error;
          throw error;
        });
    });
    if (failure !== undefined) throw failure;
  });
  return router;
}
