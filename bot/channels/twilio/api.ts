import type { z } from 'zod';
import type { Clock } from '../../engine/ports.js';
import { ConvozError } from '../../errors.js';
import { readJson } from '../read-json.js';
import type { VendorCall } from '../vendor-call.js';
import type { TwilioSettings } from './line.js';
import { refusal } from './refusal.js';

/** The part of Twilio's API below our account. Rejects as `Channel.send` does: SEND_UNKNOWN for an answer of another shape. */
export interface TwilioApi {
  /** `/Messages.json?To=…`, or the `next_page_uri` of an answer. */
  get<T>(path: string, shape: z.ZodType<T>): Promise<T>;
  post<T>(path: string, form: Record<string, string>, shape: z.ZodType<T>): Promise<T>;
}

export interface TwilioDeps {
  call: VendorCall;
  clock: Clock;
}

export function twilioApi(settings: TwilioSettings, { call, clock }: TwilioDeps): TwilioApi {
  const account = `/2010-04-01/Accounts/${settings.accountSid}`;
  const ask = async <T>(shape: z.ZodType<T>, method: 'GET' | 'POST', path: string, form?: Record<string, string>) => {
    const reply = await call({
      method,
      url: settings.apiUrl + (path.startsWith(`${account}/`) ? path : account + path),
      headers: {
        Authorization: authorization(settings),
        ...(form && { 'Content-Type': 'application/x-www-form-urlencoded' }),
      },
      ...(form && { body: new URLSearchParams(form).toString() }),
    });
    if (reply.status < 200 || reply.status > 299) throw refusal(reply, clock.now());
    try {
      return shape.parse(readJson(Buffer.from(reply.text)));
    } catch (cause) {
      throw new ConvozError('SEND_UNKNOWN', "Twilio's answer cannot be read", {
        hint: 'Look in its message log whether it arrived.',
        cause,
      });
    }
  };
  return {
    get: (path, shape) => ask(shape, 'GET', path),
    post: (path, form, shape) => ask(shape, 'POST', path, form),
  };
}

/** HTTP Basic, of the account's SID and its token. */
export function authorization({ accountSid, authToken }: TwilioSettings): string {
  return `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`;
}
