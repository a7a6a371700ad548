import { z } from 'zod';
import { clean } from '../../channels/clean.js';
import { ConvozError } from '../../errors.js';
import type { CaseEdit, Recovery } from '../../feedback/recovery/recovery.js';
import { mask } from '../../support/mask.js';
import type { RecoveryCase } from '../../support/recovery.js';
import type { Store } from '../../support/repositories.js';
import { caseShape, historyShape, ratedCaseShape } from './case-shapes.js';
import { type deskReply, replyFields } from './desk-reply.js';
import { type Asked, byId, type Endpoint, endpoint } from './endpoint.js';
import { ratedCase } from './rated-case.js';
import { contactShape, messageShape, namesShape } from './shapes.js';
import { showMessage } from './views.js';

export interface CaseDeps {
  store: Pick<Store, 'cases' | 'surveys' | 'contacts' | 'conversations' | 'messages' | 'events' | 'agents'>;
  recovery: Recovery;
  reply: ReturnType<typeof deskReply>;
  clock: { now(): Date };
}

const listQuery = z.strictObject({
  status: z.enum(['open', 'closed']).default('open'),
  owner: z.enum(['me', 'nobody']).optional(),
  after: z.string().max(100).optional().describe('Id of the last case of the page before'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
const version = z.int().min(1).describe('The one that was seen');
const words = z.string().transform(clean).transform(mask).pipe(z.string().trim().min(1).max(500));
const lastMessages = 30;

/** Customers who were let down, and what the team does about each. Every agent sees them all; supervisors hand them out. */
export function caseEndpoints({ store, recovery, reply, clock }: CaseDeps): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/cases',
      summary: 'Recovery cases: open ones soonest due first, closed ones latest first',
      who: 'agent',
      query: listQuery,
      answer: z.object({
        cases: z.array(ratedCaseShape),
        counts: z.object({ open: z.int(), overdue: z.int() }),
        agents: namesShape,
        next: z.string().optional(),
      }),
      async handle({ query: { status, owner, after, limit }, agent }) {
        const last = after === undefined ? undefined : await existing(after);
        const found = await store.cases.list({
          status,
          limit,
          ...(owner && { ownerId: owner === 'me' ? agent.id : null }),
          ...(last && { after: last }),
        });
        const next = found.length === limit ? found.at(-1)?.id : undefined;
        const [cases, counts, agents] = await Promise.all([
          Promise.all(found.map((one) => ratedCase(one, store.surveys, clock.now()))),
          store.cases.counts(clock.now()),
          agentNames(),
        ]);
        return { cases, counts, agents, ...(next && { next }) };
      },
    }),

    endpoint({
      method: 'get',
      path: '/cases/:id',
      summary: 'A case with its history and the last thirty messages',
      who: 'agent',
      params: byId,
      answer: z.object({
        case: ratedCaseShape,
        contact: contactShape.optional(),
        messages: z.array(messageShape),
        history: z.array(historyShape),
        agents: namesShape,
      }),
      async handle({ params }) {
        const known = await existing(params.id);
        const { conversationId, contactId, id } = known;
        const [conversation, contact, events, agents] = await Promise.all([
          store.conversations.find(conversationId),
          store.contacts.find(contactId),
          store.events.ofConversation(conversationId),
          agentNames(),
        ]);
        const from = Math.max(0, (conversation?.lastSeq ?? 0) - lastMessages);
        const messages = await store.messages.since(conversationId, from, lastMessages);
        return {
          case: await ratedCase(known, store.surveys, clock.now()),
          contact: contact && { id: contact.id, name: contact.name, email: contact.email, language: contact.language },
          messages: messages.map((message) => showMessage(message)),
          history: events
            .filter(({ type, data }) => type.startsWith('case.') && data.caseId === id)
            .map(({ type, at, data }) => ({ type, at, what: data.what, agentId: data.agentId })),
          agents,
        };
      },
    }),

    change('take', 'Make it your own', {}, (edit) => recovery.take(edit), { errors: ['ALREADY_CLAIMED'] }),

    change(
      'assign',
      'Give it to somebody, or back to all',
      { agentId: z.string().max(100).nullable() },
      async (edit, { body: { agentId } }) => {
        if (agentId !== null && !(await store.agents.find(agentId))?.active) {
          throw new ConvozError('NOT_FOUND', 'There is no such agent');
        }
        return recovery.assign(edit, agentId ?? undefined);
      },
      { who: 'supervisor' },
    ),

    change('cause', 'Say what went wrong', { text: words }, (edit, { body }) => recovery.giveCause(edit, body.text)),

    change('action', 'Say what was done; the first time stops the clock', { text: words }, (edit, { body }) =>
      recovery.giveAction(edit, body.text),
    ),

    change(
      'due',
      'Set until when it must be dealt with',
      { at: z.iso.datetime({ offset: true }).transform((at) => new Date(at)) },
      (edit, { body }) => recovery.setDue(edit, body.at),
    ),

    change(
      'reply',
      'Write to the customer; the same clientId is said once',
      { text: replyFields.text, clientId: replyFields.clientId.unwrap() },
      (edit, { params, body: { text, clientId }, agent }) =>
        recovery.reply(edit, (conversationId) => reply({ conversationId, agent, text, clientId, caseId: params.id })),
    ),

    change('close', 'Close it; the customer is asked once more', {}, (edit) => recovery.close(edit)),

    change('reopen', 'Take it up once more', {}, (edit) => recovery.reopen(edit), { errors: [] }),
  ];

  /** Something done to a case as it was seen: in another version by now it is refused, and so is a closed one. */
  function change<Fields extends z.ZodRawShape>(
    verb: string,
    summary: string,
    fields: Fields,
    act: (
      edit: CaseEdit,
      asked: Asked<z.output<typeof byId>, unknown, z.output<z.ZodObject<Fields>>>,
    ) => Promise<RecoveryCase>,
    { who = 'agent', errors = ['CASE_CLOSED'] }: Partial<Pick<Endpoint, 'who' | 'errors'>> = {},
  ): Endpoint {
    return endpoint({
      method: 'post',
      path: `/cases/:id/${verb}`,
      summary,
      who,
      params: byId,
      body: z.strictObject({ version, ...fields }),
      answer: z.object({ case: caseShape }),
      errors: ['EDIT_CONFLICT', ...errors],
      async handle(asked) {
        const { params, body, agent } = asked as Asked<{ id: string }, unknown, { version: number }>;
        const edit = { id: params.id, version: body.version, agentId: agent.id };
        return { case: await act(edit, asked as Parameters<typeof act>[1]) };
      },
    });
  }

  async function existing(id: string): Promise<RecoveryCase> {
    const known = await store.cases.find(id);
    if (!known) throw new ConvozError('NOT_FOUND', 'There is no such case');
    return known;
  }

  /** By id, also of those who have left. */
  async function agentNames(): Promise<Record<string, string>> {
    return Object.fromEntries((await store.agents.list()).map(({ id, name }) => [id, name]));
  }
}
