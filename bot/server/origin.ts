import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import { ConvozError } from '../errors.js';

/** True when a browser says that the request comes from another site; requests without an Origin are no browser's. */
export function isForeign(request: IncomingMessage): boolean {
  const { origin, host } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (site === 'cross-site' || site === 'same-site') return true;
  if (origin === undefined) return false;
  return URL.canParse(origin) ? new URL(origin).host !== host : true;
}

/** Keeps other sites from acting with an agent's cookie. */
export const sameOrigin: RequestHandler = (request, _response, next) => {
  if (request.method !== 'GET' && isForeign(request)) {
    throw new ConvozError('ORIGIN_REFUSED', 'Requests from other sites are refused');
  }
  next();
};

/**
 * CORS for the widget and Direct Line: an empty list allows every site (tokens travel in a header, never in a cookie),
 * otherwise exactly the listed origins.
 */
export function allowOrigins(origins: readonly string[]): RequestHandler {
  return (request, response, next) => {
    const { origin } = request.headers;
    const allowed = origin !== undefined && (origins.length === 0 || origins.includes(origin) || !isForeign(request));
    if (origin !== undefined && !allowed)
      throw new ConvozError('ORIGIN_REFUSED', 'This site may not embed the chat', {
        hint: 'Add it to WIDGET_ORIGINS.',
      });
    if (allowed) {
      response.setHeader('Access-Control-Allow-Origin', origins.length === 0 ? '*' : origin);
      response.setHeader('Vary', 'Origin');
    }
    if (request.method === 'OPTIONS') {
      response.setHeader('Access-Control-Allow-Methods', 'GET, POST');
      response.setHeader(
        'Access-Control-Allow-Headers',
        'authorization, content-type, x-ms-bot-agent, x-requested-with',
      );
      response.setHeader('Access-Control-Max-Age', '7200');
      response.status(204).end();
      return;
    }
    next();
  };
}
