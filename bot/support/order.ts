import type { Translated } from './product.js';

/** Canonical order statuses; every back end's own states are mapped to these. */
export const orderStatuses = [
  'received',
  'paid',
  'preparing',
  'shipped',
  'out_for_delivery',
  'failed_attempt',
  'at_pickup_point',
  'delivered',
  'returned',
  'cancelled',
  'refunded',
  'unknown',
] as const;

export type OrderStatus = (typeof orderStatuses)[number];

export interface Parcel {
  status: OrderStatus;
  carrier: string;
  trackingCode?: string;
  trackingUrl?: string;
  /** Days, local to the place of delivery: `YYYY-MM-DD`. */
  estimatedFrom?: string;
  estimatedTo?: string;
  deliveredOn?: string;
  pickupPoint?: string;
  items: Translated[];
}

/** What may be told of an order once its owner has proved himself: the city, never the full address. */
export interface Order {
  number: string;
  status: OrderStatus;
  placedOn: string;
  /** What was ordered, in every language; a back end that knows one only has it in all. */
  items: { names: Translated; quantity: number }[];
  city: string;
  totalCents: number;
  currency: string;
  parcels: Parcel[];
  /** When the back end last knew. */
  asOf: Date;
}

/** Proof that the asker owns the order. */
export type OrderProof = { kind: 'email'; email: string } | { kind: 'customer'; externalId: string };

export type OrderLookup =
  | { status: 'found'; order: Order; others: { number: string; placedOn: string; status: OrderStatus }[] }
  /** No such order, or the proof does not match: one answer, so that numbers cannot be guessed. */
  | { status: 'no_match' }
  | { status: 'unavailable' };

/** Recent orders of one customer, newest first, at most `mostOrders`. */
export type CustomerOrders = { status: 'found'; orders: Order[] } | { status: 'unavailable' };

export const mostOrders = 10;

/** A shop's order back end. Look-ups are idempotent reads that give up after 3 s with `unavailable`. */
export interface OrderSystem {
  /** `others` lists further recent orders of the same customer, newest first, at most five. */
  find(number: string, proof: OrderProof): Promise<OrderLookup>;
  /** What the customer has ordered, where the back end can tell. The proof must be a verified one. */
  ofCustomer?(proof: OrderProof): Promise<CustomerOrders>;
  /** The number as this back end writes it (`10482`, `#MR 10482` → `MR-10482`); undefined when it cannot be one. */
  normalise(number: string): string | undefined;
}
