import type { Json } from '../support/json.js';

/** Who speaks, as the vendor knows him. */
export interface Peer {
  /** Unique within the account. */
  id: string;
  name?: string;
  /** BCP 47, where the vendor tells one. */
  locale?: string;
  /** E.164; only where the vendor vouches for it, so that it may prove who owns an order. */
  phone?: string;
}

/** Something a customer sent that is not text; fetched after the turn, never before the acknowledgement. */
export interface MediaRef {
  /** What `fetchMedia` of the channel understands. */
  ref: string;
  /** Where the delivery itself brings it: kept before the acknowledgement, and never fetched. */
  bytes?: Buffer;
  mime?: string;
  /** In bytes, as the vendor says. */
  size?: number;
  name?: string;
}

interface FromPeer {
  /** The vendor's own id of what happened, unique within (channel, account); of a message, the id it is edited by. */
  eventId: string;
  peer: Peer;
  /** Where to answer, given to `send`; that of his newest message is kept with the conversation, by `heardAt` where it has one. */
  reference: Json;
}

/** One thing a vendor tells, in our words; texts and names as sent, cleaned and masked by whoever takes them in. */
export type VendorEvent =
  | (FromPeer & {
      kind: 'message';
      text: string;
      /** The id of a choice of ours that was tapped; counts before `text`. */
      choice?: string;
      media?: MediaRef[];
    })
  /** `ref`: what the address carried by which he came. */
  | (FromPeer & { kind: 'opened'; ref?: string })
  | (FromPeer & { kind: 'edited'; original: string; text: string })
  | (FromPeer & { kind: 'deleted'; original: string })
  /** A sticker, a poll, a voice call: answered once in a while with what we can read. `hint`: its emoji, if it has one. */
  | (FromPeer & { kind: 'unsupported'; hint?: string })
  /** He does not want to hear from us any more, or again. */
  | (FromPeer & { kind: 'blocked' | 'unblocked' })
  /** Somebody answered him in the vendor's own inbox: the bot must be silent. */
  | (FromPeer & { kind: 'taken_over' })
  | Receipt;

/** What became of something we sent: one message by its `receipt`, or all up to a moment (`upTo`) of one peer. */
export interface Receipt {
  kind: 'receipt';
  eventId: string;
  status: 'sent' | 'delivered' | 'read' | 'failed';
  /** What `send` resolved with. */
  receipt?: string;
  /** Id of the outbox entry, where the vendor hands it back. */
  outboxId?: string;
  upTo?: { peerId: string; until: Date };
  /** Of a failure: the stable code of its class, as `send` would have rejected with, and the vendor's own number. */
  code?: 'SEND_REFUSED' | 'SEND_BLOCKED' | 'SEND_WINDOW_CLOSED' | 'SEND_ACCOUNT_REFUSED' | 'SEND_UNREACHABLE';
  vendorCode?: string;
}
