/** A request that a vendor makes of us, signed as it signs. */
export interface VendorPost {
  /** Path and query after the host. */
  target: string;
  method: 'GET' | 'POST';
  headers: Record<string, string>;
  body: Buffer;
}

/** A choice as the customer sees it. */
export interface ShownChoice {
  title: string;
  /** What the vendor sends back when it is tapped. */
  id: string;
}

/** One message that the vendor accepted from us, as the customer sees it. */
export interface Shown {
  text: string;
  choices: ShownChoice[];
  /** What the vendor calls it. */
  receipt: string;
}

/** How the next call of the vendor's API ends. `accepted_then_*`: the message counts, and we do not learn of it. */
export type Ending =
  | 'ok'
  | 'limited'
  | 'server_error'
  | 'reset'
  | 'accepted_then_reset'
  | 'accepted_then_hangs'
  | 'half_answer'
  | 'not_json'
  | 'blocked'
  | 'window_closed'
  | 'token_refused'
  | 'refused';

/**
 * A vendor as a real server on loopback: it signs what it posts, refuses what is above its limits, and can be told to fail.
 * Suites that hold for every channel are written against this alone.
 */
export interface FakeVendor {
  /** The channel's id in Convoz. */
  readonly channel: string;
  /** What the vendor calls our side: the account of its events. */
  readonly account: string;
  /** The environment with which Convoz speaks with this server; PUBLIC_URL is given apart. */
  env(): Record<string, string>;
  /** The end of a set-up, as the vendor asks for it; undefined where there is none. */
  handshake?(): { post: VendorPost; expects: string };
  /** A customer's text. The same `id` makes the same event: a delivery repeated. `publicUrl`: where it is posted to, for signatures over it. */
  says(peer: string, text: string, id: string, publicUrl: string): VendorPost;
  /** A tap on what was shown; absent where nothing can be tapped. */
  taps?(peer: string, shown: Shown, choice: ShownChoice, id: string, publicUrl: string): VendorPost;
  /** What became of a message of ours; absent where the vendor never tells. */
  receipt?(peer: string, shown: Shown, status: 'delivered' | 'read' | 'failed', publicUrl: string): VendorPost;
  /** Events that must change nothing: groups, echoes of our own, unknown kinds. */
  noise(publicUrl: string): VendorPost[];
  /** A post with a body that has other bytes, and the signature that it had before. */
  forged(post: VendorPost): VendorPost;
  /** What this customer has been shown, in order. */
  shown(peer: string): Shown[];
  /** How the next sends end, one each; `ok` for all after them. Typing and marks of reading are not sends. */
  ends(...endings: Ending[]): void;
  /** Sends that reached the server, accepted or not. */
  readonly sends: number;
  close(): Promise<void>;
}
