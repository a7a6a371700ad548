import { z } from 'zod';
import { ConvozError } from '../../errors.js';
import type { ConversationFilter, ListPlace } from '../../support/conversation-list.js';
import { languages } from '../../support/language.js';
import { priorities } from '../../support/priority.js';

export const states = ['bot', 'queued', 'assigned', 'snoozed', 'closing', 'closed'] as const;

/** What a list of conversations can be kept to. */
export const listQuery = z.object({
  state: z
    .string()
    .transform((v) => v.split(','))
    .pipe(z.array(z.enum(states)))
    .optional()
    .describe('Several with commas between'),
  assignee: z.string().min(1).max(100).optional().describe('`me`, `nobody`, or the id of an agent'),
  team: z.string().max(100).optional(),
  label: z.string().max(100).optional(),
  priority: z.enum(priorities).optional(),
  language: z.enum(languages).optional(),
  channel: z.string().max(100).optional(),
  after: z.string().max(400).optional().describe('`next` of the page before'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** The filter of a query that `agentId` asks; throws BAD_REQUEST for a place that no answer of ours has named. */
export function filterOf(query: z.output<typeof listQuery>, agentId: string): ConversationFilter {
  const { state, assignee, team, after, limit, ...same } = query;
  const kept = Object.fromEntries(Object.entries(same).filter(([, value]) => value !== undefined));
  return {
    ...kept,
    limit,
    ...(state && { tags: [...new Set(state)] }),
    ...(assignee !== undefined && { agentId: assignee === 'me' ? agentId : assignee === 'nobody' ? null : assignee }),
    ...(team !== undefined && { teamId: team }),
    ...(after !== undefined && { after: placeOf(after) }),
  };
}

const place = z.tuple([z.int().min(1).max(9), z.int().min(0).max(8.64e15), z.string().min(1).max(300)]);

/** Where a page ended, as a word for the next question. */
export function inWord({ rank, since, id }: ListPlace): string {
  return Buffer.from(JSON.stringify([rank, since.getTime(), id])).toString('base64url');
}

function placeOf(word: string): ListPlace {
  const read = place.safeParse(parsed(Buffer.from(word, 'base64url').toString()));
  if (!read.success) throw new ConvozError('BAD_REQUEST', 'after: no page ends there');
  const [rank, since, id] = read.data;
  return { rank, since: new Date(since), id };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
