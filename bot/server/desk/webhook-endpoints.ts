import { z } from 'zod';
import type { Clock, Ids } from '../../engine/ports.js';
import { ConvozError } from '../../errors.js';
import { checkAddress } from '../../feedback/webhooks/post-safely.js';
import { secretOf } from '../../feedback/webhooks/secret.js';
import { eventTypes } from '../../support/event.js';
import type { Store } from '../../support/repositories.js';
import type { Webhook, WebhookDelivery } from '../../support/webhook.js';
import { byId, type Endpoint, endpoint } from './endpoint.js';
import { deliveryShape, webhookShape } from './webhook-shapes.js';

export interface WebhookDeps {
  store: Pick<Store, 'webhooks' | 'events'>;
  /** Something waits to be sent. */
  dispatcher: { kick(): void };
  /** What secrets are made of. */
  key: Buffer;
  config: { WEBHOOK_PRIVATE_ADDRESSES: boolean };
  clock: Clock;
  ids: Ids;
}

const mostWebhooks = 20;
const mostDeliveries = 200;
const written = {
  url: z.string().trim().min(1).max(2000).describe('https'),
  types: z.array(z.enum(eventTypes)).min(1).max(eventTypes.length),
};
const secret = z.string().describe('What signs the requests: keep it where the receiver can read it');

/** Other systems that are told what happens, request by request, in order. */
export function webhookEndpoints({ store, dispatcher, key, config, clock, ids }: WebhookDeps): Endpoint[] {
  const { webhooks } = store;
  const forAdmins = { who: 'admin', scope: 'webhooks' } as const;
  return [
    endpoint({
      ...forAdmins,
      method: 'get',
      path: '/webhooks',
      summary: 'Who is told what, oldest first, and the events there are',
      answer: z.object({ webhooks: z.array(webhookShape), eventTypes: z.array(z.string()) }),
      handle: async () => ({ webhooks: (await webhooks.list()).map(show), eventTypes: [...eventTypes] }),
    }),

    endpoint({
      ...forAdmins,
      method: 'post',
      path: '/webhooks',
      summary: 'Tell another system of everything of these types that happens from now on',
      errors: ['ADDRESS_REFUSED', 'TOO_MANY_REQUESTS'],
      body: z.strictObject(written),
      answer: z.object({ webhook: webhookShape, secret }),
      async handle({ body: { url, types }, agent, audit }) {
        checkAddress(url, config.WEBHOOK_PRIVATE_ADDRESSES);
        if ((await webhooks.list()).length >= mostWebhooks) {
          throw new ConvozError('TOO_MANY_REQUESTS', `There are ${mostWebhooks} webhooks already`, {
            hint: 'Remove one that is not needed any more.',
          });
        }
        const webhook: Webhook = {
          id: ids.next(),
          version: 1,
          url,
          types: [...new Set(types)],
          secretVersion: 1,
          active: true,
          cursor: await store.events.latest(),
          createdAt: clock.now(),
          createdBy: agent.id,
        };
        await webhooks.keep(webhook);
        await audit('webhook.made', { kind: 'webhook', id: webhook.id }, { types: webhook.types });
        return { webhook: show(webhook), secret: secretOf(webhook, key) };
      },
    }),

    endpoint({
      ...forAdmins,
      method: 'put',
      path: '/webhooks/:id',
      summary: 'Change where it goes and what of; switched on again it goes on where it stopped',
      audits: 'webhook.changed',
      errors: ['ADDRESS_REFUSED', 'EDIT_CONFLICT'],
      params: byId,
      body: z.strictObject({
        ...written,
        active: z.boolean(),
        version: z.int().min(1).describe('The one that was seen'),
      }),
      answer: z.object({ webhook: webhookShape }),
      async handle({ params, body: { url, types, active, version } }) {
        const known = await existing(params.id);
        checkAddress(url, config.WEBHOOK_PRIVATE_ADDRESSES);
        await webhooks.keep({ ...known, url, types: [...new Set(types)], active, version: version + 1 });
        return { webhook: show(await existing(params.id)) };
      },
    }),

    endpoint({
      ...forAdmins,
      method: 'post',
      path: '/webhooks/:id/secret',
      summary: 'Make a new secret; the next request is signed with it',
      audits: 'webhook.secret_made',
      errors: ['EDIT_CONFLICT'],
      params: byId,
      answer: z.object({ webhook: webhookShape, secret }),
      async handle({ params }) {
        const known = await existing(params.id);
        await webhooks.keep({ ...known, version: known.version + 1, secretVersion: known.secretVersion + 1 });
        const webhook = await existing(params.id);
        return { webhook: show(webhook), secret: secretOf(webhook, key) };
      },
    }),

    endpoint({
      ...forAdmins,
      method: 'delete',
      path: '/webhooks/:id',
      summary: 'Tell it nothing more, and forget what it was told',
      audits: 'webhook.removed',
      params: byId,
      answer: z.object({}),
      async handle({ params }) {
        if (!(await webhooks.remove(params.id))) throw nothing();
        return {};
      },
    }),

    endpoint({
      ...forAdmins,
      method: 'get',
      path: '/webhooks/:id/deliveries',
      summary: 'The last two hundred requests and what became of them, newest first',
      params: byId,
      answer: z.object({ deliveries: z.array(deliveryShape) }),
      async handle({ params }) {
        const { id } = await existing(params.id);
        return { deliveries: (await webhooks.deliveries(id, mostDeliveries)).map(showDelivery) };
      },
    }),

    endpoint({
      ...forAdmins,
      method: 'post',
      path: '/webhooks/:id/test',
      summary: 'Send a request without events, once; the log says what became of it',
      audits: 'webhook.tested',
      params: byId,
      answer: z.object({ delivery: deliveryShape }),
      async handle({ params }) {
        const { id, cursor } = await existing(params.id);
        return { delivery: await send({ webhookId: id, kind: 'test', fromSeq: cursor, toSeq: cursor }) };
      },
    }),

    endpoint({
      ...forAdmins,
      method: 'post',
      path: '/webhooks/:id/deliveries/:deliveryId/again',
      summary: 'Send the events of a delivery once more, beside what is sent in order',
      audits: 'webhook.resent',
      params: z.strictObject({ id: z.string(), deliveryId: z.string() }),
      answer: z.object({ delivery: deliveryShape }),
      async handle({ params }) {
        const known = await webhooks.delivery(params.deliveryId);
        if (known?.webhookId !== params.id) throw nothing();
        const { webhookId, fromSeq, toSeq } = known;
        return { delivery: await send({ webhookId, kind: known.kind === 'test' ? 'test' : 'resend', fromSeq, toSeq }) };
      },
    }),
  ];

  async function send(what: Pick<WebhookDelivery, 'webhookId' | 'kind' | 'fromSeq' | 'toSeq'>) {
    const delivery = { ...what, id: ids.next(), createdAt: clock.now(), status: 'waiting', attempts: 0 } as const;
    await webhooks.begin(delivery);
    dispatcher.kick();
    return showDelivery(delivery);
  }

  async function existing(id: string): Promise<Webhook> {
    const known = await webhooks.find(id);
    if (!known) throw nothing();
    return known;
  }
}

function show({ secretVersion: _secret, cursor: _cursor, underWay: _underWay, ...shown }: Webhook) {
  return shown;
}

function showDelivery({ webhookId: _webhook, ...shown }: WebhookDelivery) {
  return shown;
}

function nothing(): ConvozError {
  return new ConvozError('NOT_FOUND', 'There is no such webhook');
}
