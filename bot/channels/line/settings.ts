import type { Clock } from '../../engine/ports.js';
import type { VendorCall } from '../vendor-call.js';

/** One LINE Official Account, through a channel of the Messaging API. */
export interface LineSettings {
  /** Long-lived. */
  accessToken: string;
  channelSecret: string;
  /** Without a slash at its end; contents come from it as well when it is not `defaultApiUrl`. */
  apiUrl: string;
  /** Ours, such as `https://shop.example`. */
  publicUrl: string;
}

export interface LineDeps {
  call: VendorCall;
  clock: Clock;
}

export const defaultApiUrl = 'https://api.line.me';
