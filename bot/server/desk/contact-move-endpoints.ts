import { z } from 'zod';
import type { Live } from '../../engine/live.js';
import type { Clock, Ids } from '../../engine/ports.js';
import { ConvozError } from '../../errors.js';
import type { ContactCard } from '../../support/contact.js';
import type { Store } from '../../support/repositories.js';
import { cardShape, moveShape } from './contact-shapes.js';
import { byId, type Endpoint, endpoint } from './endpoint.js';

export interface ContactMoveDeps {
  store: Pick<Store, 'customers'>;
  live: Pick<Live, 'announce'>;
  clock: Clock;
  ids: Ids;
}

/** Two contacts made one, or one made two, and back. */
export function contactMoveEndpoints({ store, live, clock, ids }: ContactMoveDeps): Endpoint[] {
  return [
    endpoint({
      method: 'post',
      path: '/contacts/:id/merge',
      summary: 'Make two contacts one: all that is this one’s goes to the other',
      who: 'supervisor',
      params: byId,
      body: z.strictObject({ into: z.string().min(1).max(100) }),
      answer: z.object({ contact: cardShape, moveId: z.string() }),
      errors: ['CONTACT_NOT_MERGEABLE'],
      async handle({ params, body: { into }, agent, audit }) {
        const moveId = ids.next();
        await store.customers.merge({ id: moveId, fromId: params.id, intoId: into, at: clock.now(), by: agent.id });
        await audit('contact.merged', { kind: 'contact', id: params.id }, { into, moveId });
        live.announce();
        return { contact: await existing(into), moveId };
      },
    }),

    endpoint({
      method: 'post',
      path: '/contacts/:id/split',
      summary: 'Make two contacts of one: these identities, with their conversations, become a new one',
      who: 'supervisor',
      params: byId,
      body: z.strictObject({
        identities: z
          .array(z.strictObject({ channel: z.string(), externalId: z.string() }))
          .min(1)
          .max(100),
      }),
      answer: z.object({ contact: cardShape, moveId: z.string() }),
      errors: ['CONTACT_NOT_MERGEABLE'],
      async handle({ params, body: { identities }, agent, audit }) {
        const [moveId, intoId] = [ids.next(), ids.next()];
        await store.customers.split({
          id: moveId,
          fromId: params.id,
          intoId,
          identities,
          at: clock.now(),
          by: agent.id,
        });
        await audit('contact.split', { kind: 'contact', id: params.id }, { into: intoId, moveId });
        live.announce();
        return { contact: await existing(intoId), moveId };
      },
    }),

    endpoint({
      method: 'post',
      path: '/contact-moves/:id/undo',
      summary: 'Take a merge or split back, as long as everything can be told apart',
      who: 'supervisor',
      params: byId,
      answer: z.object({ move: moveShape }),
      errors: ['MOVE_FINAL'],
      async handle({ params, audit }) {
        const move = await store.customers.undo(params.id, clock.now());
        await audit('contact.move_undone', { kind: 'contact', id: move.fromId }, { moveId: move.id });
        live.announce();
        return { move };
      },
    }),
  ];

  async function existing(id: string): Promise<ContactCard> {
    const contact = await store.customers.find(id);
    if (!contact) throw new ConvozError('NOT_FOUND', 'There is no such contact');
    return contact;
  }
}
