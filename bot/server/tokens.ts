import { randomBytes } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import { Lru } from '../engine/lru.js';
import { ConvozError } from '../errors.js';

/**
 * `directline`: one conversation for one person, 30 minutes, renewable while valid. `stream`: opens one WebSocket,
 * once, within a minute. `visitor`: lets the same browser resume its conversation for 30 days.
 */
export type Audience = 'directline' | 'stream' | 'visitor';

export interface Claims {
  userId: string;
  conversationId: string;
}

export const lifetimeSeconds: Record<Audience, number> = { directline: 1800, stream: 60, visitor: 30 * 86_400 };

/** The audience of a link to a survey: whoever has it may answer for the customer, more than once, as answers may be corrected. */
const rating = 'rating';
const longestRatingSeconds = 14 * 86_400;

const rememberedTokens = 20_000;

/** Signs and checks our own tokens (HS256, RFC 7519) with a key of this installation. */
export class Tokens {
  readonly #key: Uint8Array;
  readonly #now: () => Date;
  readonly #checked = new Lru<string, Claims & { expiresMs: number }>(rememberedTokens);
  readonly #spent = new Lru<string, true>(rememberedTokens);

  constructor(key: Uint8Array, now: () => Date) {
    this.#key = key;
    this.#now = now;
  }

  issue(audience: Audience, { userId, conversationId }: Claims): Promise<string> {
    const seconds = this.#seconds();
    return new SignJWT({ conv: conversationId })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(userId)
      .setAudience(audience)
      .setIssuedAt(seconds)
      .setExpirationTime(seconds + lifetimeSeconds[audience])
      .setJti(randomBytes(9).toString('base64url'))
      .sign(this.#key);
  }

  /** Good until the invitation expires, and for 14 days at most. */
  issueRating({ id, expiresAt }: { id: string; expiresAt: Date }): Promise<string> {
    const seconds = this.#seconds();
    return new SignJWT()
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(id)
      .setAudience(rating)
      .setIssuedAt(seconds)
      .setExpirationTime(Math.min(Math.floor(expiresAt.getTime() / 1000), seconds + longestRatingSeconds))
      .sign(this.#key);
  }

  /**
   * Resolves also for one that was ours and whose time is over, so that this can be told in the customer's language.
   * Rejects with TOKEN_INVALID.
   */
  async checkRating(token: string): Promise<{ invitationId: string; expired: boolean }> {
    const claims = { audience: rating, algorithms: ['HS256'], requiredClaims: ['sub', 'exp'] };
    try {
      const { payload } = await jwtVerify(token, this.#key, { ...claims, currentDate: this.#now() });
      return { invitationId: String(payload.sub), expired: false };
    } catch (error) {
      // By then everything else about it has been found right.
      if (error instanceof errors.JWTExpired) return { invitationId: String(error.payload.sub), expired: true };
      throw new ConvozError('TOKEN_INVALID', 'The link is not valid', { hint: 'Ask for a new one.', cause: error });
    }
  }

  /** Rejects with TOKEN_INVALID, or with TOKEN_EXPIRED for one that was ours. */
  async check(audience: Audience, token: string): Promise<Claims> {
    const cacheKey = `${audience} ${token}`;
    const known = this.#checked.get(cacheKey);
    if (known && known.expiresMs > this.#now().getTime()) return known;
    const { payload } = await jwtVerify(token, this.#key, {
      audience,
      algorithms: ['HS256'],
      currentDate: this.#now(),
      requiredClaims: ['sub', 'conv', 'exp'],
    }).catch((error: unknown) => {
      const expired = error instanceof errors.JWTExpired;
      throw new ConvozError(
        expired ? 'TOKEN_EXPIRED' : 'TOKEN_INVALID',
        expired ? 'The token has expired' : 'The token is not valid here',
        { hint: 'Ask for a new token.', cause: error },
      );
    });
    const claims = { userId: String(payload.sub), conversationId: String(payload.conv) };
    this.#checked.set(cacheKey, { ...claims, expiresMs: (payload.exp ?? 0) * 1000 });
    return claims;
  }

  /** Like `check`, for a token that may be used once. */
  async spend(audience: Audience, token: string): Promise<Claims> {
    const claims = await this.check(audience, token);
    if (this.#spent.get(token))
      throw new ConvozError('TOKEN_INVALID', 'The token has been used', { hint: 'Ask for a new one.' });
    this.#spent.set(token, true);
    return claims;
  }

  #seconds(): number {
    return Math.floor(this.#now().getTime() / 1000);
  }
}
