import type { Clock } from '../../engine/ports.js';
import { isConvozError } from '../../errors.js';
import type { AlertTargets } from '../../support/case-alerts.js';
import type { Dispatch } from '../../support/dispatch.js';
import type { SupportEvent } from '../../support/event.js';
import { plainEvent } from '../../support/plain-event.js';
import type { Store } from '../../support/repositories.js';
import type { Webhook, WebhookDelivery } from '../../support/webhook.js';
import type { Delivery, Sender } from '../delivery.js';
import { judgeReply } from '../webhook.js';
import { webhookSignature } from '../webhook-signature.js';
import { webhookAlerts } from './alerts.js';
import { postSafely } from './post-safely.js';
import { secretOf } from './secret.js';

export interface SubscriptionSenderDeps {
  store: Pick<Store, 'webhooks' | 'events' | 'dispatches'>;
  key: Buffer;
  privateToo: boolean;
  /** Who is told when a webhook has been switched off. */
  alerts: AlertTargets;
  clock: Clock;
  log: (level: 'warn' | 'error', message: string, ids: Record<string, unknown>) => void;
}

const timeoutMs = 10_000;
const atOnce = 16;
/** So many events at most go in one request. */
export const eventsInOne = 100;
/** After so long without one delivery a webhook is switched off. */
const patienceMs = 3 * 86_400_000;

/**
 * Sends deliveries of webhooks, signed. One of events is tried again whatever the answer was, since what comes after must wait for it,
 * until the webhook has failed for three days and is switched off. A test, or one that somebody sends once more, has one attempt.
 */
export function subscriptionSender(deps: SubscriptionSenderDeps): Sender {
  return { send: (dispatch, signal) => deliver(dispatch, signal, deps), timeoutMs, atOnce };
}

async function deliver({ id }: Dispatch, signal: AbortSignal, deps: SubscriptionSenderDeps): Promise<Delivery> {
  const { webhooks, dispatches } = deps.store;
  const delivery = await webhooks.delivery(id);
  const webhook = delivery && (await webhooks.find(delivery.webhookId));
  // Delivered in an attempt that could not say so, or not wanted any more.
  if (!webhook || delivery.status !== 'waiting' || isStale(webhook, delivery)) return { status: 'dropped' };
  const outcome = await attempt(webhook, delivery, signal, deps);
  const at = deps.clock.now();
  if (outcome.status === 'delivered' || outcome.status === 'dropped') {
    await webhooks.attempted(id, { at, arrived: true });
    return { status: 'delivered' };
  }
  const isSwitchedOff = await webhooks.attempted(id, {
    at,
    arrived: false,
    code: outcome.code,
    final: delivery.kind !== 'events',
    disableIfFailingSince: new Date(at.getTime() - patienceMs),
    ...(outcome.reply !== undefined && { reply: outcome.reply }),
  });
  if (isSwitchedOff) {
    deps.log('error', 'A webhook was switched off, since nothing had arrived for three days', {
      webhookId: webhook.id,
      code: outcome.code,
    });
    await dispatches.add(webhookAlerts(webhook, deps.alerts, at));
  }
  if (isSwitchedOff || delivery.kind !== 'events') return { status: 'dropped' };
  return { ...outcome, status: 'later' };
}

async function attempt(
  webhook: Webhook,
  { id, kind, fromSeq, toSeq }: WebhookDelivery,
  signal: AbortSignal,
  { store, key, privateToo, clock }: SubscriptionSenderDeps,
): Promise<Delivery> {
  const events = kind === 'test' ? [] : await store.events.since(fromSeq, toSeq - fromSeq);
  const wanted = events.filter(({ seq = 0, type }) => seq <= toSeq && webhook.types.includes(type));
  const body = JSON.stringify({ id, webhookId: webhook.id, kind, events: wanted.map(show) });
  const now = clock.now();
  try {
    const { status, retryAfter } = await postSafely({
      url: webhook.url,
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Convoz',
        'x-convoz-id': id,
        'x-convoz-signature': webhookSignature(secretOf(webhook, key), body, now),
      },
      body,
      signal,
      privateToo,
    });
    return judgeReply(status, retryAfter, now);
  } catch (error) {
    return isConvozError(error, 'ADDRESS_REFUSED')
      ? { status: 'refused', code: error.code }
      : { status: 'later', code: 'SEND_UNREACHABLE' };
  }
}

/** What was written stays here: whoever needs it asks for it with a key. */
function show({ seq, type, at, conversationId, episode, data }: SupportEvent) {
  return { seq, type, at, conversationId, episode, data: plainEvent(data) };
}

function isStale(webhook: Webhook, { id, kind }: WebhookDelivery): boolean {
  return kind === 'events' && (!webhook.active || webhook.underWay !== id);
}
