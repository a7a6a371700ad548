import { z } from 'zod';
import { type Endpoint, endpoint } from '../endpoint.js';
import { openApiOf } from './openapi-of.js';
import { pageOf } from './page-of.js';

/** The page may run nothing and load nothing but the style sheet. */
const pageHeaders = {
  'Content-Security-Policy': "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

/** The interface, described by itself: `described` is all of it, these two included. Made once, at the first request. */
export function descriptionEndpoints(described: () => readonly Endpoint[]): Endpoint[] {
  const document = once(() => openApiOf(described()));
  const page = once(() => pageOf(described(), document()));
  return [
    endpoint({
      method: 'get',
      path: '/openapi.json',
      summary: 'This interface as an OpenAPI 3.1 document',
      who: 'anybody',
      answer: z.looseObject({ openapi: z.string(), paths: z.record(z.string(), z.unknown()) }),
      handle: async () => document(),
    }),

    endpoint({
      method: 'get',
      path: '/docs',
      summary: 'This interface as a page to read',
      who: 'anybody',
      answer: 'text/html',
      async handle({ response }) {
        response.set(pageHeaders).type('html').send(page());
      },
    }),
  ];
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
