import { createHmac, timingSafeEqual } from 'node:crypto';
import { type Request, Router } from 'express';
import { z } from 'zod';
import { clean } from '../../channels/clean.js';
import { decode } from '../../channels/directline/decode.js';
import type { InboxDoor } from '../../engine/inbox.js';
import { Lru } from '../../engine/lru.js';
import type { Clock, Ids } from '../../engine/ports.js';
import { ConvozError } from '../../errors.js';
import type { Conversations, Messages } from '../../support/repositories.js';
import { jsonBody } from '../body.js';
import type { RateLimit } from '../rate-limit.js';
import { type Claims, lifetimeSeconds, type Tokens } from '../tokens.js';

export interface DirectLineDeps {
  tokens: Tokens;
  inbox: InboxDoor;
  messages: Messages;
  conversations: Pick<Conversations, 'find'>;
  clock: Clock;
  ids: Ids;
  /** What a site's own server must know to ask for tokens; undefined: anybody may start a conversation of his own. */
  secret: string | undefined;
  /** Keys the hash of network addresses. */
  addressKey: string;
  tokenLimit: RateLimit;
  messageLimit: RateLimit;
}

const bodyLimit = 262_144;
const page = 1000;

/** A person's id goes into keys as it is, so it has no control characters and no half surrogates. */
const userId = z
  .string()
  .max(200)
  .regex(/^[^\p{Cc}\p{Cs}]+$/u);
const tokenRequest = z.looseObject({ user: z.looseObject({ id: userId.optional() }).optional() });
const startRequest = z.looseObject({
  locale: z.string().max(35).optional(),
  user: z.looseObject({ name: z.string().max(200).transform(clean).optional() }).optional(),
});

/** Direct Line 3.0, as far as stock clients use it (learn.microsoft.com, "Direct Line API 3.0"). Mounted at /v3/directline. */
export function directLineRoutes(deps: DirectLineDeps): Router {
  const { tokens, ids } = deps;
  const addressOf = addressHash(deps.addressKey);
  const router = Router();
  router.use(...jsonBody(bodyLimit));

  // First, because routes are tried in order and this is the one that every message takes.
  router.post('/conversations/:id/activities', async (request, response) => {
    const { userId, conversationId } = await authorised(request, deps, request.params.id);
    const { activity, clientActivityId } = decode(request.body, { id: userId }, addressOf(request.ip));
    const id = ids.next();
    if (activity.type === 'typing') {
      response.json({ id });
      return;
    }
    await deps.messageLimit(conversationId);
    const accepted = await deps.inbox.accept({
      id,
      channel: 'directline',
      account: 'web',
      eventId: `${conversationId}:${clientActivityId ?? id}`,
      conversationId,
      activity: JSON.stringify(activity),
      receivedAt: deps.clock.now(),
    });
    // Written by hand: this is the one answer given for every message of every customer.
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify({ id: accepted.id }));
  });

  router.post('/tokens/generate', async (request, response) => {
    await deps.tokenLimit(request.ip ?? '');
    requireSecret(request, deps.secret);
    const { user } = tokenRequest.parse(request.body);
    const claims = { userId: user?.id ?? `dl_${ids.next()}`, conversationId: ids.next() };
    response.json(await grant(tokens, claims));
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
        locale: locale ?? request.acceptsLanguages()[0],
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
    response.type('json').send(`{"activities":[${found.map((m) => m.activity).join(',')}],"watermark":"${watermark}"}`);
  });

  router.post('/conversations/:id/upload', async (request, response) => {
    await authorised(request, deps, request.params.id);
    response.set('Connection', 'close');
    throw new ConvozError('UNSUPPORTED_MEDIA_TYPE', 'Files cannot be sent here', {
      hint: 'Describe it in words, or ask for a person.',
    });
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

/** A token of a conversation; or the secret, or nothing where there is no secret, which starts a new one. */
async function startingClaims(request: Request, deps: DirectLineDeps): Promise<Claims> {
  const given = bearer(request);
  const byToken = given !== undefined && given.split('.').length === 3 && !isSecret(given, deps.secret);
  if (byToken) return deps.tokens.check('directline', given);
  await deps.tokenLimit(request.ip ?? '');
  requireSecret(request, deps.secret);
  return bySecret(deps.ids.next());
}

/** Whoever may act in the conversation: the bearer of its token, or of the secret, which opens every web chat. */
async function authorised(request: Request, deps: DirectLineDeps, conversationId: string): Promise<Claims> {
  const token = needed(request);
  if (isSecret(token, deps.secret)) {
    const known = await deps.conversations.find(conversationId);
    if (known && known.channel !== 'directline') throw foreign();
    return bySecret(conversationId);
  }
  const claims = await deps.tokens.check('directline', token);
  if (claims.conversationId !== conversationId) throw foreign();
  return claims;
}

function foreign(): ConvozError {
  return new ConvozError('CONVERSATION_FOREIGN', 'The token belongs to another conversation');
}

/** Who speaks where only the secret was given, the same for every call in a conversation. */
function bySecret(conversationId: string): Claims {
  return { userId: `dl_${conversationId}`, conversationId };
}

function needed(request: Request): string {
  const token = bearer(request);
  if (token === undefined)
    throw new ConvozError('TOKEN_MISSING', 'A token is needed', { hint: 'Send Authorization: Bearer <token>.' });
  return token;
}

function requireSecret(request: Request, secret: string | undefined): void {
  if (secret === undefined) return;
  const given = bearer(request);
  if (given === undefined) throw new ConvozError('TOKEN_MISSING', 'The Direct Line secret is needed');
  if (!isSecret(given, secret)) throw new ConvozError('TOKEN_INVALID', 'This is not the Direct Line secret');
}

function isSecret(given: string, secret: string | undefined): boolean {
  return secret !== undefined && timingSafeEqual(digest(given), digest(secret));
}

function digest(text: string): Buffer {
  return createHmac('sha256', 'compare').update(text).digest();
}

function bearer(request: Request): string | undefined {
  return /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
}

function watermarkOf(request: Request): number {
  const { watermark } = request.query;
  return typeof watermark === 'string' && /^\d{1,9}$/.test(watermark) ? Number(watermark) : 0;
}

const rememberedAddresses = 10_000;

/** Names network addresses by a keyed hash, so that guesses can be counted without keeping who made them. */
function addressHash(key: string): (ip: string | undefined) => string | undefined {
  const known = new Lru<string, string>(rememberedAddresses);
  return (ip) => {
    if (ip === undefined) return undefined;
    const hash = known.get(ip) ?? createHmac('sha256', key).update(ip).digest('base64url').slice(0, 22);
    known.set(ip, hash);
    return hash;
  };
}
