import { Router } from 'express';
import { decode, readActivity } from '../channels/azure/decode.js';
import type { AzureAdapter } from '../channels/azure/index.js';
import type { InboxDoor } from '../engine/inbox.js';
import type { Clock, Ids } from '../engine/ports.js';
import { ConvozError } from '../errors.js';
import { jsonBody } from './body.js';

export interface AzureDeps {
  adapter: Pick<AzureAdapter, 'verify' | 'trusts'>;
  inbox: Pick<InboxDoor, 'accept'>;
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
    const activity = readActivity(request.body);
    await adapter.verify(activity, request.headers.authorization);
    // The one type whose caller waits for an answer in the response.
    if (activity.type === 'invoke') throw new ConvozError('BAD_REQUEST', 'Activities of this type are not served');
    const incoming = decode(activity, (serviceUrl) => adapter.trusts(serviceUrl));
    if (incoming) {
      await inbox.accept({
        ...incoming,
        id: ids.next(),
        channel: 'azure',
        activity: JSON.stringify(incoming.activity),
        receivedAt: clock.now(),
      });
    }
    response.status(200).end();
  });
  return router;
}
