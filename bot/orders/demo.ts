import { createHash, timingSafeEqual } from 'node:crypto';
import {
  mostOrders,
  type Order,
  type OrderLookup,
  type OrderProof,
  type OrderStatus,
  type OrderSystem,
} from '../support/order.js';
import type { Translated } from '../support/product.js';
import type { DemoCustomer, DemoFile, DemoOrder, DemoParcel } from './demo-file.js';

/** An order to try the demo with. */
export interface DemoSample {
  number: string;
  email: string;
  status: OrderStatus;
}

export interface DemoOrders extends OrderSystem {
  /** Every order with the e-mail that opens it; never to be served for a real shop. */
  samples(): DemoSample[];
}

/** The demo shop's back end, in memory. Its dates move with the clock. */
export function demoOrders(file: DemoFile, clock: { now(): Date }): DemoOrders {
  const owners = new Map<string, { customer: DemoCustomer; order: DemoOrder }>();
  for (const customer of file.customers) {
    for (const order of customer.orders) owners.set(order.number, { customer, order });
  }

  return {
    async find(number, proof) {
      const owner = owners.get(number);
      // Compared even when there is no such order, so that both refusals cost the same.
      const proved = isOwner(owner?.customer, proof);
      if (!owner || !proved) return { status: 'no_match' };
      return found(owner.order, owner.customer, dated(file, clock.now()));
    },

    async ofCustomer(proof) {
      const at = dated(file, clock.now());
      const customer = file.customers.find((one) => isOwner(one, proof));
      const latest = [...(customer?.orders ?? [])].sort((a, b) => b.placed - a.placed).slice(0, mostOrders);
      return { status: 'found', orders: latest.map((order) => orderOf(order, at)) };
    },

    normalise(number) {
      const digits = /^#?\s{0,3}(?:MR[\s-]{0,3})?(\d{5})$/i.exec(number.trim())?.[1];
      return digits && `MR-${digits}`;
    },

    samples: () =>
      [...owners.values()].map(({ customer, order }) => ({
        number: order.number,
        email: customer.email,
        status: order.status,
      })),
  };
}

function isOwner(customer: DemoCustomer | undefined, proof: OrderProof): boolean {
  const given = proof.kind === 'email' ? proof.email.trim().toLowerCase() : proof.externalId;
  const expected = proof.kind === 'email' ? customer?.email : customer?.id;
  return timingSafeEqual(digest(given), digest(expected ?? '\0nobody'));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

interface Dated {
  file: DemoFile;
  now: Date;
  /** The calendar day that lies so many days from today, in the shop's time zone. */
  day(offset: number): string;
}

function dated(file: DemoFile, now: Date): Dated {
  const today = new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone: file.timeZone }).format(now);
  return {
    file,
    now,
    day: (offset) => new Date(Date.parse(today) + offset * 86_400_000).toISOString().slice(0, 10),
  };
}

function found(order: DemoOrder, customer: DemoCustomer, dated: Dated): OrderLookup {
  const others = customer.orders
    .filter((other) => other.number !== order.number)
    .sort((a, b) => b.placed - a.placed)
    .slice(0, 5)
    .map((other) => ({ number: other.number, placedOn: dated.day(other.placed), status: other.status }));
  return { status: 'found', order: orderOf(order, dated), others };
}

function orderOf(order: DemoOrder, dated: Dated): Order {
  return {
    number: order.number,
    status: order.status,
    placedOn: dated.day(order.placed),
    items: order.items.map(({ product, quantity }) => ({ names: namesOf(product, dated), quantity })),
    city: order.city,
    totalCents: order.totalCents,
    currency: dated.file.currency,
    parcels: order.parcels.map((parcel) => parcelOf(parcel, dated)),
    asOf: dated.now,
  };
}

function parcelOf(parcel: DemoParcel, dated: Dated): Order['parcels'][number] {
  const { code, estimate, delivered, pickupPoint } = parcel;
  return {
    status: parcel.status,
    carrier: parcel.carrier,
    items: parcel.items.map((product) => namesOf(product, dated)),
    ...(code && { trackingCode: code, trackingUrl: dated.file.trackingUrl.replace('{code}', code) }),
    ...(estimate && { estimatedFrom: dated.day(estimate[0]), estimatedTo: dated.day(estimate[1]) }),
    ...(delivered !== undefined && { deliveredOn: dated.day(delivered) }),
    ...(pickupPoint && { pickupPoint }),
  };
}

/** The file has been checked: every product of an order is in the catalogue. */
function namesOf(product: string, { file }: Dated): Translated {
  return file.products.get(product)?.names ?? { es: product, gl: product, en: product, pt: product };
}
