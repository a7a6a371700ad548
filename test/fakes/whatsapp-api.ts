import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Ending, Shown } from './fake-vendor.js';
import { graphErrorBody, metaApp } from './meta-app.js';
import { sendJson, startVendorServer, type VendorCallSeen } from './vendor-server.js';
import { onScreen, type ReadMark, readMark, type Sendable, sendable } from './whatsapp-rules.js';

export const token = 'whatsapp-token';
export const phoneNumberId = '106540352242922';
/** Where the webhook of the app stands. */
export const target = '/webhooks/whatsapp';

const refusals: Partial<Record<Ending, { status: number; code: number }>> = {
  limited: { status: 400, code: 130429 },
  server_error: { status: 500, code: 131000 },
  blocked: { status: 400, code: 131050 },
  window_closed: { status: 400, code: 131047 },
  token_refused: { status: 401, code: 190 },
  refused: { status: 400, code: 131009 },
};

/** The Graph API of one number. */
export class WhatsAppApi {
  /** What it tells of the number. */
  number: Record<string, unknown> = {
    verified_name: 'Convoz Shop',
    display_phone_number: '+1 555-078-3881',
    quality_rating: 'GREEN',
  };
  /** What it tells of the webhooks of the app. */
  subscriptions: Record<string, unknown>[] = [
    {
      object: 'whatsapp_business_account',
      callback_url: `https://support.example${target}`,
      active: true,
      fields: [{ name: 'messages', version: metaApp.graphVersion }],
    },
  ];
  /** Every message it took, as it came. */
  readonly taken: Sendable[] = [];
  /** Marks of reading, typing included. */
  readonly marks: ReadMark[] = [];
  readonly endings: (Ending | { status: number; code: number })[] = [];
  /** By receipt. */
  readonly sentAs = new Map<string, Sendable>();
  /** By number or id of the customer. */
  readonly screens = new Map<string, Shown[]>();
  /** What was asked for, by address. */
  readonly asked: string[] = [];
  sends = 0;
  /** How many pieces of media were fetched. */
  fetched = 0;
  readonly #media = new Map<string, { bytes: Buffer; told: Record<string, unknown> }>();
  #server: Awaited<ReturnType<typeof startVendorServer>> | undefined;

  static async start(): Promise<WhatsAppApi> {
    const api = new WhatsAppApi();
    api.#server = await startVendorServer((call, response, socket) => api.#answer(call, response, socket));
    return api;
  }

  get url(): string {
    return this.#server?.url ?? '';
  }

  async close(): Promise<void> {
    await this.#server?.close();
  }

  /** Keeps a medium, which messages name by the id returned; `told` is said of it in place of the truth. */
  keeps(bytes: Buffer, mime: string, told: Record<string, unknown> = {}): string {
    const id = String(2_754_859_441_498_128 + this.#media.size);
    const truth = {
      url: `${this.url}/media/${id}`,
      mime_type: mime,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      file_size: bytes.length,
    };
    this.#media.set(id, { bytes, told: { ...truth, ...told } });
    return id;
  }

  #answer(call: VendorCallSeen, response: ServerResponse, socket: Socket) {
    const [path = ''] = call.target.split('?');
    if (call.method === 'GET') this.asked.push(call.target);
    const prefix = `/${metaApp.graphVersion}/`;
    const id = path.slice(prefix.length);
    const isApp = id === `${metaApp.id}/subscriptions`;
    const right = isApp ? `${metaApp.id}|${metaApp.secret}` : token;
    if (call.headers.authorization !== `Bearer ${right}`) return sendJson(response, 401, graphErrorBody(190));
    if (path.startsWith('/media/')) return this.#giveMedium(path.slice('/media/'.length), response);
    if (call.method === 'POST' && path === `${prefix}${phoneNumberId}/messages`) {
      return this.#take(call, response, socket);
    }
    if (isApp) return sendJson(response, 200, { data: this.subscriptions });
    if (id === 'app') return sendJson(response, 200, { id: metaApp.id, name: 'Support' });
    if (id === phoneNumberId) return sendJson(response, 200, { ...this.number, id });
    const medium = this.#media.get(id);
    if (medium) return sendJson(response, 200, { messaging_product: 'whatsapp', id, ...medium.told });
    sendJson(response, 400, graphErrorBody(100, 33));
  }

  #giveMedium(id: string, response: ServerResponse) {
    this.fetched += 1;
    response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(this.#media.get(id)?.bytes);
  }

  #take(call: VendorCallSeen, response: ServerResponse, socket: Socket) {
    const body: unknown = JSON.parse(call.body.toString('utf8'));
    const mark = readMark.safeParse(body).data;
    if (mark) {
      this.marks.push(mark);
      sendJson(response, 200, { success: true });
      return;
    }
    this.sends += 1;
    const ending = this.endings.shift() ?? 'ok';
    if (ending === 'reset') return void socket.resetAndDestroy();
    const sent = sendable.safeParse(body).data;
    const rules = sent ? undefined : { status: 400, code: 131009 };
    const refusal = (typeof ending === 'object' ? ending : refusals[ending]) ?? rules;
    if (refusal || !sent) return sendJson(response, refusal?.status ?? 400, graphErrorBody(refusal?.code ?? 0));
    const id = this.#keep(sent);
    if (ending === 'accepted_then_reset') return void socket.resetAndDestroy();
    if (ending === 'accepted_then_hangs') return;
    if (ending === 'not_json') return void response.writeHead(200).end('<html>OK</html>');
    const contacts = [{ input: sent.to ?? sent.recipient }];
    const answer = { messaging_product: 'whatsapp', contacts, messages: [{ id }] };
    if (ending !== 'half_answer') return sendJson(response, 200, answer);
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '4000' });
    response.write(JSON.stringify(answer).slice(0, 20), () => socket.destroy());
  }

  #keep(sent: Sendable): string {
    this.taken.push(sent);
    const receipt = `wamid.OUT${this.taken.length}`;
    this.sentAs.set(receipt, sent);
    const address = sent.to ?? sent.recipient ?? '';
    this.screens.set(address, [...(this.screens.get(address) ?? []), { ...onScreen(sent), receipt }]);
    return receipt;
  }
}
