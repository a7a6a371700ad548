import { z } from 'zod';
import { eventTypes } from '../../support/event.js';
import { deliveryKinds, deliveryStatuses } from '../../support/webhook.js';
import { named } from './named.js';
import { time } from './shapes.js';

/** A webhook as admins see it. */
export const webhookShape = named(
  'Webhook',
  z.object({
    id: z.string(),
    version: z.int(),
    url: z.string(),
    types: z.array(z.enum(eventTypes)),
    active: z.boolean(),
    failingSince: time.optional(),
    disabledAt: time.optional().describe('Switched off, since nothing had arrived for three days'),
    createdAt: time,
    createdBy: z.string(),
  }),
);
/** A request of one, without what was in it. */
export const deliveryShape = named(
  'WebhookDelivery',
  z.object({
    id: z.string().describe('The x-convoz-id of the request'),
    kind: z.enum(deliveryKinds),
    fromSeq: z.int().describe('Of the events after this one'),
    toSeq: z.int().describe('Up to this one'),
    createdAt: time,
    status: z.enum(deliveryStatuses),
    attempts: z.int(),
    code: z.string().optional().describe('Of the last attempt that failed'),
    reply: z.int().optional().describe('The HTTP status of the last answer'),
    triedAt: time.optional(),
  }),
);
