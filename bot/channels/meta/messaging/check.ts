import { z } from 'zod';
import { isConvozError } from '../../../errors.js';
import { jsonIn, type VendorReply } from '../../vendor-call.js';
import type { Finding } from '../../webhook-channel.js';
import { graphErrorOf } from '../graph-errors.js';
import type { Graph } from './graph.js';
import type { MessagingSettings, Place } from './place.js';

const page = z.looseObject({
  id: z.string(),
  name: z.string().optional(),
  instagram_business_account: z.looseObject({ id: z.string() }).optional(),
});
const subscribedApps = z.looseObject({
  data: z.array(z.looseObject({ subscribed_fields: z.array(z.string()).optional() })),
});
const app = z.looseObject({ id: z.string() });
const subscriptions = z.looseObject({
  data: z.array(
    z.looseObject({
      object: z.string(),
      callback_url: z.string().optional(),
      active: z.boolean().optional(),
      fields: z
        .array(z.union([z.string(), z.looseObject({ name: z.string() }).transform(({ name }) => name)]))
        .optional(),
    }),
  ),
});

/** What Meta says of the token, the Page and the webhook of the app. Never rejects. */
export async function check(place: Place, settings: MessagingSettings, graph: Graph): Promise<Finding[]> {
  const token = await finding('Token', () => ofToken(place, settings, graph));
  if (token.result === 'failed') return [token];
  return [
    token,
    await finding('Page', () => ofPage(place, graph)),
    await finding('Webhook', () => ofWebhook(place, settings, graph)),
  ];
}

type Found = Omit<Finding, 'what'>;

async function finding(what: string, look: () => Promise<Found>): Promise<Finding> {
  try {
    return { what, ...(await look()) };
  } catch (error) {
    const detail = isConvozError(error) ? error.message : 'Meta answered with something that could not be read.';
    return { what, result: 'failed', detail };
  }
}

async function ofToken({ object }: Place, settings: MessagingSettings, graph: Graph): Promise<Found> {
  const isPage = object === 'page';
  const reply = await graph.get(`me?fields=id,name${isPage ? '' : ',instagram_business_account'}`);
  if (reply.status !== 200) {
    return failed(`Meta refuses the token${numberOf(reply)}: make a new Page token in the app dashboard.`);
  }
  const me = page.parse(jsonIn(reply));
  const account = isPage ? me.id : me.instagram_business_account?.id;
  if (account === settings.accountId) return { result: 'ok', detail: `It is of the Page ${me.name ?? me.id}.` };
  if (account === undefined) return failed(`The Page ${me.name ?? me.id} is not linked to an Instagram account.`);
  return failed(`It is of ${account}, and ${settings.accountId} is set up: take the token or the id of the other.`);
}

async function ofPage({ object, fields: [first, ...others] }: Place, graph: Graph): Promise<Found> {
  const reply = await graph.get('me/subscribed_apps');
  if (reply.status !== 200)
    return failed(`Its subscriptions cannot be read${numberOf(reply)}: give the token pages_manage_metadata.`);
  const { data } = subscribedApps.parse(jsonIn(reply));
  const fields = new Set(data.flatMap(({ subscribed_fields = [] }) => subscribed_fields));
  if (data.length === 0) return failed('The app is not added to the Page: add it under Webhooks in the app dashboard.');
  // What Instagram delivers is chosen at the app; its Page need only be subscribed to something.
  if (object !== 'page') return { result: 'ok', detail: 'The app is added to it.' };
  return ofFields(fields, first, others);
}

async function ofWebhook(place: Place, { appSecret, publicUrl }: MessagingSettings, graph: Graph): Promise<Found> {
  const ours = `${publicUrl}/webhooks/${place.id}`;
  const byHand = `Look in the app dashboard whether ${place.title} is delivered to ${ours}.`;
  const who = await graph.get('app');
  if (who.status !== 200) return { result: 'warn', detail: `The app cannot be read${numberOf(who)}. ${byHand}` };
  const { id } = app.parse(jsonIn(who));
  const reply = await graph.get(`${id}/subscriptions`, `${id}|${appSecret}`);
  if (reply.status !== 200) {
    return { result: 'warn', detail: `Its webhooks cannot be read${numberOf(reply)}. ${byHand}` };
  }
  const { data } = subscriptions.parse(jsonIn(reply));
  const own = data.find(({ object }) => object === place.object);
  if (!own) return failed(`The app has no webhook for ${place.object}: set it to ${ours}.`);
  const url = own.callback_url ?? '';
  if (url !== ours) return failed(`Meta delivers to ${url || 'nowhere'}: set it to ${ours}.`);
  if (own.active === false) return failed(`Meta has switched off deliveries to ${url}: save the webhook again.`);
  const [first, ...others] = place.fields;
  const found = ofFields(new Set(own.fields), first, others);
  return found.result === 'ok' ? { result: 'ok', detail: `Meta delivers to ${url}.` } : found;
}

function ofFields(subscribed: ReadonlySet<string>, first: string, others: readonly string[]): Found {
  const missing = [first, ...others].filter((field) => !subscribed.has(field));
  if (missing.length === 0) return { result: 'ok', detail: 'All fields are subscribed.' };
  return { result: missing[0] === first ? 'failed' : 'warn', detail: `Subscribe to ${missing.join(', ')}.` };
}

function failed(detail: string): Found {
  return { result: 'failed', detail };
}

function numberOf(reply: VendorReply): string {
  const error = graphErrorOf(reply);
  return error ? ` (error ${error.code})` : ` (${reply.status})`;
}
