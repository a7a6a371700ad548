import { createHash, randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Ending, FakeVendor, Shown, VendorPost } from './fake-vendor.js';
import { refusalOf } from './twilio-limits.js';
import { type Logged, listMessages, messageJson } from './twilio-log.js';
import { twilioNoise } from './twilio-noise.js';
import { signedForm } from './twilio-signing.js';
import { sendJson, startVendorServer, type VendorCallSeen } from './vendor-server.js';

export interface FakeTwilio extends FakeVendor {
  readonly url: string;
  readonly accountSid: string;
  readonly authToken: string;
  /** Our number, as the setting has it. */
  readonly from: string;
  /** A message with one file. */
  sendsFile(
    peer: string,
    text: string,
    file: { bytes: Buffer; mime: string },
    id: string,
    publicUrl: string,
  ): VendorPost;
  /** Any form, signed as a delivery to this target. */
  posts(form: Record<string, string>, publicUrl: string, target?: string): VendorPost;
  /** The number behind a peer of the other calls. */
  number(peer: string): string;
  /** How the console is set. */
  readonly console: { status: string; smsUrl: string; smsMethod: string; smsFallbackUrl: string; service: string };
  /** The newest message of ours could not be delivered, with this error. */
  fails(errorCode: string): void;
  /** Files of messages are there no more, as their number still says. */
  losesFiles(): void;
  /** Forms of accepted messages, in order. */
  readonly accepted: URLSearchParams[];
  /** Reads of the API, as path and query. */
  readonly reads: string[];
}

type Now = () => Date;

export function fakeTwilioSms(now?: Now): Promise<FakeTwilio> {
  return fakeTwilio('twilio_sms', '', now);
}

export function fakeTwilioWhatsApp(now?: Now): Promise<FakeTwilio> {
  return fakeTwilio('twilio_wa', 'whatsapp:', now);
}

async function fakeTwilio(channel: string, prefix: string, now: Now = () => new Date()): Promise<FakeTwilio> {
  const accountSid = `AC${randomBytes(16).toString('hex')}`;
  const authToken = randomBytes(16).toString('hex');
  const ours = '+15557650002';
  const base = `/2010-04-01/Accounts/${accountSid}`;
  /** In the order in which they came about. */
  const log: Logged[] = [];
  const endings: Ending[] = [];
  const accepted: URLSearchParams[] = [];
  const reads: string[] = [];
  const numbers = new Map<string, string>();
  const console = { status: 'active', smsUrl: '', smsMethod: 'POST', smsFallbackUrl: '', service: '' };
  let sends = 0;

  const number = (peer: string) => {
    if (/^\+\d+$/.test(peer)) return peer;
    const known = numbers.get(peer) ?? `+1555${String(1_230_000 + numbers.size)}`;
    numbers.set(peer, known);
    return known;
  };

  const posts = (form: Record<string, string>, publicUrl: string, target = `/webhooks/${channel}`) =>
    signedForm(form, authToken, publicUrl, target);

  /** The message is in Twilio's log from now on, whether the delivery arrives or not. */
  const comes = (peer: string, body: string, id: string, media?: Logged['media']): Record<string, string> => {
    const [from, to] = [prefix + number(peer), prefix + ours];
    const sid = `${media ? 'MM' : 'SM'}${createHash('md5').update(id).digest('hex')}`;
    if (!log.some((one) => one.sid === sid)) {
      log.push({
        sid,
        direction: 'inbound',
        from,
        to,
        body,
        at: now(),
        statusCallback: '',
        ...(media && { media }),
        ...(console.service && { service: console.service }),
      });
    }
    return {
      MessageSid: sid,
      SmsMessageSid: sid,
      SmsSid: sid,
      AccountSid: accountSid,
      From: from,
      To: to,
      Body: body,
      NumMedia: media ? '1' : '0',
      NumSegments: '1',
      SmsStatus: 'received',
      ApiVersion: '2010-04-01',
      ...(prefix && { ProfileName: `${peer} ✨`, WaId: number(peer).slice(1), MessageType: 'text' }),
      ...(media && {
        MediaUrl0: `${server.url}${base}/Messages/${sid}/Media/ME${sid.slice(2)}`,
        MediaContentType0: media.mime,
      }),
    };
  };

  const take = (form: URLSearchParams): Logged => {
    const one: Logged = {
      sid: `SM${randomBytes(16).toString('hex')}`,
      direction: 'outbound-api',
      from: prefix + ours,
      to: form.get('To') ?? '',
      body: form.get('Body') ?? '',
      at: now(),
      statusCallback: form.get('StatusCallback') ?? '',
      service: form.get('MessagingServiceSid') ?? '',
    };
    log.push(one);
    accepted.push(form);
    return one;
  };

  const create = (call: VendorCallSeen, response: ServerResponse, socket: Socket) => {
    sends += 1;
    const form = new URLSearchParams(call.body.toString());
    const ending = endings.shift() ?? 'ok';
    switch (ending) {
      case 'limited':
        return answersError(response, 429, 20429, 'Too Many Requests', { 'Retry-After': '1' });
      case 'server_error':
        return answersError(response, 500, 20500, 'Internal Server Error');
      case 'token_refused':
        return answersError(response, 401, 20003, 'Authenticate');
      case 'blocked':
        return answersError(response, 400, 21610, 'Attempt to send to unsubscribed recipient');
      case 'window_closed':
        return answersError(response, 400, 63016, 'Failed to send freeform message: outside the allowed window.');
      case 'refused':
        return answersError(response, 400, 63024, 'Invalid message recipient');
      case 'reset':
        return socket.destroy();
    }
    const refused = refusalOf(form, prefix, ours);
    if (refused) return answersError(response, 400, ...refused);
    const json = messageJson(take(form), accountSid);
    switch (ending) {
      case 'accepted_then_reset':
        return socket.destroy();
      case 'accepted_then_hangs':
        return undefined;
      case 'half_answer': {
        const whole = JSON.stringify(json);
        response.writeHead(201, { 'Content-Type': 'application/json', 'Content-Length': whole.length });
        return response.write(whole.slice(0, whole.length / 2), () => socket.destroy());
      }
      case 'not_json':
        return response.writeHead(201, { 'Content-Type': 'text/html' }).end('<html>Created</html>');
      case 'ok':
        return sendJson(response, 201, json);
    }
  };

  const server = await startVendorServer((call, response, socket) => {
    const url = new URL(call.target, 'http://fake');
    const [, media] = /^\/storage\/(\w+)$/.exec(url.pathname) ?? [];
    if (media) {
      const file = log.find(({ sid }) => sid === media)?.media;
      return void response.writeHead(200, { 'Content-Type': file?.mime }).end(file?.bytes);
    }
    const basic = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`;
    if (call.headers.authorization !== basic) return answersError(response, 401, 20003, 'Authenticate');
    const path = url.pathname.startsWith(base) ? url.pathname.slice(base.length) : '';
    if (call.method === 'POST' && path === '/Messages.json') return void create(call, response, socket);
    reads.push(call.target);
    if (path === '/Messages.json') return listMessages(log, accountSid, url.searchParams, response);
    if (path === '.json') {
      return sendJson(response, 200, { sid: accountSid, friendly_name: 'Tenda de proba', status: console.status });
    }
    if (path === '/IncomingPhoneNumbers.json') {
      const { smsUrl, smsMethod, smsFallbackUrl } = console;
      const known = url.searchParams.get('PhoneNumber') === ours && smsUrl !== '';
      const one = { phone_number: ours, sms_url: smsUrl, sms_method: smsMethod, sms_fallback_url: smsFallbackUrl };
      return sendJson(response, 200, { incoming_phone_numbers: known ? [one] : [] });
    }
    const [, sid, rest] = /^\/Messages\/(\w+)\/Media(\.json|\/ME\w+)$/.exec(path) ?? [];
    const file = log.find((one) => one.sid === sid)?.media;
    if (!sid || !file || file.lost) return answersError(response, 404, 20404, 'The requested resource was not found');
    if (rest !== '.json') return void response.writeHead(307, { Location: `${server.url}/storage/${sid}` }).end();
    const uri = `${base}/Messages/${sid}/Media/ME${sid.slice(2)}.json`;
    return sendJson(response, 200, { media_list: [{ sid: `ME${sid.slice(2)}`, content_type: file.mime, uri }] });
  });

  return {
    channel,
    account: prefix + ours,
    url: server.url,
    accountSid,
    authToken,
    from: ours,
    console,
    accepted,
    reads,
    number,
    posts,
    fails(errorCode) {
      const newest = log.findLast(({ direction }) => direction === 'outbound-api');
      if (newest) newest.errorCode = Number(errorCode);
    },
    losesFiles() {
      for (const { media } of log) if (media) media.lost = true;
    },
    env: () => ({
      TWILIO_ACCOUNT_SID: accountSid,
      TWILIO_AUTH_TOKEN: authToken,
      [prefix ? 'TWILIO_WHATSAPP_FROM' : 'TWILIO_FROM']: ours,
      TWILIO_API_URL: server.url,
    }),
    says: (peer, text, id, publicUrl) => posts(comes(peer, text, id), publicUrl),
    sendsFile: (peer, text, file, id, publicUrl) => posts(comes(peer, text, id, file), publicUrl),
    receipt(peer, { receipt }, status, publicUrl) {
      const one = log.find(({ sid }) => sid === receipt);
      if (!one) throw new Error('No such message');
      const { pathname, search } = new URL(one.statusCallback);
      const form = {
        MessageSid: one.sid,
        SmsSid: one.sid,
        AccountSid: accountSid,
        From: one.from,
        To: prefix + number(peer),
        MessageStatus: status,
        SmsStatus: status,
        ...(status === 'failed' && { ErrorCode: '30003' }),
      };
      const prefixPath = new URL(publicUrl).pathname.replace(/\/$/, '');
      return posts(form, publicUrl, pathname.slice(prefixPath.length) + search);
    },
    noise: (publicUrl) =>
      twilioNoise(prefix, ours, (form, query = '') => posts(form, publicUrl, `/webhooks/${channel}${query}`)),
    forged(post) {
      const form = new URLSearchParams(post.body.toString());
      form.set('Body', `${form.get('Body') ?? ''}!`);
      return { ...post, body: Buffer.from(form.toString()) };
    },
    shown: (peer): Shown[] =>
      log
        .filter(({ direction, to }) => direction === 'outbound-api' && to === prefix + number(peer))
        .map(({ body, sid }) => ({ text: body, choices: [], receipt: sid })),
    ends: (...more) => void endings.push(...more),
    get sends() {
      return sends;
    },
    close: () => server.close(),
  };
}

function answersError(
  response: ServerResponse,
  status: number,
  code: number,
  message: string,
  headers: Record<string, string> = {},
): void {
  const more_info = `https://www.twilio.com/docs/errors/${code}`;
  sendJson(response, status, { code, message, more_info, status }, headers);
}
