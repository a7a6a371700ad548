import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReceivedHook {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** What the receiver answers; `reset` ends the connection instead, `hang` says nothing at all. */
export type HookAnswer = { status: number; headers?: Record<string, string> } | 'reset' | 'hang';

export interface WebhookReceiver {
  url: string;
  /** What came, in order. */
  hooks: ReceivedHook[];
  /** One for each of the next requests; those after are answered 204. */
  answers: HookAnswer[];
  close(): Promise<void>;
}

/** A receiver of webhooks on this machine, on a free port. */
export async function startWebhookReceiver(): Promise<WebhookReceiver> {
  const http = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString('utf8');
    receiver.hooks.push({ path: request.url ?? '', headers: request.headers, body });
    const answer = receiver.answers.shift() ?? { status: 204 };
    if (answer === 'hang') return;
    if (answer === 'reset') request.socket.resetAndDestroy();
    else response.writeHead(answer.status, answer.headers).end();
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  const receiver: WebhookReceiver = {
    url: `http://127.0.0.1:${port}/alerts`,
    hooks: [],
    answers: [],
    close: () =>
      new Promise((resolve) => {
        http.close(() => resolve());
        http.closeAllConnections();
      }),
  };
  return receiver;
}
