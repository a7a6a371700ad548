import type { Examples } from './example.js';
import type { Stage } from './stage.js';

/** The contact of a conversation that has just begun. */
async function contact(stage: Stage): Promise<string> {
  const conversation = await stage.convoz.app.store.conversations.find(await stage.queued());
  if (!conversation) throw new Error('The conversation is not there.');
  return conversation.contactId;
}

const withId = async (stage: Stage) => ({ params: { id: await contact(stage) } });

/** Two contacts made one. */
async function merged(stage: Stage): Promise<{ id: string; fromId: string; intoId: string }> {
  const [fromId, intoId] = [await contact(stage), await contact(stage)];
  const move = { id: stage.name('move'), fromId, intoId };
  await stage.convoz.app.store.customers.merge({ ...move, at: stage.clock.now(), by: 'id-of-a-supervisor' });
  return move;
}

/** Customers. */
export const contacts: Examples = {
  'GET /contacts': { made: () => ({ query: { q: 'a' } }) },
  'GET /contacts/:id': { made: withId },
  'PATCH /contacts/:id': {
    async made(stage) {
      const id = await contact(stage);
      const version = (await stage.convoz.app.store.customers.find(id))?.version;
      return { params: { id }, body: { version, name: 'Iria', attributes: { size: 'M' } } };
    },
  },
  'GET /contacts/:id/timeline': { made: withId },
  'POST /conversations/:id/continue': { made: async (stage) => ({ params: { id: await stage.queued() } }) },
  'POST /contacts/:id/merge': {
    made: async (stage) => ({ ...(await withId(stage)), body: { into: await contact(stage) } }),
  },
  'POST /contacts/:id/split': {
    async made(stage) {
      const { intoId: id } = await merged(stage);
      const [first] = await stage.convoz.app.store.customers.identities(id);
      return { params: { id }, body: { identities: [{ channel: first?.channel, externalId: first?.externalId }] } };
    },
  },
  'POST /contact-moves/:id/undo': { made: async (stage) => ({ params: { id: (await merged(stage)).id } }) },
  'GET /contacts/:id/export': { made: withId },
  'POST /contacts/:id/erase': {
    async made(stage) {
      const id = await contact(stage);
      return { params: { id }, body: { confirm: id } };
    },
  },
};
