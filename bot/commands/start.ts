import { randomBytes } from 'node:crypto';
import { persona } from '../../dialogs/wording/persona.js';
import { createApp } from '../app.js';
import type { Config } from '../config.js';
import { projectPath } from '../project-path.js';
import { startServer } from '../server/index.js';
import { firstAgent } from './first-agent.js';

const hardStopMs = 30_000;

/** `convoz start`: serves until SIGTERM or SIGINT, then drains: nothing accepted is left undone. */
export async function start(config: Config, print: (line: string) => void): Promise<void> {
  let sockets = () => 0;
  const app = await createApp(config, { sockets: () => sockets() });
  const password = await firstAgent(app);
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
      secureCookies: config.COOKIE_SECURE ?? config.NODE_ENV === 'production',
      limits: { tokensPerMinute: config.RATE_TOKENS_PER_MINUTE, messagesPerMinute: config.RATE_MESSAGES_PER_MINUTE },
      demoOrders: () => app.demo.samples(),
      onError: (error, path) => app.log.error({ code: error.code, path, error: String(error.cause) }, error.message),
    },
    config.PORT,
    config.HOST,
  );
  sockets = () => server.connections();
  announce(server.port, password, print);

  const stop = async () => {
    setTimeout(() => process.exit(1), hardStopMs).unref();
    print('Stopping: finishing what has been accepted.');
    await server.close();
    await app.stop();
    process.exit(0);
  };
  process.once('SIGTERM', () => void stop());
  process.once('SIGINT', () => void stop());
  process.on('unhandledRejection', (error) => {
    app.log.fatal({ error: String(error) }, 'A promise was rejected and nobody listened');
    process.exit(1);
  });
}

function announce(port: number, password: string | undefined, print: (line: string) => void): void {
  const base = `http://localhost:${port}`;
  print('');
  print(`  Convoz is ready.`);
  print('');
  print(`  Demo shop with the chat   ${base}/`);
  print(`  Desk for agents           ${base}/desk`);
  print(`  Health                    ${base}/ready  ${base}/metrics`);
  if (password !== undefined) {
    print('');
    print(`  First agent               login: admin   one-time password: ${password}`);
    print(`                            (asked to change it on the first visit)`);
  }
  print('');
}
