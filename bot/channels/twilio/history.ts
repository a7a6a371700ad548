import { z } from 'zod';
import { isConvozError } from '../../errors.js';
import type { MediaRef, VendorEvent } from '../vendor-event.js';
import type { TwilioApi } from './api.js';
import { eventOf } from './incoming.js';
import { isService, type Line, type TwilioSettings } from './line.js';

const page = z.looseObject({ messages: z.array(z.unknown()), next_page_uri: z.string().nullish() });
const row = z.looseObject({
  sid: z.string().regex(/^\w{1,100}$/),
  direction: z.string(),
  from: z.string(),
  to: z.string(),
  body: z.string().nullish(),
  /** RFC 2822; absent while it waits in Twilio's queue. */
  date_sent: z.string().nullish(),
  date_created: z.string().nullish(),
  num_media: z.coerce.number().catch(0),
  messaging_service_sid: z.string().nullish(),
  error_code: z.coerce.number().nullish().catch(undefined),
});

type Listed = z.infer<typeof row>;

/** Answers above 1 MB are cut off by the call, and a message with its facts may take 10 kB. */
const pageSize = 50;
const mostPages = 200;

/** Messages of our log from `since` on, newest first as Twilio lists them; rows that cannot be read are left out. */
export async function listed(
  api: TwilioApi,
  filter: { To?: string; From?: string },
  since: Date,
  pages = mostPages,
): Promise<Listed[]> {
  const from = since.toISOString().replace(/\.\d+Z$/, 'Z');
  const query = new URLSearchParams({ ...filter, 'DateSent>': from, PageSize: String(pageSize) });
  const found: Listed[] = [];
  let next: string | null | undefined = `/Messages.json?${query}`;
  for (let count = 0; next && count < pages; count += 1) {
    const { messages, next_page_uri }: z.infer<typeof page> = await api.get(next, page);
    for (const message of messages) {
      const { success, data } = row.safeParse(message);
      if (success) found.push(data);
    }
    next = next_page_uri;
  }
  return found;
}

/** What customers have sent us from `since` on, oldest first, with the ids under which the webhook would have brought it. */
export async function inbound(
  api: TwilioApi,
  line: Line,
  { apiUrl }: Pick<TwilioSettings, 'apiUrl'>,
  since: Date,
): Promise<VendorEvent[]> {
  const mine = isService(line.from) ? {} : { To: line.from };
  const rows = (await listed(api, mine, since)).filter(
    ({ direction, messaging_service_sid: service }) =>
      direction === 'inbound' && (!isService(line.from) || service === line.from),
  );
  const events: VendorEvent[] = [];
  // Times are whole seconds, so that the order of the list decides within one.
  for (const one of rows.reverse().sort((a, b) => sentAt(a) - sentAt(b))) {
    const { sid, from, to, body } = one;
    const media = one.num_media > 0 ? await mediaOf(api, sid, apiUrl) : [];
    const event = eventOf({ sid, from, to, text: body ?? '', media, at: new Date(sentAt(one)) }, line);
    if (event) events.push(event);
  }
  return events;
}

const mediaPage = z.looseObject({
  media_list: z.array(z.looseObject({ uri: z.string(), content_type: z.string().nullish() })),
});

/** None where Twilio does not have them any more: the message counts all the same. */
async function mediaOf(api: TwilioApi, sid: string, apiUrl: string): Promise<MediaRef[]> {
  const { media_list } = await api.get(`/Messages/${sid}/Media.json`, mediaPage).catch((error: unknown) => {
    if (isConvozError(error, 'SEND_REFUSED')) return { media_list: [] };
    throw error;
  });
  return media_list.map(({ uri, content_type: mime }) => ({
    ref: apiUrl + uri.replace(/\.json$/, ''),
    ...(mime && { mime }),
  }));
}

/** In ms since 1970. */
function sentAt({ date_sent, date_created }: Listed): number {
  const at = Date.parse(date_sent ?? date_created ?? '');
  return Number.isNaN(at) ? 0 : at;
}
