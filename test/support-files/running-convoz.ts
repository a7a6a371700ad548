import type { App } from '../../bot/app.js';
import { readConfig } from '../../bot/config.js';
import { ring } from '../../bot/engine/alarm.js';
import type { Clock } from '../../bot/engine/ports.js';
import { serve } from '../../bot/serve.js';
import type { RunningServer } from '../../bot/server/index.js';
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
  const { app, server, stop } = await serve(config, clock && { clock });
  const url = `http://127.0.0.1:${server.port}`;
  return {
    url,
    app,
    server,
    dataDir: config.DATA_DIR,
    agent: (options) => newDeskAgent(url, app, config.COOKIE_SECURE ?? false, options),
    ring: () => ring({ store: app.store, runner: app.runner, clock: app.clock, log: () => {} }),
    async close() {
      await stop();
      await directory.remove();
    },
  };
}
