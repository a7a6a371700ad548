import type { Clock } from '../../../engine/ports.js';
import { longestFile } from '../../../support/stored-file.js';
import { fetchGuarded } from '../../fetch-guarded.js';
import { readJson } from '../../read-json.js';
import type { VendorCall } from '../../vendor-call.js';
import type { WebhookChannel } from '../../webhook-channel.js';
import { metaHandshake } from '../handshake.js';
import { verifyMeta } from '../signature.js';
import { check } from './check.js';
import { decode } from './decode.js';
import { encode } from './encode.js';
import { graph } from './graph.js';
import type { MessagingSettings, Place } from './place.js';
import { requests } from './requests.js';
import { send, typing } from './send.js';

export type { MessagingSettings, Place } from './place.js';

/** What all of Meta's webhooks stay below. */
const longestDelivery = 4_000_000;
/** Where Meta keeps what people attach; its addresses carry their own short-lived right, so no token goes there. */
const mediaHosts = ['.fbcdn.net', '.fbsbx.com', '.cdninstagram.com'];

/** Messenger and Instagram: Meta's Send API and its webhooks for one account. */
export function metaMessaging(
  place: Place,
  settings: MessagingSettings,
  { call, clock }: { call: VendorCall; clock: Clock },
): WebhookChannel {
  const { accountId, appSecret, verifyToken, graphUrl } = settings;
  const api = graph(settings, call);
  return {
    id: place.id,
    account: accountId,
    capabilities: place.capabilities,
    bodyLimit: longestDelivery,
    acknowledgement: { status: 200, type: 'text/plain', body: 'EVENT_RECEIVED' },
    receive(delivery) {
      const answer = metaHandshake(delivery, verifyToken);
      if (answer) return { events: [], answer };
      verifyMeta(delivery, appSecret);
      return { events: decode(readJson(delivery.body), place, accountId, delivery.at) };
    },
    encode: (reply, language) => encode(reply, language, place),
    requests: (activity) => requests(activity, place),
    send: (reference, payload, sending) => send(place, api, clock, { reference, payload, sending }),
    typing: (reference) => typing(api, reference),
    check: () => check(place, settings, api),
    fetchMedia: (url) => fetchGuarded({ url, hosts: [...mediaHosts, new URL(graphUrl).origin], longest: longestFile }),
  };
}
