import type { Identity } from '../support/contact.js';
import type { Conversation } from '../support/conversation.js';
import type { CustomerOrders, Order, OrderProof, OrderSystem } from '../support/order.js';

/** What a customer has ordered, as far as he has proved who he is. */
export interface KnownOrders {
  /** `unavailable`: the shop did not answer; `unproved`: nothing proves who he is. */
  status: 'found' | 'unavailable' | 'unproved';
  orders: Order[];
}

/**
 * His orders from the shop, live: all recent ones where an identity is verified, else the one he has proved in this conversation.
 * At most two questions are put to the shop.
 */
export async function ordersOf(
  { memory }: Pick<Conversation, 'memory'>,
  identities: readonly Identity[],
  orders: OrderSystem,
): Promise<KnownOrders> {
  const proof = identities.map(proofOf).find((one) => one !== undefined);
  const { order, orderEmail } = memory.slots;
  const found = await Promise.all([
    proof && orders.ofCustomer?.(proof),
    order !== undefined && orderEmail !== undefined ? shown(order, orderEmail, orders) : undefined,
  ]);
  const answers = found.filter((answer) => answer !== undefined);
  const all = answers.flatMap((answer) => (answer.status === 'found' ? answer.orders : []));
  const byNumber = new Map(all.map((one) => [one.number, one]));
  if (byNumber.size > 0) return { status: 'found', orders: [...byNumber.values()] };
  if (answers.length === 0) return { status: 'unproved', orders: [] };
  const isDown = answers.some(({ status }) => status === 'unavailable');
  return { status: isDown ? 'unavailable' : 'found', orders: [] };
}

/** What the shop knows him by; an unverified identity is none. */
function proofOf({ channel, externalId, verified }: Identity): OrderProof | undefined {
  if (!verified) return undefined;
  if (channel === 'user') return { kind: 'customer', externalId };
  return channel === 'email' ? { kind: 'email', email: externalId } : undefined;
}

async function shown(number: string, email: string, orders: OrderSystem): Promise<CustomerOrders> {
  const lookup = await orders.find(number, { kind: 'email', email });
  if (lookup.status === 'found') return { status: 'found', orders: [lookup.order] };
  return lookup.status === 'no_match' ? { status: 'found', orders: [] } : lookup;
}
