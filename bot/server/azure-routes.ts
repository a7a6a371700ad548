import { Router } from 'express';
import { decode, readActivity } from '../channels/azure/decode.js';
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
/** What the SDK answers to an `invoke` that nobody dealt with. */
const notImplemented = 501;

/**
 * POST /api/messages for the Emulator and Azure Bot Service. The SDK checks the caller's token; what it lets in is
 * committed and acknowledged at once, because callers resend after 15 s. Answers leave through the outbox.
 */
export function azureRoutes({ adapter, inbox, clock, ids }: AzureDeps): Router {
  const router = Router();
  router.post('/', ...jsonBody(bodyLimit), async (request, response) => {
    const body = readActivity(request.body);
    let failure: unknown;
    const verdict = new Verdict();
    await adapter.process({ body, headers: request.headers, method: 'POST' }, verdict, async (context) => {
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
    if (verdict.code === 401) throw refusal(request.headers.authorization);
    if (verdict.code === notImplemented) throw new ConvozError('BAD_REQUEST', 'Activities of this type are not served');
    if (verdict.code >= 400) throw new Error(`The Bot Framework SDK answered ${verdict.code}`);
    response.status(verdict.code).end();
  });
  return router;
}

/** Takes down what the SDK would have answered, as its errors are not in the form of ours. */
class Verdict {
  code = 200;
  readonly socket = undefined;

  status(code: number): this {
    this.code = code;
    return this;
  }

  header(): this {
    return this;
  }

  send(): this {
    return this;
  }

  end(): this {
    return this;
  }
}

function refusal(authorization: string | undefined): ConvozError {
  return authorization === undefined
    ? new ConvozError('TOKEN_MISSING', 'A token of the Bot Framework is needed')
    : new ConvozError('TOKEN_INVALID', 'The token of the Bot Framework is not valid here');
}
