import { z } from 'zod';
import type { Clock } from '../../engine/ports.js';
import { isConvozError } from '../../errors.js';
import type { Finding } from '../webhook-channel.js';
import type { TwilioApi } from './api.js';
import { listed } from './history.js';
import { isService, type Line, type TwilioSettings } from './line.js';
import { connectionOverrides } from './signature.js';

const account = z.looseObject({ friendly_name: z.string().catch(''), status: z.string() });
const numbers = z.looseObject({
  incoming_phone_numbers: z.array(
    z.looseObject({
      sms_url: z.string().nullish(),
      sms_method: z.string().nullish(),
      sms_fallback_url: z.string().nullish(),
    }),
  ),
});
const day = 24 * 60 * 60_000;

/** Whether account and token fit, whether messages come to us, and what Twilio could not deliver since yesterday. */
export async function check(api: TwilioApi, line: Line, settings: TwilioSettings, clock: Clock): Promise<Finding[]> {
  const known = await asked('account', async () => {
    const { friendly_name: name, status } = await api.get('.json', account);
    if (status !== 'active') return { result: 'failed', detail: `The account is ${status}: see Twilio's console.` };
    return { result: 'ok', detail: `SID and token are those of "${name}".` };
  });
  if (known.result === 'failed') return [known];
  return [
    known,
    await asked('webhook', () => webhook(api, line, `${settings.publicUrl}/webhooks/${line.channel}`)),
    await asked('deliveries', () => deliveries(api, line, clock)),
  ];
}

type Found = Omit<Finding, 'what'>;

async function webhook(api: TwilioApi, line: Line, address: string): Promise<Found> {
  if (line.prefix || isService(line.from)) {
    const detail = `Twilio's API does not say where ${line.from} delivers; it should be ${address}, by POST.`;
    return { result: 'warn', detail };
  }
  const query = new URLSearchParams({ PhoneNumber: line.from });
  const [number] = (await api.get(`/IncomingPhoneNumbers.json?${query}`, numbers)).incoming_phone_numbers;
  if (!number) return { result: 'failed', detail: `The account has no number ${line.from}: look at TWILIO_FROM.` };
  const { sms_url: url, sms_method: method } = number;
  if (url?.split('#')[0] !== address || (method && method !== 'POST')) {
    return { result: 'failed', detail: `"A message comes in" of ${line.from} should be ${address}, by POST.` };
  }
  if (!url.includes('#') && !number.sms_fallback_url?.startsWith(address)) {
    return {
      result: 'warn',
      detail: `Messages come to us, but are tried only once: set ${address}${connectionOverrides}`,
    };
  }
  return { result: 'ok', detail: `Messages come to ${address}.` };
}

async function deliveries(api: TwilioApi, line: Line, clock: Clock): Promise<Found> {
  const mine = isService(line.from) ? {} : { From: line.from };
  const rows = await listed(api, mine, new Date(clock.now().getTime() - day), 2);
  const codes = rows.flatMap(({ error_code: code }) => (code ? [code] : []));
  if (codes.length === 0) return { result: 'ok', detail: `None of the last ${rows.length} messages has failed.` };
  const detail = `${codes.length} of the last ${rows.length} messages have failed, the newest with error ${codes[0]}.`;
  return { result: 'warn', detail };
}

async function asked(what: string, look: () => Promise<Found>): Promise<Finding> {
  try {
    return { what, ...(await look()) };
  } catch (error) {
    const detail = isConvozError(error)
      ? `${error.message}. ${error.hint ?? ''}`.trim()
      : 'Twilio answered something else.';
    return { what, result: 'failed', detail };
  }
}
