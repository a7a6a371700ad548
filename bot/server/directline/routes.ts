import { type Request, Router } from 'express';
import { z } from 'zod';
import { clean } from '../../channels/clean.js';
import { languageOf } from '../../support/language.js';
import { mask } from '../../support/mask.js';
import type { Messages } from '../../support/repositories.js';
import { jsonBody } from '../body.js';
import { type CustomerDoor, signedPrefix } from '../customer-door.js';
import { type Claims, lifetimeSeconds, type Tokens } from '../tokens.js';
import { type AccessDeps, authorised, needed, requireSecret, startingClaims } from './access.js';
import { addressHash } from './address-hash.js';
import { type FileRouteDeps, fileRoutes } from './file-routes.js';
import { shownWithFiles } from './shown-with-files.js';
import { messageTaker, type TakeMessageDeps } from './take-message.js';
import { userIdOf } from './user-id.js';

export interface DirectLineDeps extends AccessDeps, Omit<TakeMessageDeps, 'files'>, FileRouteDeps {
  messages: Messages;
  /** Keys the hash of network addresses. */
  addressKey: string;
  door: CustomerDoor;
}

const bodyLimit = 262_144;
const page = 1000;

const signature = z.string().max(200);
const tokenRequest = z.looseObject({
  user: z.looseObject({ id: userIdOf.optional(), hash: signature.optional() }).optional(),
});
const startRequest = z.looseObject({
  locale: z.string().max(35).optional(),
  user: z.looseObject({ name: z.string().max(200).transform(clean).transform(mask).optional() }).optional(),
});

/** Direct Line 3.0, as far as stock clients use it (learn.microsoft.com, "Direct Line API 3.0"). Mounted at /v3/directline. */
export function directLineRoutes(deps: DirectLineDeps): Router {
  const { tokens, ids } = deps;
  const addressOf = addressHash(deps.addressKey);
  const hash = (text: string) => addressOf(text) ?? '';
  /** A site's own id of a person is kept as it is unless it looks like a payment card. */
  const kept = (id: string) => (mask(id) === id && !id.startsWith(signedPrefix) ? id : `dl_${hash(id)}`);
  const router = Router();
  const whoIs = async (user: z.output<typeof tokenRequest>['user']): Promise<string> => {
    if (user?.id === undefined) return `dl_${ids.next()}`;
    return user.hash === undefined ? kept(user.id) : (await deps.door.admit({ id: user.id, hash: user.hash })).userId;
  };
  const takeActivity = messageTaker(deps, addressOf, hash);
  // Before bodies are read: files are larger than anything else that may come.
  router.use(fileRoutes(deps, takeActivity));
  router.use(...jsonBody(bodyLimit));

  // First, because routes are tried in order and this is the one that every message takes.
  router.post('/conversations/:id/activities', async (request, response) => {
    const claims = await authorised(request, deps, request.params.id);
    const id = await takeActivity(request, claims, request.body);
    // Written by hand: this is the one answer given for every message of every customer.
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify({ id }));
  });

  router.post('/tokens/generate', async (request, response) => {
    await deps.tokenLimit(request.ip ?? '');
    requireSecret(request, deps.secret);
    const { user } = tokenRequest.parse(request.body);
    response.json(await grant(tokens, { userId: await whoIs(user), conversationId: ids.next() }));
  });

  router.post('/tokens/refresh', async (request, response) => {
    response.json(await grant(tokens, await tokens.check('directline', needed(request))));
  });

  router.post('/conversations', async (request, response) => {
    const claims = await startingClaims(request, deps);
    const { locale, user } = startRequest.parse(request.body);
    const accepted = await deps.inbox.accept({
      id: ids.next(),
      channel: 'directline',
      account: 'web',
      eventId: `start:${claims.conversationId}`,
      conversationId: claims.conversationId,
      activity: JSON.stringify({
        type: 'conversationUpdate',
        locale: mask(locale ?? request.acceptsLanguages().find(languageOf) ?? ''),
        from: { id: claims.userId, name: user?.name ?? '' },
      }),
      receivedAt: deps.clock.now(),
    });
    response.status(accepted.duplicate ? 200 : 201).json(await connection(request, tokens, claims, '0'));
  });

  router.get('/conversations/:id', async (request, response) => {
    const claims = await authorised(request, deps, request.params.id);
    response.json(await connection(request, tokens, claims, String(watermarkOf(request))));
  });

  router.get('/conversations/:id/activities', async (request, response) => {
    const { conversationId } = await authorised(request, deps, request.params.id);
    const after = watermarkOf(request);
    const found = await deps.messages.since(conversationId, after, page);
    const watermark = found.at(-1)?.seq ?? after;
    const host = `${request.protocol}://${request.get('host')}`;
    const shown = found.map((message) => shownWithFiles(message, deps.files.links, host));
    response.type('json').send(`{"activities":[${shown.join(',')}],"watermark":"${watermark}"}`);
  });

  return router;
}

async function grant(tokens: Tokens, claims: Claims) {
  const token = await tokens.issue('directline', claims);
  return { conversationId: claims.conversationId, token, expires_in: lifetimeSeconds.directline };
}

/** A fresh token and the address of the live stream, good for one connection within a minute. */
async function connection(request: Request, tokens: Tokens, claims: Claims, watermark: string) {
  const ticket = await tokens.issue('stream', claims);
  const scheme = request.protocol === 'https' ? 'wss' : 'ws';
  const path = `/v3/directline/conversations/${encodeURIComponent(claims.conversationId)}/stream`;
  const query = new URLSearchParams({ watermark, t: ticket });
  return { ...(await grant(tokens, claims)), streamUrl: `${scheme}://${request.get('host')}${path}?${query}` };
}

function watermarkOf(request: Request): number {
  const { watermark } = request.query;
  return typeof watermark === 'string' && /^\d{1,9}$/.test(watermark) ? Number(watermark) : 0;
}
