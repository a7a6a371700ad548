import { z } from 'zod';
import type { Activity } from '../../engine/botbuilder.js';
import type { Sending } from '../../engine/ports.js';
import { ConvozError } from '../../errors.js';
import type { Json } from '../../support/json.js';
import { splitText } from '../split-text.js';
import type { TwilioApi, TwilioDeps } from './api.js';
import { outboxParameter } from './decode.js';
import { listed } from './history.js';
import { isService, type Line, type TwilioSettings } from './line.js';
import { plainText } from './plain-text.js';

/** Twilio's error 21617 lies above. */
export const longestText = 1600;
/** WhatsApp's; Twilio answers 63016 after it. */
export const windowMs = 24 * 60 * 60_000;
/** How far Twilio's clock may be behind ours. */
const skewMs = 5000;

const address = z.looseObject({ to: z.string(), heardAt: z.string().optional() });
const request = z.union([z.strictObject({ Body: z.string() }), z.strictObject({ MediaUrl: z.string() })]);
type Request = z.infer<typeof request>;
const receipt = z.looseObject({ sid: z.string().min(1) });

/** One request for each part of the text; a file is one of its own on WhatsApp, and a link in the text of an SMS. */
export function requestsFor(activity: Partial<Activity>, { prefix }: Line): string[] {
  const files = (activity.attachments ?? []).filter(({ contentUrl }) => /^https?:\/\//.test(contentUrl ?? ''));
  const links = prefix ? [] : files.map(({ name, contentUrl }) => `${name ? `${name}: ` : ''}${contentUrl}`);
  const said = [activity.text ?? '', ...links].filter((part) => part !== '').join('\n');
  const parts = splitText(prefix ? said : plainText(said), longestText, 'utf16');
  const requests: Request[] = [
    ...parts.map((Body) => ({ Body })),
    ...(prefix ? files.map(({ contentUrl = '' }) => ({ MediaUrl: contentUrl })) : []),
  ];
  return requests.map((one) => JSON.stringify(one));
}

export interface SendDeps {
  api: TwilioApi;
  line: Line;
  settings: Pick<TwilioSettings, 'publicUrl'>;
  clock: TwilioDeps['clock'];
}

/** `Channel.send`; what becomes of the message Twilio tells at our address, with the id of the outbox entry. */
export async function send(
  { api, line, settings, clock }: SendDeps,
  reference: Json,
  payload: string,
  { id }: Sending,
) {
  const { to, heardAt } = address.parse(reference);
  if (line.prefix && heardAt && clock.now().getTime() - Date.parse(heardAt) > windowMs) throw windowClosed();
  const query = new URLSearchParams({ [outboxParameter]: id });
  const form = {
    To: to,
    [isService(line.from) ? 'MessagingServiceSid' : 'From']: line.from,
    ...request.parse(JSON.parse(payload)),
    StatusCallback: `${settings.publicUrl}/webhooks/${line.channel}?${query}`,
  };
  return (await api.post('/Messages.json', form, receipt)).sid;
}

/** `Channel.settle`: the message to him with an equal text that Twilio has made since then. */
export async function settle({ api, line }: SendDeps, reference: Json, payload: string, { since }: Sending) {
  const { to } = address.parse(reference);
  const sent = request.parse(JSON.parse(payload));
  if (!('Body' in sent)) return undefined;
  const earliest = since.getTime() - skewMs;
  const mine = isService(line.from) ? {} : { From: line.from };
  const found = await listed(api, { To: to, ...mine }, new Date(earliest), 2);
  return found.find((one) => one.body === sent.Body)?.sid;
}

function windowClosed(): ConvozError {
  return new ConvozError('SEND_WINDOW_CLOSED', 'The customer last wrote on WhatsApp more than 24 hours ago', {
    hint: 'It can be sent once he writes again.',
  });
}
