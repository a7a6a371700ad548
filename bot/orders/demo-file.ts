import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { ConvozError } from '../errors.js';
import { orderStatuses } from '../support/order.js';

const days = z.int().min(-400).max(60);

const parcel = z.strictObject({
  status: z.enum(orderStatuses),
  carrier: z.string().min(1),
  code: z.string().min(1).exactOptional(),
  /** First and last day of the estimate. */
  estimate: z.tuple([days, days]).exactOptional(),
  delivered: days.exactOptional(),
  pickupPoint: z.string().min(1).exactOptional(),
  items: z.array(z.string().min(1)).min(1),
});

const order = z.strictObject({
  number: z.string().regex(/^MR-\d{5}$/),
  status: z.enum(orderStatuses),
  placed: days.max(0),
  city: z.string().min(1),
  totalCents: z.int().positive(),
  items: z.array(z.strictObject({ name: z.string().min(1), quantity: z.int().positive() })).min(1),
  parcels: z.array(parcel),
});

const customer = z.strictObject({
  id: z.string().min(1),
  email: z.email().toLowerCase(),
  orders: z.array(order).min(1),
});

const demoFile = z
  .strictObject({
    currency: z.string().length(3),
    timeZone: z.string().min(1),
    trackingUrl: z.string().includes('{code}'),
    customers: z.array(customer),
  })
  .superRefine((file, check) => {
    const orders = file.customers.flatMap((one) => one.orders);
    const numbers = orders.map((one) => one.number);
    for (const number of numbers.filter((one, index) => numbers.indexOf(one) !== index)) {
      check.addIssue(`${number} is there twice`);
    }
    for (const { number, items, parcels } of orders) {
      const strangers = parcels.flatMap((one) => one.items).filter((name) => !items.some((item) => item.name === name));
      for (const name of strangers) check.addIssue(`${number}: a parcel holds "${name}", which was not ordered`);
    }
  });

/** The demo shop's orders. Days are offsets from today, so that the shop never looks old. */
export type DemoFile = z.infer<typeof demoFile>;
export type DemoCustomer = DemoFile['customers'][number];
export type DemoOrder = DemoCustomer['orders'][number];
export type DemoParcel = DemoOrder['parcels'][number];

/** Throws `FILE_NOT_FOUND`, or `CONFIG_INVALID` naming every fault and where it is. */
export async function readDemoFile(path: string): Promise<DemoFile> {
  const text = await readFile(path, 'utf8').catch((cause) => {
    throw new ConvozError('FILE_NOT_FOUND', `Could not read the demo orders at ${path}`, { cause });
  });
  const checked = demoFile.safeParse(parse(text, path));
  if (checked.success) return checked.data;
  throw new ConvozError(
    'CONFIG_INVALID',
    `The demo orders at ${path} are not valid:\n${z.prettifyError(checked.error)}`,
  );
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ConvozError('CONFIG_INVALID', `The demo orders at ${path} are not JSON`, { cause });
  }
}
