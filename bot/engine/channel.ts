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
  /** Most requests a second of one account, and least ms between two to the same person; absent: as they come. */
  pace?: { perSecond: number; perPeerMs: number };
  /** How long after the customer's last message we may write without being asked; absent: always. */
  replyWindowMs?: number;
  /** The same for what an agent writes, where that is longer. */
  agentWindowMs?: number;
  /** A question for a rating may leave after that window as well, in a form of the vendor's. */
  surveysAnyTime?: true;
}

/** One request to a vendor as it leaves. */
export interface Sending {
  /** Id of the outbox entry: the same in every attempt. Handed to the vendor wherever it takes such an id. */
  id: string;
  /** When it was first meant to leave. */
  since: Date;
}

export interface Channel {
  readonly id: string;
  readonly capabilities: ChannelCapabilities;
  /** A reply in the channel's own form; pure. */
  encode(reply: Reply, language: Language): Partial<Activity>;
  /**
   * The vendor requests that one message takes, in order; pure. Each becomes an outbox entry of its own, so that a long
   * text cut in two is never sent in part twice. Absent: the activity itself, as JSON.
   */
  requests?(activity: Partial<Activity>): string[];
  /**
   * Makes one request; resolves with the vendor's receipt, and does not try again by itself. Rejects with
   * - SEND_UNREACHABLE or SEND_LIMITED (`retryAfterMs`): later;
   * - SEND_UNKNOWN: it may have arrived; with `retryAfterMs` where a receipt tells within that time whether it has;
   * - SEND_BLOCKED: he does not want to hear from us; SEND_WINDOW_CLOSED: not before he writes again;
   * - SEND_ACCOUNT_REFUSED: nothing of this account can leave until somebody mends it;
   * - SEND_REFUSED: never.
   */
  send?(reference: Json, payload: string, sending: Sending): Promise<string>;
  /** Asks the vendor whether a request whose end is unknown has arrived: its receipt, or undefined when nobody can tell. */
  settle?(reference: Json, payload: string, sending: Sending): Promise<string | undefined>;
  /** Shows the customer that an answer is being written. Best effort: whatever it rejects with is forgotten. */
  typing?(reference: Json): Promise<void>;
}
