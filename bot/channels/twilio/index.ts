import { ConvozError } from '../../errors.js';
import { render } from '../render.js';
import type { WebhookChannel } from '../webhook-channel.js';
import { type TwilioDeps, twilioApi } from './api.js';
import { check } from './check.js';
import { decode } from './decode.js';
import { inbound } from './history.js';
import { type Line, lineOf, type TwilioSettings } from './line.js';
import { fetchMedia } from './media.js';
import { longestText, requestsFor, send, settle, windowMs } from './send.js';
import { isSignedByTwilio } from './signature.js';

export type { TwilioDeps } from './api.js';
export type { TwilioSettings } from './line.js';

/** SMS. Who writes is not proved by the network: the number finds the conversation, and proves nothing else. */
export function twilioSms(settings: TwilioSettings, deps: TwilioDeps): WebhookChannel {
  return twilio(lineOf('twilio_sms', settings), settings, deps);
}

/** WhatsApp by way of Twilio. Buttons there need templates kept at Twilio, so choices are numbered in the text. */
export function twilioWhatsApp(settings: TwilioSettings, deps: TwilioDeps): WebhookChannel {
  return twilio(lineOf('twilio_wa', settings), settings, deps);
}

function twilio(line: Line, settings: TwilioSettings, deps: TwilioDeps): WebhookChannel {
  const api = twilioApi(settings, deps);
  const sending = { api, line, settings, clock: deps.clock };
  const capabilities = {
    buttons: 0,
    textLimit: longestText,
    textUnit: 'utf16',
    delivery: 'push',
    ratingControl: false,
    ...(line.prefix && { replyWindowMs: windowMs }),
  } as const;
  return {
    id: line.channel,
    account: line.from,
    capabilities,
    bodyLimit: 100_000,
    acknowledgement: { status: 200, type: 'text/xml', body: '<?xml version="1.0" encoding="UTF-8"?><Response/>' },
    receive({ method, headers, target, body, at }) {
      if (!isSignedByTwilio(settings.authToken, headers['x-twilio-signature'], settings.publicUrl + target, body)) {
        throw new ConvozError('SIGNATURE_INVALID', 'A delivery does not carry the signature of Twilio', {
          hint: 'PUBLIC_URL must be the address that Twilio calls, and TWILIO_AUTH_TOKEN the token of the account.',
        });
      }
      if (method !== 'POST') {
        throw new ConvozError('BAD_REQUEST', 'Twilio delivers by GET', { hint: 'Set the webhook to HTTP POST.' });
      }
      const query = new URLSearchParams(target.slice(`${target}?`.indexOf('?') + 1));
      return { events: decode(new URLSearchParams(body.toString('utf8')), query, line, at) };
    },
    encode: (reply, language) => render(reply, language, capabilities),
    requests: (activity) => requestsFor(activity, line),
    send: (reference, payload, entry) => send(sending, reference, payload, entry),
    settle: (reference, payload, entry) => settle(sending, reference, payload, entry),
    unseen: (since) => inbound(api, line, settings, since),
    check: () => check(api, line, settings, deps.clock),
    fetchMedia: (ref) => fetchMedia(ref, settings),
  };
}
