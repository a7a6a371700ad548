import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import type { WebhookChannel } from '../channels/webhook-channel.js';
import type { Conversation } from '../support/conversation.js';
import type { Language } from '../support/language.js';

export const elsewhereShape = z
  .array(z.object({ channel: z.string(), url: z.string() }))
  .describe('Addresses with which he goes on there, by the same word: the first that is used counts');

export type Elsewhere = (
  word: string,
  conversation: Pick<Conversation, 'channel' | 'language'>,
) => Promise<z.infer<typeof elsewhereShape>>;

/** A vendor is asked who we are there once; whoever waits for a link meanwhile does so no longer than this. */
const patienceMs = 2000;

/**
 * Where else a conversation can go on: every channel in use that can be opened by an address, but the one it is on. `words` says
 * what the customer says there, with the word in it.
 */
export function elsewhereIn(
  webhooks: ReadonlyMap<string, Pick<WebhookChannel, 'id' | 'deepLink'>>,
  words: (language: Language, word: string) => string,
): Elsewhere {
  return async (word, { channel, language }) => {
    const others = [...webhooks.values()].filter(({ id }) => id !== channel);
    const found = others.map(async ({ id, deepLink }) => {
      const url = await Promise.race([
        deepLink?.(word, words(language, word)),
        delay(patienceMs, undefined, { ref: false }),
      ]);
      return url === undefined ? [] : [{ channel: id, url }];
    });
    return (await Promise.all(found)).flat();
  };
}
