import express, { type Request, Router } from 'express';
import type { Delivery, WebhookChannel } from '../channels/webhook-channel.js';
import { BodiesBeingRead } from './bodies-being-read.js';
import { type DeliveryDeps, receiveDelivery } from './receive-delivery.js';

export interface WebhookDeps extends DeliveryDeps {
  webhooks: ReadonlyMap<string, WebhookChannel>;
}

/**
 * `/webhooks/<channel>`, for vendors: what one has signed is committed, and only then acknowledged. Nothing else happens before the
 * answer. There is no limit of requests: a vendor calls as often as customers write, from few addresses.
 */
export function webhookRoutes(deps: WebhookDeps, bodies = new BodiesBeingRead()): Router {
  const router = Router();
  router.all('/:channel', (request, response, next) => {
    const channel = deps.webhooks.get(request.params.channel);
    const { method } = request;
    if (!channel || (method !== 'GET' && method !== 'POST')) return next();
    bodies.watch(request, response);
    // Signatures are over the bytes as they were sent, and no vendor packs them.
    express.raw({ type: () => true, limit: channel.bodyLimit, inflate: false })(request, response, (error) => {
      if (error) return next(error);
      receiveDelivery(channel, deliveryOf(request, method, deps.clock.now()), deps)
        .then(({ status, type, body }) => {
          if (type !== undefined) response.setHeader('Content-Type', type);
          response.status(status).end(body);
        })
        .catch(next);
    });
  });
  return router;
}

function deliveryOf({ headers, originalUrl, body }: Request, method: Delivery['method'], at: Date): Delivery {
  const single = Object.entries(headers).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join(', ') : value,
  ]);
  return {
    method,
    headers: Object.fromEntries(single),
    target: originalUrl,
    body: Buffer.isBuffer(body) ? body : Buffer.alloc(0),
    at,
  };
}
