import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Express, type RequestHandler } from 'express';
import type { Registry } from 'prom-client';
import type { CloudAdapter } from '../engine/botbuilder.js';
import type { InboxDoor } from '../engine/inbox.js';
import type { Live } from '../engine/live.js';
import type { Clock, Ids } from '../engine/ports.js';
import type { TurnRunner } from '../engine/runner.js';
import type { ConvozError } from '../errors.js';
import type { Review } from '../review/index.js';
import type { Store } from '../support/repositories.js';
import { azureRoutes } from './azure-routes.js';
import { jsonBody } from './body.js';
import { conversationRoutes } from './desk/conversation-routes.js';
import { deskFeed } from './desk/feed.js';
import { loginRoutes } from './desk/login-routes.js';
import { reviewRoutes } from './desk/review-routes.js';
import { directLineRoutes } from './directline/routes.js';
import { directLineSockets } from './directline/sockets.js';
import { errorHandler, notFound } from './error-response.js';
import { healthRoutes } from './health-routes.js';
import { allowOrigins, sameOrigin } from './origin.js';
import { pageRoutes } from './pages.js';
import { rateLimit } from './rate-limit.js';
import { Sessions } from './sessions.js';
import { Tokens } from './tokens.js';
import { refuse } from './upgrade.js';
import { widgetRoutes } from './widget-routes.js';

export interface ServerDeps {
  store: Store;
  runner: TurnRunner;
  inbox: InboxDoor;
  live: Live;
  review: Review;
  clock: Clock;
  ids: Ids;
  cloudAdapter: CloudAdapter;
  metrics: Registry;
  /** Built front ends. */
  pages: string;
  persona: { name: string };
  /** Signs tokens and keys hashes of addresses; at least 32 bytes. */
  key: Buffer;
  directLineSecret: string | undefined;
  widgetOrigins: readonly string[];
  trustedProxies: number;
  secureCookies: boolean;
  limits: { tokensPerMinute: number; messagesPerMinute: number };
  demoOrders: () => { number: string; email: string; status: string }[];
  onError: (error: ConvozError, path: string) => void;
}

export interface RunningServer {
  port: number;
  connections(): number;
  /** Stops accepting, tells live clients to come back later, and resolves when the last request has been answered. */
  close(): Promise<void>;
}

const deskBodyLimit = 65_536;
/** While stopping: connections kept alive are closed as they fall idle, and the last request is waited for this long. */
const sweepEveryMs = 100;
const longestRequestMs = 10_000;

/** Serves everything on one port. Resolves once it listens. */
export async function startServer(deps: ServerDeps, port: number, host: string): Promise<RunningServer> {
  const { store, live, clock } = deps;
  const tokens = new Tokens(deps.key, () => clock.now());
  const sessions = new Sessions(store.agents, clock, deps.secureCookies);
  let stopping = false;
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', 'simple');
  app.set('trust proxy', deps.trustedProxies);
  routes(app, deps, { tokens, sessions, isReady: async () => !stopping && (await store.heartbeat()) });

  const server = createServer((request, response) => {
    if (stopping) response.setHeader('Connection', 'close');
    app(request, response);
  });
  server.headersTimeout = 10_000;
  server.requestTimeout = 15_000;
  server.keepAliveTimeout = 65_000;
  const streams = directLineSockets({ tokens, live, messages: store.messages });
  const feed = deskFeed({ sessions, live, events: store.events });
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    if (!streams.handle(request, socket, head) && !feed.handle(request, socket, head)) refuse(socket, 404);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    connections: () => streams.connections,
    async close() {
      stopping = true;
      streams.close();
      feed.close();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      const sweep = setInterval(() => server.closeIdleConnections(), sweepEveryMs);
      const patience = setTimeout(() => server.closeAllConnections(), longestRequestMs);
      await closed;
      clearInterval(sweep);
      clearTimeout(patience);
    },
  };
}

function routes(
  app: Express,
  deps: ServerDeps,
  { tokens, sessions, isReady }: { tokens: Tokens; sessions: Sessions; isReady: () => Promise<boolean> },
): void {
  const { store, runner, inbox, live, clock, ids } = deps;
  const tokenLimit = rateLimit(deps.limits.tokensPerMinute, 60);
  const messageLimit = rateLimit(deps.limits.messagesPerMinute, 60);
  const cors = allowOrigins(deps.widgetOrigins);
  const addressKey = deps.key.toString('base64');
  app.use(
    '/v3/directline',
    cors,
    directLineRoutes({
      tokens,
      inbox,
      messages: store.messages,
      conversations: store.conversations,
      clock,
      ids,
      secret: deps.directLineSecret,
      addressKey,
      tokenLimit,
      messageLimit,
    }),
  );
  app.use('/widget', cors, widgetRoutes({ tokens, ids, persona: deps.persona, tokenLimit }));
  app.use('/api/messages', azureRoutes({ adapter: deps.cloudAdapter, inbox, clock, ids }));
  app.use('/api', noStore, sameOrigin, ...jsonBody(deskBodyLimit));
  const loginLimit = { account: rateLimit(5, 900), address: rateLimit(20, 900) };
  app.use('/api', loginRoutes({ agents: store.agents, sessions, loginLimit }));
  app.use('/api/conversations', conversationRoutes({ store, runner, inbox, live, sessions, clock, ids }));
  app.use('/api/review', reviewRoutes({ review: deps.review, sessions }));
  app.get('/demo/orders', (_request, response) => {
    response.json(deps.demoOrders());
  });
  app.use(healthRoutes({ isReady, metrics: deps.metrics }));
  app.use(pageRoutes(deps.pages));
  app.use(notFound);
  app.use(errorHandler(deps.onError));
}

const noStore: RequestHandler = (_request, response, next) => {
  response.setHeader('Cache-Control', 'no-store');
  next();
};
