import type { Json } from '../support/json.js';
import type { Language } from '../support/language.js';
import type { Reply } from '../support/message.js';
import type { Activity } from './botbuilder.js';

/** What a channel can show; `render` makes of a reply what fits. */
export interface ChannelCapabilities {
  /** Most choices shown as buttons; the rest, and all of them at 0, are listed in the text. */
  buttons: number;
  textLimit: number;
  textUnit: 'utf16' | 'codepoints' | 'utf8bytes';
  /** `replay`: clients read the conversation by sequence; `push`: the outbox delivers to a vendor. */
  delivery: 'replay' | 'push';
  /** Whether a rating is shown as a control of its own. */
  ratingControl: boolean;
  /** How long after the customer's last message we may write without being asked; absent: always. */
  replyWindowMs?: number;
}

export interface Channel {
  readonly id: string;
  readonly capabilities: ChannelCapabilities;
  /** A reply in the channel's own form; pure. */
  encode(reply: Reply, language: Language): Partial<Activity>;
  /** Delivers one outbox payload; resolves with the vendor's receipt, rejects with SEND_REFUSED or SEND_UNREACHABLE. */
  send?(reference: Json, payload: string): Promise<string>;
}
