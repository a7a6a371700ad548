import { OpenAPIRegistry, OpenApiGeneratorV31, type RouteConfig } from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import { errorCodes } from '../../../errors.js';
import { csrfHeader } from '../../csrf.js';
import type { Endpoint, Who } from '../endpoint.js';
import { named } from '../named.js';
import { errorsOf } from './errors-of.js';
import { groupOf } from './group-of.js';
import { teach } from './teach.js';

export type OpenApi = ReturnType<typeof openApiOf>;

const errorShape = named(
  'Error',
  z.object({
    error: z.object({ code: z.string(), message: z.string(), hint: z.string().optional() }),
  }),
);

/** In the words of a reader. */
export const whoMay: Record<Who, string> = {
  anybody: 'Anybody',
  newcomer: 'Whoever is logged in, even with a one-time password',
  agent: 'Agents, supervisors and admins',
  supervisor: 'Supervisors and admins',
  admin: 'Admins',
};

/** The endpoints as an OpenAPI 3.1 document, in their order. */
export function openApiOf(endpoints: readonly Endpoint[]) {
  const registry = new OpenAPIRegistry();
  registry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: 'convoz',
    description: 'Set by POST /login; `__Host-convoz` where cookies are sent by TLS only',
  });
  registry.registerComponent('securitySchemes', 'csrf', {
    type: 'apiKey',
    in: 'header',
    name: csrfHeader,
    description: 'Given by POST /login and GET /me: for whatever changes something with a session',
  });
  registry.registerComponent('securitySchemes', 'key', {
    type: 'http',
    scheme: 'bearer',
    description: 'A key of another system, made by POST /keys: for what names its scope',
  });
  for (const one of endpoints) registry.registerPath(routeOf(one));
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: {
      title: 'Convoz',
      version: '1',
      description: 'What the desk in the browser uses, and any other program of agents may.',
    },
    servers: [{ url: '/api' }],
    tags: [...new Set(endpoints.map(groupOf))].map((name) => ({ name })),
  });
}

/** As OpenAPI writes a path: `/conversations/{id}/claim`. */
export function pathOf({ path }: Pick<Endpoint, 'path'>): string {
  return path.replace(/:(\w+)/g, '{$1}');
}

function routeOf(one: Endpoint): RouteConfig {
  const { method, who, answer, params, query, body } = one;
  for (const schema of [params, query, body, answer]) if (schema instanceof z.ZodType) teach(schema);
  const changes = method !== 'get';
  return {
    method,
    path: pathOf(one),
    operationId: `${method}${one.path.replace(/[^A-Za-z0-9]+(\w?)/g, (_, letter: string) => letter.toUpperCase())}`,
    summary: one.summary,
    description: `${whoMay[who]}.`,
    tags: [groupOf(one)],
    security:
      who === 'anybody'
        ? []
        : [{ session: [], ...(changes && { csrf: [] }) }, ...(one.scope ? [{ key: [one.scope] }] : [])],
    request: {
      ...(params && { params: params as z.ZodObject }),
      ...(query && { query: query as z.ZodObject }),
      ...(changes && body && { body: { required: true, content: contentOf(body) } }),
    },
    responses: {
      [one.status ?? 200]: {
        description: 'Done',
        content: typeof answer === 'string' ? { [answer]: {} } : { 'application/json': { schema: answer } },
      },
      ...failuresOf(one),
    },
  };
}

function contentOf(body: z.ZodType | string) {
  return typeof body === 'string' ? { [body]: {} } : { 'application/json': { schema: body } };
}

/** By status, with the codes that travel under it. */
function failuresOf(one: Endpoint): RouteConfig['responses'] {
  const byStatus = new Map<number, string[]>();
  for (const code of errorsOf(one)) {
    const status = errorCodes[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      status,
      { description: codes.join(', '), content: { 'application/json': { schema: errorShape } } },
    ]),
  );
}
