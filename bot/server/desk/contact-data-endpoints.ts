import { once } from 'node:events';
import { z } from 'zod';
import type { CustomerCare } from '../../customers/index.js';
import type { Live } from '../../engine/live.js';
import { ConvozError } from '../../errors.js';
import type { Store } from '../../support/repositories.js';
import { byId, type Endpoint, endpoint } from './endpoint.js';

export interface ContactDataDeps {
  store: Pick<Store, 'customers'>;
  customers: Pick<CustomerCare, 'erase' | 'export'>;
  live: Pick<Live, 'announce'>;
}

/** All that is kept of a person, told or forgotten. */
export function contactDataEndpoints({ store, customers, live }: ContactDataDeps): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/contacts/:id/export',
      summary: 'Everything that is kept of a contact, as a JSON file',
      who: 'admin',
      params: byId,
      answer: 'application/json',
      async handle({ params, audit, response }) {
        const pieces = await customers.export(params.id);
        await audit('contact.exported', { kind: 'contact', id: params.id });
        response.setHeader('Content-Type', 'application/json');
        response.setHeader('Content-Disposition', 'attachment; filename="contact.json"');
        for await (const piece of pieces) {
          if (response.destroyed) return;
          if (!response.write(piece)) await Promise.race([once(response, 'drain'), once(response, 'close')]);
        }
        response.end();
      },
    }),

    endpoint({
      method: 'post',
      path: '/contacts/:id/erase',
      summary: 'Erase a contact for good: this cannot be undone. Figures stay',
      who: 'admin',
      params: byId,
      body: z.strictObject({ confirm: z.string().max(200).describe('His name or his id, typed') }),
      answer: z.object({ erased: z.array(z.string()).describe('Himself, and the contacts merged into him') }),
      async handle({ params, body: { confirm }, agent, audit }) {
        const contact = await store.customers.resolve(params.id);
        if (!contact) throw new ConvozError('NOT_FOUND', 'There is no such contact');
        if (confirm !== contact.id && confirm.trim() !== contact.name) {
          throw new ConvozError('BAD_REQUEST', 'Erasing cannot be undone, and this is neither his name nor his id', {
            hint: 'Type the name of the contact, or his id, as `confirm`.',
          });
        }
        const { contactIds } = await customers.erase(contact.id, agent.id);
        await audit('contact.erased', { kind: 'contact', id: contact.id }, { contacts: contactIds.length });
        live.announce();
        return { erased: contactIds };
      },
    }),
  ];
}
