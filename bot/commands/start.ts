import { setFlagsFromString } from 'node:v8';
import type { Config } from '../config.js';
import { serve } from '../serve.js';
import { firstAgent } from './first-agent.js';

const hardStopMs = 30_000;

/** `convoz start`: serves until SIGTERM or SIGINT, then drains: nothing accepted is left undone. */
export async function start(config: Config, print: (line: string) => void): Promise<void> {
  // Of what a turn allocates little outlives its commit: collecting at 1.5 times what is live, where V8 would wait for
  // twice or more, costs little and keeps a hundred megabytes free for others.
  setFlagsFromString('--heap-growing-percent=50');
  const { app, server, stop } = await serve(config);
  const password = await firstAgent(app);
  announce(server.port, password, print);

  const drain = async () => {
    setTimeout(() => process.exit(1), hardStopMs).unref();
    print('Stopping: finishing what has been accepted.');
    await stop();
    process.exit(0);
  };
  process.once('SIGTERM', () => void drain());
  process.once('SIGINT', () => void drain());
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
  print(`  Reports and feedback      ${base}/desk/reports  ${base}/desk/feedback`);
  print(`  Health                    ${base}/ready  ${base}/metrics`);
  if (password !== undefined) {
    print('');
    print(`  First agent               login: admin   one-time password: ${password}`);
    print(`                            (asked to change it on the first visit)`);
  }
  print('');
}
