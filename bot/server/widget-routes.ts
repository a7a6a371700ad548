import { Router } from 'express';
import { z } from 'zod';
import type { Ids } from '../engine/ports.js';
import type { SettingsBook } from '../team/settings/settings-book.js';
import { jsonBody } from './body.js';
import type { CustomerDoor } from './customer-door.js';
import { userIdOf } from './directline/user-id.js';
import type { RateLimit } from './rate-limit.js';
import { type Claims, lifetimeSeconds, type Tokens } from './tokens.js';
import { lookRoutes, looks } from './widget-looks.js';

export interface WidgetDeps {
  tokens: Tokens;
  ids: Ids;
  settings: SettingsBook;
  tokenLimit: RateLimit;
  door: CustomerDoor;
}

const tokenRequest = z.looseObject({
  visitor: z.string().max(2000).optional(),
  user: z.strictObject({ id: userIdOf.optional(), hash: z.string().max(200).default('') }).optional(),
});

/** What the widget needs besides Direct Line: a token for a new visitor, for one who comes back, or for a user of the site. */
export function widgetRoutes({ tokens, ids, settings, tokenLimit, door }: WidgetDeps): Router {
  const router = Router();
  router.use(lookRoutes(settings));
  router.post('/token', ...jsonBody(8192), async (request, response) => {
    await tokenLimit(request.ip ?? '');
    const { visitor, user } = tokenRequest.parse(request.body);
    const known = visitor === undefined ? undefined : await returning(tokens, visitor);
    const signed =
      user?.id === undefined ? undefined : await door.admit({ id: user.id, hash: user.hash }, known?.userId);
    const back = signed?.isOther ? undefined : known;
    const claims = back ?? { userId: signed?.userId ?? `dl_${ids.next()}`, conversationId: ids.next() };
    response.json(await welcome(claims, { tokens, settings, isNew: back === undefined }));
  });
  return router;
}

/** What a widget begins with. */
export async function welcome(
  claims: Claims,
  { tokens, settings, isNew }: Pick<WidgetDeps, 'tokens' | 'settings'> & { isNew: boolean },
) {
  return {
    conversationId: claims.conversationId,
    userId: claims.userId,
    token: await tokens.issue('directline', claims),
    expires_in: lifetimeSeconds.directline,
    visitor: await tokens.issue('visitor', claims),
    ...looks(settings),
    isNew,
  };
}

/** A credential that is too old or not ours makes a new visitor, not an error. */
async function returning(tokens: Tokens, visitor: string): Promise<Claims | undefined> {
  return tokens.check('visitor', visitor).catch(() => undefined);
}
