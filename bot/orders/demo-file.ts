import { dirname, join } from 'node:path';
import { z } from 'zod';
import { orderStatuses } from '../support/order.js';
import type { Product } from '../support/product.js';
import { readCatalogue } from './catalogue.js';
import { readJson } from './read-json.js';

const days = z.int().min(-400).max(60);

const parcel = z.strictObject({
  status: z.enum(orderStatuses),
  carrier: z.string().min(1),
  code: z.string().min(1).exactOptional(),
  /** First and last day of the estimate. */
  estimate: z.tuple([days, days]).exactOptional(),
  delivered: days.exactOptional(),
  pickupPoint: z.string().min(1).exactOptional(),
  /** Ids of products. */
  items: z.array(z.string().min(1)).min(1),
});

const order = z.strictObject({
  number: z.string().regex(/^MR-\d{5}$/),
  status: z.enum(orderStatuses),
  placed: days.max(0),
  city: z.string().min(1),
  totalCents: z.int().positive(),
  items: z.array(z.strictObject({ product: z.string().min(1), quantity: z.int().positive() })).min(1),
  parcels: z.array(parcel),
});

const customer = z.strictObject({
  id: z.string().min(1),
  email: z.email().toLowerCase(),
  orders: z.array(order).min(1),
});

const shape = z.strictObject({
  currency: z.string().length(3),
  timeZone: z.string().min(1),
  trackingUrl: z.string().includes('{code}'),
  customers: z.array(customer),
});

/** The demo shop's orders. Days are offsets from today, so that the shop never looks old. */
export interface DemoFile extends z.infer<typeof shape> {
  /** What is ordered, by its id. */
  products: ReadonlyMap<string, Product>;
}
export type DemoCustomer = DemoFile['customers'][number];
export type DemoOrder = DemoCustomer['orders'][number];
export type DemoParcel = DemoOrder['parcels'][number];

/**
 * Reads the orders, of products of the `catalogue.json` beside them. Throws `FILE_NOT_FOUND`, or `CONFIG_INVALID` naming
 * every fault and where it is.
 */
export async function readDemoFile(path: string): Promise<DemoFile> {
  const products = await readCatalogue(join(dirname(path), 'catalogue.json'));
  const byId = new Map(products.map((product) => [product.id, product]));
  return { ...(await readJson(path, 'The file of demo orders', demoFile(byId))), products: byId };
}

function demoFile(products: ReadonlyMap<string, Product>) {
  return shape.superRefine((file, check) => {
    const orders = file.customers.flatMap((one) => one.orders);
    const numbers = orders.map((one) => one.number);
    for (const number of numbers.filter((one, index) => numbers.indexOf(one) !== index)) {
      check.addIssue(`${number} is there twice`);
    }
    for (const { number, items, parcels } of orders) {
      const ordered = items.map(({ product }) => product);
      for (const id of ordered.filter((one) => !products.has(one))) {
        check.addIssue(`${number}: there is no product "${id}" in the catalogue`);
      }
      for (const id of parcels.flatMap((one) => one.items).filter((one) => !ordered.includes(one))) {
        check.addIssue(`${number}: a parcel holds "${id}", which was not ordered`);
      }
    }
  });
}
