import { ConvozError } from '../../errors.js';
import { fetchGuarded } from '../fetch-guarded.js';
import type { LineApi } from './api.js';
import { defaultApiUrl, type LineSettings } from './settings.js';

const longest = 10 * 1024 * 1024;
const contents = 'api-data.line.me';

/** Fetches what a message carried, by the id of the message; see `fetchMedia` of the channel. */
export async function fetchMedium(
  { headers }: LineApi,
  { apiUrl }: LineSettings,
  ref: string,
): Promise<{ bytes: Buffer; mime?: string }> {
  if (!/^\w{1,100}$/.test(ref)) throw new ConvozError('MEDIA_REFUSED', 'An attachment on LINE has an id that is none');
  const isTheirs = apiUrl === defaultApiUrl;
  return fetchGuarded({
    url: `${isTheirs ? `https://${contents}` : apiUrl}/v2/bot/message/${ref}/content`,
    headers,
    hosts: [isTheirs ? contents : new URL(apiUrl).origin],
    longest,
  });
}
