import { Router } from 'express';
import { z } from 'zod';
import type { Ids } from '../engine/ports.js';
import { jsonBody } from './body.js';
import type { RateLimit } from './rate-limit.js';
import { type Claims, lifetimeSeconds, type Tokens } from './tokens.js';

export interface WidgetDeps {
  tokens: Tokens;
  ids: Ids;
  persona: { name: string };
  tokenLimit: RateLimit;
}

const tokenRequest = z.looseObject({ visitor: z.string().max(2000).optional() });

/** What the widget needs besides Direct Line: a token for a new visitor, or for one who comes back. */
export function widgetRoutes({ tokens, ids, persona, tokenLimit }: WidgetDeps): Router {
  const router = Router();
  router.post('/token', ...jsonBody(8192), async (request, response) => {
    await tokenLimit(request.ip ?? '');
    const { visitor } = tokenRequest.parse(request.body);
    const known = visitor === undefined ? undefined : await returning(tokens, visitor);
    const claims = known ?? { userId: `dl_${ids.next()}`, conversationId: ids.next() };
    response.json({
      conversationId: claims.conversationId,
      userId: claims.userId,
      token: await tokens.issue('directline', claims),
      expires_in: lifetimeSeconds.directline,
      visitor: await tokens.issue('visitor', claims),
      persona,
      isNew: known === undefined,
    });
  });
  return router;
}

/** A credential that is too old or not ours makes a new visitor, not an error. */
async function returning(tokens: Tokens, visitor: string): Promise<Claims | undefined> {
  return tokens.check('visitor', visitor).catch(() => undefined);
}
