import type { Channel } from '../engine/ports.js';
import type { VendorEvent } from './vendor-event.js';

/** A vendor's request as it came, before anything in it is believed. */
export interface Delivery {
  method: 'GET' | 'POST';
  /** By names in lower case. */
  headers: Readonly<Record<string, string | undefined>>;
  /** What followed the host, undecoded: `/webhooks/slack?x=1`. */
  target: string;
  /** The bytes that signatures are made over. */
  body: Buffer;
  at: Date;
}

/** What the vendor is told. */
export interface VendorAnswer {
  status: number;
  type?: string;
  body?: string;
}

export interface Received {
  /** In the order in which they stand in the delivery; what needs nothing from us is left out. */
  events: VendorEvent[];
  /** Events that take their time to be read, such as a whole mail; rejects with BAD_REQUEST for what cannot be. */
  more?: Promise<VendorEvent[]>;
  /** In place of the channel's usual acknowledgement, such as the challenge of a set-up. */
  answer?: VendorAnswer;
}

/** One line of `convoz channel check`. */
export interface Finding {
  what: string;
  /** `warn`: it works, but something is left to be done. */
  result: 'ok' | 'warn' | 'failed';
  /** What was found, and what to do next; no secrets. */
  detail: string;
}

/** A channel whose vendor calls `/webhooks/<id>`, and is called through its own API. */
export interface WebhookChannel extends Channel {
  /** Which of the vendor's accounts this is; ids of two accounts are never mixed. */
  readonly account: string;
  /** Longest delivery, in bytes. */
  readonly bodyLimit: number;
  /** Told once everything has been committed. */
  readonly acknowledgement: VendorAnswer;
  /**
   * Verifies, then decodes; pure. Throws SIGNATURE_INVALID for what the vendor did not send, and BAD_REQUEST for what
   * cannot be read at all. Kinds that nobody knows are left out, so that a new kind never makes the vendor try again.
   */
  receive(delivery: Delivery): Received;
  /** Asks the vendor's API whether what was configured works. Never rejects. */
  check(): Promise<Finding[]>;
  /** Fetches what a customer sent, by the `ref` of its media; rejects with MEDIA_REFUSED or SEND_UNREACHABLE. */
  fetchMedia?(ref: string): Promise<{ bytes: Buffer; mime?: string }>;
  /**
   * What customers have sent from `since` on as the vendor lists it, oldest first, with the keys under which a delivery would have
   * brought it; only where deliveries that fail are lost. Rejects as `send` does.
   */
  unseen?(since: Date): Promise<VendorEvent[]>;
  /**
   * An address that opens a chat with us there and brings `word` along: where the address cannot, as the customer's own `words`, which
   * have it in them. Undefined while the vendor does not tell who we are there. Never rejects.
   */
  deepLink?(word: string, words: string): Promise<string | undefined>;
  /** Tells the vendor where to deliver; only where that is not done by hand. */
  register?(publicUrl: string): Promise<Finding[]>;
}
