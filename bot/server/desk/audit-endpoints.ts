import { z } from 'zod';
import type { Store } from '../../support/repositories.js';
import { type Endpoint, endpoint } from './endpoint.js';
import { time } from './shapes.js';

const name = z.string().min(1).max(200);
const moment = z.iso.datetime().transform((text) => new Date(text));
const query = z.strictObject({
  actor: name.optional().describe('An agent’s id, key:<id>, terminal, system or nobody'),
  action: name.optional().describe('For example login.failed'),
  object: z
    .string()
    .regex(/^[a-z]{1,40}:.{1,150}$/, 'kind:id')
    .transform((text) => ({ kind: text.slice(0, text.indexOf(':')), id: text.slice(text.indexOf(':') + 1) }))
    .optional(),
  from: moment.optional(),
  to: moment.optional().describe('Not included'),
  after: z
    .string()
    .regex(/^\d{1,15}-\d{1,15}$/)
    .transform((text) => text.split('-').map(Number))
    .transform(([at = 0, seq = 0]) => ({ at: new Date(at), seq }))
    .optional()
    .describe('The `next` of the page before'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

const entryShape = z.object({
  seq: z.int(),
  at: time,
  actor: z.string(),
  action: z.string(),
  object: z.object({ kind: z.string(), id: z.string() }).optional(),
  detail: z.record(z.string(), z.unknown()),
  address: z.string().optional().describe('A keyed hash: the same for the same network address'),
});

/** Who did what, when. Nothing here changes or removes an entry. */
export function auditEndpoints({ store }: { store: Store }): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/audit',
      summary: 'The audit log, newest first',
      who: 'admin',
      query,
      answer: z.object({ entries: z.array(entryShape), next: z.string().optional() }),
      async handle({ query: { limit, ...filter } }) {
        const given = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
        const entries = await store.audit.list({ ...given, limit: limit + 1 });
        const page = entries.slice(0, limit);
        const last = page.at(-1);
        const more = entries.length > limit && last !== undefined;
        return { entries: page, ...(more && { next: `${last.at.getTime()}-${last.seq}` }) };
      },
    }),
  ];
}
