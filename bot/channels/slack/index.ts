import { Lru } from '../../engine/lru.js';
import type { Clock } from '../../engine/ports.js';
import { ConvozError } from '../../errors.js';
import type { Json } from '../../support/json.js';
import { fetchGuarded } from '../fetch-guarded.js';
import { readJson } from '../read-json.js';
import type { VendorCall } from '../vendor-call.js';
import type { Delivery, Received, WebhookChannel } from '../webhook-channel.js';
import { type SlackSettings, slackApi } from './api.js';
import { checkSlack } from './check.js';
import { decodeEvent, decodeInteraction, type SlackReference } from './decode.js';
import { capabilities, encode, requests } from './encode.js';
import { payloads } from './payload.js';
import { findPosted, metadataOf, receiptIn, removeButtons } from './posted.js';
import { isSigned } from './signature.js';

export type { SlackSettings } from './api.js';

/** An edit brings the message twice, each time with its blocks. */
const bodyLimit = 2_000_000;
const longestFile = 10_000_000;
const ok = { status: 200 };

/** Direct messages with a Slack app. Ids begin with the workspace's, so `account` is the same for all of them. */
export function slack(settings: SlackSettings, { call, clock }: { call: VendorCall; clock: Clock }): WebhookChannel {
  const api = slackApi(settings, call, clock);
  /** Messages whose buttons have been taken away, so that the next parts of an answer do not try again. */
  const cleared = new Lru<string, true>(1000);
  const clear = (channel: string, tapped: string, thread?: string) => {
    const key = `${channel}:${tapped}`;
    if (cleared.get(key)) return;
    cleared.set(key, true);
    // Not waited for, and not tried again: it is for the eye alone, and what counts has arrived.
    removeButtons(api, channel, tapped, thread).catch(() => {});
  };
  return {
    id: 'slack',
    account: 'slack',
    capabilities,
    bodyLimit,
    acknowledgement: ok,
    receive: (delivery) => receive(delivery, settings.signingSecret),
    encode,
    requests,
    async send(reference, payload, sending) {
      const to = addressOf(reference);
      const json = {
        channel: to.channel,
        ...(to.thread && { thread_ts: to.thread }),
        ...(JSON.parse(payload) as object),
        mrkdwn: false,
        unfurl_links: false,
        unfurl_media: false,
        metadata: metadataOf(sending),
      };
      const { body } = await api('chat.postMessage', { json });
      if (to.tapped) clear(to.channel, to.tapped, to.thread);
      const receipt = receiptIn(body);
      if (receipt !== undefined) return receipt;
      throw new ConvozError('SEND_UNKNOWN', 'Slack took a message and did not say which it is');
    },
    settle: (reference, _payload, sending) => findPosted(api, addressOf(reference), sending),
    check: () => checkSlack(api),
    async fetchMedia(ref) {
      const { origin } = new URL(settings.apiUrl);
      const hosts = ['files.slack.com', ...(origin === 'https://slack.com' ? [] : [origin])];
      const headers = { authorization: `Bearer ${settings.botToken}` };
      return fetchGuarded({ url: ref, headers, hosts, longest: longestFile });
    },
  };
}

/**
 * Events as JSON and interactions as forms come to one address. `ssl_check` is the one thing Slack does not sign: it is
 * answered, and nothing else in it is read.
 */
function receive(delivery: Delivery, signingSecret: string): Received {
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(delivery.headers['content-type'] ?? '');
  const form = isForm ? new URLSearchParams(delivery.body.toString('utf8')) : undefined;
  if (form?.get('ssl_check') === '1') return { events: [], answer: ok };
  if (!isSigned(delivery, signingSecret)) {
    throw new ConvozError('SIGNATURE_INVALID', 'A delivery is not signed with the secret of the Slack app', {
      hint: 'Compare SLACK_SIGNING_SECRET with the app’s Basic Information, and look at the clock of this machine.',
    });
  }
  if (form) return { events: form.has('payload') ? decodeInteraction(payloadOf(form)) : [] };
  const body = readJson(delivery.body);
  const { data: verification } = payloads.verification.safeParse(body);
  if (!verification) return { events: decodeEvent(body) };
  return { events: [], answer: { status: 200, type: 'text/plain', body: verification.challenge } };
}

function payloadOf(form: URLSearchParams): unknown {
  return readJson(Buffer.from(form.get('payload') ?? ''));
}

function addressOf(reference: Json): SlackReference {
  return reference as SlackReference;
}
