import type { RequestHandler } from 'express';

/**
 * What a browser and everybody on the way may do with these pages: run nothing, load nothing but the style sheet, send the
 * form nowhere else, keep nothing, and tell nobody the address, which is the right to answer.
 */
export const pageHeaders: RequestHandler = (_request, response, next) => {
  response.set({
    'Cache-Control': 'no-store',
    'Content-Security-Policy':
      "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'X-Robots-Tag': 'noindex, nofollow',
  });
  next();
};
