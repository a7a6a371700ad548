import type { Clock } from '../../engine/ports.js';
import type { VendorCall } from '../vendor-call.js';

/** One bot of Telegram. */
export interface TelegramSettings {
  /** As BotFather gives it: `<id of the bot>:<secret>`. */
  token: string;
  /** 1–256 of `A-Z a-z 0-9 _ -`; what `register` tells Telegram to prove itself with. */
  secret: string;
  /** Without a slash at its end; `defaultApiUrl` but for a Bot API server of one's own. */
  apiUrl: string;
  /** Ours, such as `https://shop.example`. */
  publicUrl: string;
}

export interface TelegramDeps {
  call: VendorCall;
  clock: Clock;
}

export const defaultApiUrl = 'https://api.telegram.org';
