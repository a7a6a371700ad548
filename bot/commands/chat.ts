import { createInterface } from 'node:readline';
import { persona } from '../../dialogs/wording/persona.js';
import { createApp } from '../app.js';
import { clean } from '../channels/clean.js';
import type { Config } from '../config.js';
import { languageOf } from '../support/language.js';
import { mask } from '../support/mask.js';

/** `convoz chat`: the same bot, the same store, in the terminal. Ends with Ctrl+D. */
export async function chat(config: Config, options: { lang?: string }): Promise<void> {
  const app = await createApp({ ...config, LOG_LEVEL: config.LOG_LEVEL === 'info' ? 'error' : config.LOG_LEVEL });
  const conversationId = app.ids.next();
  const from = { id: `console_${app.ids.next()}`, name: '' };
  const locale = languageOf(options.lang) ?? languageOf(process.env.LANG) ?? config.DEFAULT_LANGUAGE;
  app.live.follow(conversationId, {
    said(messages) {
      for (const { author, text } of messages) {
        if (author.kind !== 'customer' && text !== '') process.stdout.write(`${persona.bot}: ${text}\n`);
      }
    },
    whispered() {},
  });
  const send = async (activity: object) => {
    const id = app.ids.next();
    await app.inbox.accept({
      id,
      channel: 'console',
      account: 'terminal',
      eventId: id,
      conversationId,
      activity: JSON.stringify({ ...activity, from, locale }),
      receivedAt: app.clock.now(),
    });
    await app.runner.idle();
  };
  await send({ type: 'conversationUpdate' });
  // Made only now: lines that arrive before somebody iterates are dropped.
  const terminal = createInterface({ input: process.stdin, output: process.stdout, prompt: '> ' });
  terminal.prompt();
  for await (const line of terminal) {
    if (line.trim() !== '') await send({ type: 'message', text: mask(clean(line)) });
    terminal.prompt();
  }
  await app.stop();
}
