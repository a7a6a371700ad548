import { z } from 'zod';
import { languages } from '../../support/language.js';
import type { Store } from '../../support/repositories.js';
import type { SearchHit } from '../../support/search.js';
import { readSearch } from '../../support/search-query.js';
import { snippetOf } from '../../support/search-snippet.js';
import { states } from './conversation-list-query.js';
import { type Endpoint, endpoint } from './endpoint.js';
import { contactShape, time } from './shapes.js';

const moment = z.union([z.iso.date(), z.iso.datetime({ offset: true })]).transform((text) => new Date(text));
const searchQuery = z.strictObject({
  q: z.string().max(200).describe('words "a phrase" -without; the last word may be the beginning of one'),
  channel: z.string().min(1).max(50).optional(),
  language: z.enum(languages).optional().describe('Of the conversation when the message was written'),
  agent: z.string().min(1).max(100).optional().describe('Messages this agent wrote'),
  from: moment.optional().describe('A day or a moment in UTC'),
  to: moment.optional().describe('Before this day or moment'),
  state: z
    .string()
    .transform((v) => v.split(','))
    .pipe(z.array(z.enum(states)))
    .optional()
    .describe('What the conversations are now, separated by commas'),
  after: z.coerce.number().int().min(1).optional().describe('The `next` of the page before'),
  limit: z.coerce.number().int().min(1).max(50).default(20),
});

const hitShape = z.object({
  conversation: z.object({
    id: z.string(),
    channel: z.string(),
    language: z.string(),
    state: z.string(),
    contact: contactShape.partial(),
  }),
  message: z.object({ id: z.string(), seq: z.int().min(1), author: z.looseObject({ kind: z.string() }), at: time }),
  snippet: z.object({
    text: z.string(),
    marks: z.array(z.tuple([z.int(), z.int()])).describe('What was found: offsets in UTF-16 units, end exclusive'),
  }),
});

/** Finding what anybody has said, over all conversations. */
export function searchEndpoints({ store: { search } }: { store: Pick<Store, 'search'> }): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/search',
      summary: 'Messages with these words, latest first',
      who: 'agent',
      query: searchQuery,
      answer: z.object({
        hits: z.array(hitShape),
        next: z.int().optional().describe('Where the next page begins; a page may be short, or empty, and have one'),
        complete: z.boolean().describe('False while older messages are still being made findable'),
      }),
      async handle({ query: { q, channel, language, agent, from, to, state, after, limit } }) {
        const terms = readSearch(q);
        const filters = {
          ...(channel !== undefined && { channel }),
          ...(language && { language }),
          ...(agent !== undefined && { agentId: agent }),
          ...(from && { from }),
          ...(to && { until: to }),
          ...(state && { tags: state }),
        };
        const page = { limit, ...(after !== undefined && { before: after }) };
        const [found, waiting] = await Promise.all([search.find(terms, filters, page), search.waiting()]);
        return { ...found, hits: found.hits.map((hit) => showHit(hit, terms.all)), complete: waiting === 0 };
      },
    }),
  ];
}

function showHit({ message, conversation, contact }: SearchHit, phrases: Parameters<typeof snippetOf>[1]) {
  const { id, channel, language, status } = conversation;
  const { seq, author, at } = message;
  return {
    conversation: {
      id,
      channel,
      language,
      state: status.tag,
      contact: { id: contact?.id, name: contact?.name, email: contact?.email },
    },
    message: { id: message.id, seq, author, at },
    snippet: snippetOf(message.text, phrases),
  };
}
