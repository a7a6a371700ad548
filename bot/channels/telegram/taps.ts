import { Lru } from '../../engine/lru.js';
import type { TelegramApi } from './api.js';
import type { TelegramAddress } from './reference.js';

const remembered = 10_000;

/**
 * Tells a button that it was heard and takes the keyboard away, once per tap and without being waited for: by then the tap may be
 * too old, and nothing that is said depends on it.
 */
export class Taps {
  readonly #api: TelegramApi;
  readonly #heard = new Lru<string, true>(remembered);

  constructor(api: TelegramApi) {
    this.#api = api;
  }

  hear({ chat, tap }: TelegramAddress): void {
    if (!tap || this.#heard.get(tap.id)) return;
    this.#heard.set(tap.id, true);
    void Promise.allSettled([
      this.#api('answerCallbackQuery', { callback_query_id: tap.id }),
      this.#api('editMessageReplyMarkup', { chat_id: chat, message_id: tap.message }),
    ]);
  }
}
