import { z } from 'zod';
import { ConvozError, isConvozError } from '../../errors.js';
import { fetchGuarded } from '../fetch-guarded.js';
import type { TelegramApi } from './api.js';
import { defaultApiUrl, type TelegramSettings } from './settings.js';

const longest = 10 * 1024 * 1024;

const found = z.looseObject({ file_path: z.string().min(1), file_size: z.number().optional() });

/** Asks where a file lies, which Telegram tells for an hour, and fetches it; see `fetchMedia` of the channel. */
export async function fetchMedium(
  api: TelegramApi,
  { token, apiUrl }: TelegramSettings,
  ref: string,
): Promise<{ bytes: Buffer; mime?: string }> {
  const { file_path, file_size = 0 } = await lookUp(api, ref);
  if (file_size > longest) throw refused('It is larger than 10 MB.');
  const path = file_path.split('/').map(encodeURIComponent).join('/');
  const { origin, hostname } = new URL(apiUrl);
  const { bytes, mime } = await fetchGuarded({
    url: `${apiUrl}/file/bot${token}/${path}`,
    hosts: [apiUrl === defaultApiUrl ? hostname : origin],
    longest,
  });
  // What it is called by default says nothing.
  return { bytes, ...(mime !== undefined && mime !== 'application/octet-stream' && { mime }) };
}

async function lookUp(api: TelegramApi, ref: string): Promise<z.infer<typeof found>> {
  try {
    return found.parse(await api('getFile', { file_id: ref }));
  } catch (error) {
    if (isConvozError(error, 'SEND_REFUSED')) throw refused('Telegram does not give it out: it is too large or gone.');
    throw new ConvozError('SEND_UNREACHABLE', 'An attachment could not be asked for at Telegram', {
      hint: 'It is tried again.',
    });
  }
}

function refused(hint: string): ConvozError {
  return new ConvozError('MEDIA_REFUSED', 'An attachment was not fetched from Telegram', { hint });
}
