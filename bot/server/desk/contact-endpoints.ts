import { z } from 'zod';
import { clean } from '../../channels/clean.js';
import type { CustomerCare } from '../../customers/index.js';
import { ConvozError } from '../../errors.js';
import type { ContactCard, ContactEdit } from '../../support/contact.js';
import { mask } from '../../support/mask.js';
import type { Store } from '../../support/repositories.js';
import { type Elsewhere, elsewhereShape } from '../elsewhere.js';
import { cardEdit, cardShape, identityShape, moveShape, timelineShape } from './contact-shapes.js';
import { byId, type Endpoint, endpoint } from './endpoint.js';
import { time } from './shapes.js';
import { showMessage } from './views.js';

export interface ContactDeps {
  store: Pick<Store, 'customers' | 'conversations'>;
  customers: Pick<CustomerCare, 'links'>;
  /** Where customers reach the web chat. */
  chatAddress: () => string;
  elsewhere: Elsewhere;
}

const words = (most: number) => z.string().transform(clean).transform(mask).pipe(z.string().trim().min(1).max(most));
const place = /^(\d{1,15})~(.{1,100})$/s;
const mostAttributes = 50;

/** Customers, once over all channels: who they are, what was said, and what is kept of them. */
export function contactEndpoints({ store, customers, chatAddress, elsewhere }: ContactDeps): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/contacts',
      summary: 'Contacts whose name, e-mail address or identity begins with a text',
      who: 'agent',
      scope: 'contacts:read',
      query: z.strictObject({
        q: z.string().min(1).max(200),
        limit: z.coerce.number().int().min(1).max(50).default(20),
      }),
      answer: z.object({ contacts: z.array(cardShape) }),
      handle: async ({ query: { q, limit } }) => ({ contacts: await store.customers.search(q, limit) }),
    }),

    endpoint({
      method: 'get',
      path: '/contacts/:id',
      summary: 'A contact with his identities, and the merges and splits he was part of',
      who: 'agent',
      scope: 'contacts:read',
      params: byId,
      answer: z.object({ contact: cardShape, identities: z.array(identityShape), moves: z.array(moveShape) }),
      async handle({ params, audit }) {
        const contact = await existing(params.id);
        const [identities, moves] = await Promise.all([
          store.customers.identities(contact.id),
          store.customers.moves(contact.id),
        ]);
        await audit('contact.viewed', { kind: 'contact', id: contact.id }, {}, { oncePerHour: true });
        return {
          contact,
          identities: identities.map(({ channel, externalId, verified }) => ({ channel, externalId, verified })),
          moves,
        };
      },
    }),

    endpoint({
      method: 'patch',
      path: '/contacts/:id',
      summary: 'Change what is known of a contact; null takes a value away',
      who: 'agent',
      scope: 'contacts:write',
      params: byId,
      body: cardEdit(words),
      answer: z.object({ contact: cardShape }),
      errors: ['EDIT_CONFLICT'],
      async handle({ params, body, audit }) {
        const before = await existing(params.id);
        if (Object.keys({ ...before.attributes, ...body.attributes }).length > mostAttributes) {
          throw new ConvozError('BAD_REQUEST', `A contact has at most ${mostAttributes} attributes`);
        }
        const contact = await store.customers.edit(params.id, body as ContactEdit);
        const fields = Object.keys(body).filter((field) => field !== 'version');
        await audit('contact.changed', { kind: 'contact', id: contact.id }, { fields });
        return { contact };
      },
    }),

    endpoint({
      method: 'get',
      path: '/contacts/:id/timeline',
      summary: 'All that was said with a contact over all conversations and channels, latest first',
      who: 'agent',
      scope: 'contacts:read',
      params: byId,
      query: z.strictObject({
        before: z.string().regex(place, 'is not a place in a timeline').optional(),
        limit: z.coerce.number().int().min(1).max(200).default(50),
      }),
      answer: timelineShape,
      async handle({ params, query: { before, limit }, audit }) {
        const { id } = await existing(params.id);
        await audit('contact.viewed', { kind: 'contact', id }, {}, { oncePerHour: true });
        const [, at = '', conversationId = ''] = place.exec(before ?? '') ?? [];
        const cursor = before === undefined ? {} : { before: { at: new Date(Number(at)), conversationId } };
        const found = await store.customers.timeline(id, { ...cursor, limit });
        const last = found.length === limit ? found.at(-1)?.message : undefined;
        return {
          messages: found.map(({ message, channel }) => ({
            ...showMessage(message),
            conversationId: message.conversationId,
            channel,
          })),
          ...(last && { next: `${last.at.getTime()}~${last.conversationId}` }),
        };
      },
    }),

    endpoint({
      method: 'post',
      path: '/conversations/:id/continue',
      summary: 'A link for the customer with which he goes on elsewhere, once within 15 minutes',
      who: 'agent',
      params: byId,
      answer: z.object({ link: z.string().describe('Opens his web chat'), elsewhere: elsewhereShape, expiresAt: time }),
      audits: 'conversation.link_made',
      async handle({ params }) {
        const conversation = await store.conversations.find(params.id);
        if (!conversation) throw new ConvozError('NOT_FOUND', 'There is no such conversation');
        const { word, expiresAt } = await customers.links.make(conversation);
        return {
          link: `${chatAddress()}/#continue=${word}`,
          elsewhere: await elsewhere(word, conversation),
          expiresAt,
        };
      },
    }),
  ];

  async function existing(id: string): Promise<ContactCard> {
    const contact = await store.customers.find(id);
    if (!contact) throw new ConvozError('NOT_FOUND', 'There is no such contact');
    return contact;
  }
}
