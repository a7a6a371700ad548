import { z } from 'zod';
import { clean } from '../../channels/clean.js';
import { languages } from '../../support/language.js';
import { mask } from '../../support/mask.js';
import type { Store } from '../../support/repositories.js';
import { type CannedReplyDeps, cannedReplyBook } from '../../team/canned-replies.js';
import { variables } from '../../team/canned-text.js';
import { byId, type Endpoint, endpoint } from './endpoint.js';
import { existingConversation } from './existing-conversation.js';
import { time } from './shapes.js';

export interface CannedReplyEndpointDeps extends Omit<CannedReplyDeps, 'cannedReplies'> {
  store: Pick<Store, 'cannedReplies' | 'conversations' | 'contacts'>;
}

const words = z.string().transform(clean).transform(mask);
const code = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9_-]{0,39}$/);
const edit = {
  code,
  language: z.enum(languages),
  title: words.pipe(z.string().trim().min(1).max(100)),
  text: words
    .pipe(z.string().trim().min(1).max(5000))
    .describe(`May hold ${variables.map((name) => `{{${name}}}`).join(', ')}`),
};
const version = z.int().min(1).describe('The one that was seen');
const shape = z.object({
  id: z.string(),
  ...edit,
  code: z.string(),
  ownerId: z.string().optional().describe("Whose own it is; absent: everybody's"),
  version: z.int(),
  updatedAt: time,
  updatedBy: z.string(),
});
const listQuery = z.strictObject({
  code: z.string().trim().toLowerCase().max(40).default('').describe('How the code begins'),
  language: z.enum(languages).optional(),
  after: z.string().max(100).optional().describe('`next` of the page before'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** What is said often. Every agent has everybody's and his own; supervisors and admins write everybody's. */
export function cannedReplyEndpoints({ store, clock, ids }: CannedReplyEndpointDeps): Endpoint[] {
  const { cannedReplies } = store;
  const book = cannedReplyBook({ cannedReplies, clock, ids });
  const path = '/canned-replies';
  return [
    endpoint({
      method: 'get',
      path,
      summary: "Everybody's canned replies and your own, by code",
      who: 'agent',
      query: listQuery,
      answer: z.object({ cannedReplies: z.array(shape), next: z.string().optional() }),
      async handle({ query: { code: prefix, language, after, limit }, agent }) {
        const last = after === undefined ? undefined : await cannedReplies.find(after);
        const found = await cannedReplies.list({
          agentId: agent.id,
          prefix,
          limit,
          ...(language && { language }),
          ...(last && { after: last }),
        });
        const next = found.length === limit ? found.at(-1)?.id : undefined;
        return { cannedReplies: found, ...(next !== undefined && { next }) };
      },
    }),
    endpoint({
      method: 'post',
      path,
      summary: "Add one of your own, or everybody's as a supervisor",
      who: 'agent',
      audits: 'canned_reply.added',
      errors: ['VARIABLE_UNKNOWN', 'EDIT_CONFLICT'],
      body: z.strictObject({ ...edit, shared: z.boolean().default(false) }),
      answer: z.object({ cannedReply: shape }),
      handle: async ({ body: { shared, ...written }, agent }) => ({
        cannedReply: await book.add(written, shared, agent),
      }),
    }),
    endpoint({
      method: 'put',
      path: `${path}/:id`,
      summary: 'Change it; refused when somebody else has meanwhile',
      who: 'agent',
      audits: 'canned_reply.changed',
      errors: ['VARIABLE_UNKNOWN', 'EDIT_CONFLICT'],
      params: byId,
      body: z.strictObject({ ...edit, version }),
      answer: z.object({ cannedReply: shape }),
      handle: async ({ params, body: { version, ...written }, agent }) => ({
        cannedReply: await book.change(params.id, written, version, agent),
      }),
    }),
    endpoint({
      method: 'delete',
      path: `${path}/:id`,
      summary: 'Remove it',
      who: 'agent',
      audits: 'canned_reply.removed',
      params: byId,
      answer: z.object({}),
      async handle({ params, agent }) {
        await book.remove(params.id, agent);
        return {};
      },
    }),
    endpoint({
      method: 'post',
      path: `${path}/:id/fill`,
      summary: 'The text as it would be said in a conversation; nothing is sent',
      who: 'agent',
      params: byId,
      body: z.strictObject({ conversationId: z.string().min(1).max(300) }),
      answer: z.object({ text: z.string(), empty: z.array(z.enum(variables)).describe('What was not known') }),
      async handle({ params, body, agent }) {
        const conversation = await existingConversation(body.conversationId, store);
        const contact = await store.contacts.find(conversation.contactId);
        return book.fill(params.id, { conversation, contact, agent });
      },
    }),
  ];
}
