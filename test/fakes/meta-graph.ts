import { createHmac } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Ending, Shown } from './fake-vendor.js';
import { metaApp } from './meta-app.js';
import { breaksALimit, type Refusal, refusals, refuse, type SendLimits, type Sent } from './meta-send-limits.js';
import { sendJson, startVendorServer, type VendorCallSeen } from './vendor-server.js';

export const appId = '1517776481860111';
const version = metaApp.graphVersion;

export interface GraphAccount extends SendLimits {
  channel: 'messenger' | 'instagram';
  object: 'page' | 'instagram';
  token: string;
  /** Who the token says it is. */
  me: Record<string, unknown>;
  fields: readonly string[];
}

/** What the app dashboard shows. */
export interface Dashboard {
  callbackUrl: string;
  active: boolean;
  fields: string[];
  pageFields: string[];
  isOnPage: boolean;
}

/** The Graph API for one account: the Send API, what `check` reads, and the files that customers attached. */
export async function fakeGraph(account: GraphAccount) {
  const { channel, object } = account;
  const shown = new Map<string, Shown[]>();
  const keptAt = new Map<string, number>();
  const endings: (Ending | Refusal)[] = [];
  const accepted: Sent[] = [];
  const media = new Map<string, { bytes: Buffer; mime: string }>();
  const dashboard: Dashboard = {
    callbackUrl: `https://support.example/webhooks/${channel}`,
    active: true,
    fields: [...account.fields],
    pageFields: [...account.fields],
    isOnPage: true,
  };
  let sends = 0;

  const server = await startVendorServer((call, response, socket) => {
    const { pathname, searchParams } = new URL(call.target, 'http://graph');
    if (pathname.startsWith('/media/')) return serveMedia(pathname.slice('/media/'.length), response);
    const [, called, ...rest] = pathname.split('/');
    const path = rest.join('/');
    const { authorization = '' } = call.headers;
    if (called !== version) return refuse(response, { status: 400, code: 2635 });
    const refusal = whoCalls(authorization.replace(/^Bearer /, ''), searchParams.get('appsecret_proof') ?? '', path);
    if (refusal) return refuse(response, refusal);
    if (call.method === 'POST' && path === 'me/messages') return take(call, response, socket);
    const known = call.method === 'GET' ? look(path, searchParams) : undefined;
    if (known) sendJson(response, 200, known);
    else refuse(response, { status: 400, code: 100, subcode: 33 });
  });

  function whoCalls(token: string, proof: string, path: string): Refusal | undefined {
    const right = path.endsWith('/subscriptions') ? `${appId}|${metaApp.secret}` : account.token;
    if (token !== right) return { status: 400, code: 190 };
    return proof === proofOf(token) ? undefined : { status: 400, code: 100 };
  }

  function look(path: string, query: URLSearchParams): unknown {
    const { callbackUrl, active, fields, pageFields, isOnPage } = dashboard;
    if (path === 'me') {
      const wanted = ['id', ...(query.get('fields') ?? '').split(',')];
      return Object.fromEntries(Object.entries(account.me).filter(([name]) => wanted.includes(name)));
    }
    if (path === 'app') return { id: appId, name: 'Support' };
    if (path === 'me/subscribed_apps') {
      return { data: isOnPage ? [{ id: appId, name: 'Support', subscribed_fields: pageFields }] : [] };
    }
    if (path !== `${appId}/subscriptions`) return undefined;
    const subscribed = fields.map((name) => ({ name, version }));
    return { data: callbackUrl ? [{ object, callback_url: callbackUrl, active, fields: subscribed }] : [] };
  }

  function take(call: VendorCallSeen, response: ServerResponse, socket: Socket) {
    const body = JSON.parse(call.body.toString('utf8')) as Sent;
    const isTyping = body.sender_action !== undefined;
    if (!isTyping) sends += 1;
    const ending = isTyping ? 'ok' : (endings.shift() ?? 'ok');
    if (ending === 'reset') return void socket.resetAndDestroy();
    if (typeof ending === 'object') return refuse(response, ending);
    const refusal = refusals[ending] ?? (breaksALimit(body, account) ? { status: 400, code: 100 } : undefined);
    if (refusal) return refuse(response, refusal);
    accepted.push(body);
    const answer = { recipient_id: body.recipient.id, ...(!isTyping && { message_id: keep(body) }) };
    return end(ending, JSON.stringify(answer), response, socket);
  }

  function keep({ recipient, message }: Sent): string {
    const receipt = `m_out_${keptAt.size + 1}`;
    keptAt.set(receipt, Date.now());
    const choices = (message?.quick_replies ?? []).map(({ title, payload }) => ({ title, id: payload }));
    const text = message?.text ?? message?.attachment?.payload.url ?? '';
    shown.set(recipient.id, [...(shown.get(recipient.id) ?? []), { text, choices, receipt }]);
    return receipt;
  }

  function serveMedia(name: string, response: ServerResponse) {
    const file = media.get(name);
    response.writeHead(file ? 200 : 404, file && { 'Content-Type': file.mime }).end(file?.bytes);
  }

  return {
    url: server.url,
    accepted,
    dashboard,
    media,
    endings,
    keptAt,
    shown,
    sends: () => sends,
    close: () => server.close(),
  };
}

/** What is answered after a message has been kept. */
function end(ending: Ending, answer: string, response: ServerResponse, socket: Socket) {
  if (ending === 'accepted_then_reset') return void socket.resetAndDestroy();
  if (ending === 'accepted_then_hangs') return undefined;
  if (ending === 'not_json') return void response.writeHead(200).end('<html>Facebook</html>');
  if (ending === 'half_answer') {
    response.writeHead(200, { 'Content-Length': answer.length });
    return void response.write(answer.slice(0, 12), () => socket.destroy());
  }
  return void response.writeHead(200, { 'Content-Type': 'application/json' }).end(answer);
}

function proofOf(token: string): string {
  return createHmac('sha256', metaApp.secret).update(token).digest('hex');
}
