import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import express, { type Express, type RequestHandler } from 'express';
import type { Registry } from 'prom-client';
import type { AzureAdapter } from '../channels/azure/index.js';
import { KeyedQueue } from '../engine/keyed-queue.js';
import type { ConvozError } from '../errors.js';
import type { Ask } from '../feedback/asked.js';
import type { Language } from '../support/language.js';
import type { Presence } from '../team/presence.js';
import { azureRoutes } from './azure-routes.js';
import { jsonBody, onlyJson } from './body.js';
import { customerDoor } from './customer-door.js';
import { customerRoutes } from './customer-routes.js';
import { deskFeed } from './desk/feed.js';
import { type DeskDeps, deskRoutes } from './desk/index.js';
import type { FileRouteDeps } from './directline/file-routes.js';
import { directLineRoutes } from './directline/routes.js';
import { directLineSockets } from './directline/sockets.js';
import { errorHandler, notFound } from './error-response.js';
import { healthRoutes } from './health-routes.js';
import { allowOrigins, sameOrigin } from './origin.js';
import { pageRoutes } from './pages.js';
import { rateRoutes } from './rate/index.js';
import type { RateWords } from './rate/words.js';
import { rateLimit } from './rate-limit.js';
import { Sessions } from './sessions.js';
import { Tokens } from './tokens.js';
import { refuse } from './upgrade.js';
import { type WebhookDeps, webhookRoutes } from './webhook-routes.js';
import { widgetRoutes } from './widget-routes.js';

export interface ServerDeps extends DeskDeps {
  workplace: DeskDeps['workplace'] & { presence: Presence; files: FileRouteDeps['files'] };
  cloudAdapter: AzureAdapter;
  /** Channels that vendors call, by id. */
  webhooks: WebhookDeps['webhooks'];
  log: WebhookDeps['log'];
  metrics: Registry;
  /** Built front ends. */
  pages: string;
  ask: Ask;
  rateWords: (language: Language) => RateWords;
  firstLanguage: Language;
  directLineSecret: string | undefined;
  /** Shared with the site, which signs its users' ids with it. */
  identitySecret: string | undefined;
  /** Whether e-mails can be sent. */
  mail: boolean;
  widgetOrigins: readonly string[];
  trustedProxies: number;
  secureCookies: boolean;
  /** Admins must have a second factor. */
  adminsNeedTotp: boolean;
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
const uploadsPerMinute = 20;
/** Customers who come with a link from elsewhere. */
const arrivalsAtOnce = 64;
/** An office may share one. */
const addressUploadsPerMinute = 120;
/** A picture of 64 kB in base64. */
const pictureBodyLimit = 98_304;
/** Of rating pages and answers, per network address: an office may share one. */
const ratePagesPerMinute = 120;
/** While stopping: connections kept alive are closed as they fall idle, and the last request is waited for this long. */
const sweepEveryMs = 100;
const longestRequestMs = 10_000;

/** Serves everything on one port. Resolves once it listens. */
export async function startServer(deps: ServerDeps, port: number, host: string): Promise<RunningServer> {
  const { store, live, clock } = deps;
  const tokens = new Tokens(deps.key, () => clock.now());
  const sessions = new Sessions(store.agents, clock, deps.secureCookies, deps);
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
  // As long as a file may take on a slow line.
  server.requestTimeout = 120_000;
  server.keepAliveTimeout = 65_000;
  const streams = directLineSockets({
    tokens,
    live,
    messages: store.messages,
    links: deps.workplace.files.links,
    trustedProxies: deps.trustedProxies,
  });
  const feed = deskFeed({ sessions, live, events: store.events, presence: deps.workplace.presence });
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
  const { store, runner, inbox, clock, ids } = deps;
  const tokenLimit = rateLimit(deps.limits.tokensPerMinute, 60);
  const messageLimit = rateLimit(deps.limits.messagesPerMinute, 60);
  const cors = allowOrigins(deps.widgetOrigins);
  const addressKey = deps.key.toString('base64');
  const { customers, files } = deps.workplace;
  const goingOn = { goOn: customers.goOn, queue: new KeyedQueue(arrivalsAtOnce) };
  app.use('/webhooks', webhookRoutes({ ...deps, files, goingOn }));
  const door = customerDoor({ proved: customers.proved, secret: deps.identitySecret });
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
      door,
      files: deps.workplace.files,
      uploadLimit: rateLimit(uploadsPerMinute, 60),
      addressUploadLimit: rateLimit(addressUploadsPerMinute, 60),
      typed: (conversationId) => deps.live.typed(conversationId),
    }),
  );
  app.use('/widget', cors, widgetRoutes({ tokens, ids, settings: deps.workplace.settings, tokenLimit, door }));
  app.use('/widget', cors, customerRoutes({ ...deps, customers, tokens, tokenLimit }));
  app.use('/api/messages', azureRoutes({ adapter: deps.cloudAdapter, inbox, clock, ids }));
  app.use('/api', noStore, sameOrigin, unlessFile(onlyJson));
  app.use('/api/settings/avatar', ...jsonBody(pictureBodyLimit));
  app.use('/api', ...jsonBody(deskBodyLimit).map(unlessFile));
  app.use('/api', deskRoutes(deps, sessions));
  app.use(
    '/rate',
    rateRoutes({
      tokens,
      store,
      runner,
      ask: deps.ask,
      words: deps.rateWords,
      stylesheet: join(deps.pages, 'rate/rate.css'),
      limit: rateLimit(ratePagesPerMinute, 60),
      firstLanguage: deps.firstLanguage,
      clock,
      onError: deps.onError,
    }),
  );
  app.get('/demo/orders', (_request, response) => {
    response.json(deps.demoOrders());
  });
  app.use(healthRoutes({ isReady, metrics: deps.metrics }));
  app.use(pageRoutes(deps.pages));
  app.use(notFound);
  app.use(errorHandler(deps.onError));
}

/** What reads its own body, once it is known who sends it. */
function unlessFile(handler: RequestHandler): RequestHandler {
  const path = /^\/conversations\/[^/]+\/files$/;
  return (request, ...rest) => (path.test(request.path) ? rest[1]() : handler(request, ...rest));
}

const noStore: RequestHandler = (_request, response, next) => {
  response.setHeader('Cache-Control', 'no-store');
  next();
};
