import type { EventType } from './event.js';

/** Another system that is told what happens. */
export interface Webhook {
  id: string;
  version: number;
  url: string;
  types: EventType[];
  /** Which of its secrets signs: 1, then one more each time it is made anew. */
  secretVersion: number;
  active: boolean;
  /** Sequence number of the last event it has, or does not want. */
  cursor: number;
  /** The delivery that is under way. */
  underWay?: string;
  /** Since when nothing has arrived. */
  failingSince?: Date;
  /** When it was switched off because nothing had arrived for too long. */
  disabledAt?: Date;
  createdAt: Date;
  /** The admin's id. */
  createdBy: string;
}

export const deliveryKinds = ['events', 'resend', 'test'] as const;

export const deliveryStatuses = ['waiting', 'delivered', 'failed'] as const;

/** A request to another system: some events that follow each other, in one piece. */
export interface WebhookDelivery {
  /** Also that of its dispatch: what tells the receiver a repeat. */
  id: string;
  webhookId: string;
  kind: (typeof deliveryKinds)[number];
  /** The events after this sequence number … */
  fromSeq: number;
  /** … up to this one, of those it wants; none for a test. */
  toSeq: number;
  createdAt: Date;
  status: (typeof deliveryStatuses)[number];
  attempts: number;
  /** Of the last attempt that failed. */
  code?: string;
  /** The HTTP status of the last answer. */
  reply?: number;
  triedAt?: Date;
}

/** What became of an attempt. */
export type WebhookAttempt = { at: Date; reply?: number } & (
  | { arrived: true }
  /** `final`: it is not tried again. */
  | { arrived: false; code: string; final: boolean; disableIfFailingSince: Date }
);

/** The subscriptions of other systems, and what was sent to them. */
export interface Webhooks {
  /** Oldest first. */
  list(): Promise<Webhook[]>;
  find(id: string): Promise<Webhook | undefined>;
  /**
   * Version 1 is new, any other replaces the one before; rejects with EDIT_CONFLICT when that is not what is there. Where it has got to
   * is kept of what is there; what was under way begins anew, and an active one has not failed yet.
   */
  keep(webhook: Webhook): Promise<void>;
  /** With its deliveries; false when there is none. */
  remove(id: string): Promise<boolean>;
  /** Newest first. */
  deliveries(webhookId: string, limit: number): Promise<WebhookDelivery[]>;
  delivery(id: string): Promise<WebhookDelivery | undefined>;
  /**
   * Keeps a delivery and the dispatch that sends it. One of events only while nothing else of the webhook is under way, it is active and
   * still where `fromSeq` says: false otherwise. Of older deliveries the last two hundred stay.
   */
  begin(delivery: WebhookDelivery): Promise<boolean>;
  /** Nothing between them is wanted: moves on, unless it has moved or something is under way. */
  skip(id: string, from: number, to: number): Promise<void>;
  /** Keeps what became of an attempt. Resolves with true when that switched the webhook off. */
  attempted(deliveryId: string, attempt: WebhookAttempt): Promise<boolean>;
}
