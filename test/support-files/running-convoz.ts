import { persona } from '../../dialogs/wording/persona.js';
import { randomBytes } from 'node:crypto';
import { type App, createApp } from '../../bot/app.js';
import { readConfig } from '../../bot/config.js';
import { ring } from '../../bot/engine/alarm.js';
import type { Clock } from '../../bot/engine/ports.js';
import { projectPath } from '../../bot/project-path.js';
import { type RunningServer, startServer } from '../../bot/server/index.js';
import { type DeskAgent, type DeskAgentOptions, newDeskAgent } from './desk-agent.js';
import { temporaryDirectory } from './temporary-directory.js';

export interface RunningConvoz {
  /** `http://127.0.0.1:port`, without a slash at the end. */
  url: string;
  app: App;
  server: RunningServer;
  dataDir: string;
  /** A logged-in agent; each call makes another one. */
  agent(options?: DeskAgentOptions): Promise<DeskAgent>;
  /** Wakes what is due by the clock now, and resolves when all of it has been dealt with. */
  ring(): Promise<number>;
  /** Stops as `convoz start` does on SIGTERM, and removes the data unless it was given a DATA_DIR. */
  close(): Promise<void>;
}

export interface ConvozOptions {
  clock?: Clock;
  /** Settings over the defaults of a test: own DATA_DIR, a free port, no log, no rate limits in the way. */
  env?: Record<string, string>;
}

/** Starts the whole service in this process, from the sources, on a free port. Needs the trained model in dist/model. */
export async function startConvoz({ clock, env = {} }: ConvozOptions = {}): Promise<RunningConvoz> {
  const directory = await temporaryDirectory();
  const config = readConfig({
    DATA_DIR: directory.path,
    HOST: '127.0.0.1',
    PORT: '0',
    LOG_LEVEL: 'silent',
    RATE_TOKENS_PER_MINUTE: '1000000',
    RATE_MESSAGES_PER_MINUTE: '1000000',
    ...env,
  });
  let sockets = () => 0;
  const app = await createApp(config, { sockets: () => sockets(), ...(clock && { clock }) });
  const key = Buffer.from(await app.store.setting('key', () => randomBytes(32).toString('base64')), 'base64');
  await app.start();
  const server = await startServer(
    {
      ...app,
      metrics: app.metrics.registry,
      pages: projectPath('dist/web'),
      persona: { name: persona.bot },
      key,
      directLineSecret: config.DIRECTLINE_SECRET,
      widgetOrigins: config.WIDGET_ORIGINS,
      trustedProxies: config.TRUST_PROXY,
      secureCookies: config.COOKIE_SECURE ?? false,
      limits: { tokensPerMinute: config.RATE_TOKENS_PER_MINUTE, messagesPerMinute: config.RATE_MESSAGES_PER_MINUTE },
      demoOrders: () => app.demo.samples(),
      onError: (error, path) => app.log.error({ code: error.code, path, error: String(error.cause) }, error.message),
    },
    config.PORT,
    config.HOST,
  );
  sockets = () => server.connections();
  const url = `http://127.0.0.1:${server.port}`;
  return {
    url,
    app,
    server,
    dataDir: config.DATA_DIR,
    agent: (options) => newDeskAgent(url, app, config.COOKIE_SECURE ?? false, options),
    ring: () => ring({ store: app.store, runner: app.runner, clock: app.clock, log: () => {} }),
    async close() {
      await server.close();
      await app.stop();
      await directory.remove();
    },
  };
}
