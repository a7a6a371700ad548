import { type RequestHandler, Router } from 'express';
import { ConvozError } from '../errors.js';
import type { SettingsBook } from '../team/settings/settings-book.js';

/** The bot's face on the wire: an emoji, or where its picture is, from the root of this server; nothing where the shipped one counts. */
export function shownAvatar(settings: SettingsBook): { emoji?: string; url?: string } {
  const avatar = settings.avatar();
  if (!avatar) return {};
  return 'emoji' in avatar ? avatar : { url: `/widget/avatar/${settings.picture()}` };
}

/** What a widget shows of who speaks, and how it looks unless its page says otherwise. */
export function looks(settings: SettingsBook) {
  return { persona: { name: settings.persona().name, avatar: shownAvatar(settings) }, theme: settings.theme() };
}

/** What a widget asks for before anybody has opened it. Anybody may; both come from memory. */
export function lookRoutes(settings: SettingsBook): Router {
  const router = Router();
  router.get('/config', (_request, response) => {
    response.setHeader('Cache-Control', 'no-store');
    response.json(looks(settings));
  });
  router.get('/avatar/:picture', picture(settings));
  return router;
}

/** An address names one picture for good; only the present one is given out. */
function picture(settings: SettingsBook): RequestHandler {
  return (request, response) => {
    const avatar = settings.avatar();
    if (!avatar || !('data' in avatar) || request.params.picture !== settings.picture()) {
      throw new ConvozError('NOT_FOUND', 'There is no such picture');
    }
    response.setHeader('Content-Type', avatar.type);
    response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    response.end(Buffer.from(avatar.data, 'base64'));
  };
}
