import { ConvozError } from '../../errors.js';
import { fetchGuarded } from '../fetch-guarded.js';
import { authorization } from './api.js';
import type { TwilioSettings } from './line.js';

const longest = 10_000_000;
const twilio = 'https://api.twilio.com';
/** Where the API redirects to for the bytes; anybody may keep something there, so nothing is asked of them first. */
const storage = ['.twiliocdn.com', 's3-external-1.amazonaws.com'];

/** `WebhookChannel.fetchMedia`: the account's token is shown to the API alone. */
export async function fetchMedia(ref: string, settings: TwilioSettings): Promise<{ bytes: Buffer; mime?: string }> {
  const origin = URL.canParse(ref) ? new URL(ref).origin : '';
  const configured = new URL(settings.apiUrl).origin;
  if (origin !== twilio && origin !== configured) {
    throw new ConvozError('MEDIA_REFUSED', 'An attachment was not fetched from the vendor', {
      hint: "It does not lie at Twilio's API.",
    });
  }
  // An origin may be a private address, as those of tests and proxies are; Twilio's own may not.
  const api = configured === twilio ? [] : [configured];
  const headers = { Authorization: authorization(settings) };
  return fetchGuarded({ url: ref, headers, hosts: ['api.twilio.com', ...api, ...storage], longest });
}
