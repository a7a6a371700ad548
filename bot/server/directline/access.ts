import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Request } from 'express';
import type { Ids } from '../../engine/ports.js';
import { ConvozError } from '../../errors.js';
import type { Conversations } from '../../support/repositories.js';
import type { RateLimit } from '../rate-limit.js';
import type { Claims, Tokens } from '../tokens.js';

export interface AccessDeps {
  tokens: Tokens;
  conversations: Pick<Conversations, 'find'>;
  ids: Ids;
  /** What a site's own server must know to ask for tokens; undefined: anybody may start a conversation of his own. */
  secret: string | undefined;
  tokenLimit: RateLimit;
}

/** A token of a conversation; or the secret, or nothing where there is no secret, which starts a new one. */
export async function startingClaims(request: Request, deps: AccessDeps): Promise<Claims> {
  const given = bearer(request);
  const byToken = given !== undefined && given.split('.').length === 3 && !isSecret(given, deps.secret);
  if (byToken) return deps.tokens.check('directline', given);
  await deps.tokenLimit(request.ip ?? '');
  requireSecret(request, deps.secret);
  return bySecret(deps.ids.next());
}

/** Whoever may act in the conversation: the bearer of its token, or of the secret, which opens every web chat. */
export async function authorised(request: Request, deps: AccessDeps, conversationId: string): Promise<Claims> {
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

/** The bearer token; TOKEN_MISSING without one. */
export function needed(request: Request): string {
  const token = bearer(request);
  if (token === undefined)
    throw new ConvozError('TOKEN_MISSING', 'A token is needed', { hint: 'Send Authorization: Bearer <token>.' });
  return token;
}

/** Lets everybody pass where there is no secret. */
export function requireSecret(request: Request, secret: string | undefined): void {
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
