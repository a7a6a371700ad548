export interface DemoOrder {
  number: string;
  email: string;
  status: string;
}

/** Statuses with the most to tell, best first. */
const telling = ['shipped', 'out_for_delivery', 'at_pickup_point', 'failed_attempt', 'delivered', 'preparing'];

/** Three orders worth asking about, of different customers and in different states as far as possible. */
export function pickOrders(orders: readonly DemoOrder[]): DemoOrder[] {
  const picked: DemoOrder[] = [];
  for (const status of telling) {
    const order = orders.find((one) => one.status === status && !picked.some(({ email }) => email === one.email));
    if (order) picked.push(order);
  }
  const rest = orders.filter((order) => !picked.includes(order));
  return [...picked, ...rest].slice(0, 3);
}

/** None when the server has no demo data or cannot be reached. */
export async function fetchDemoOrders(): Promise<DemoOrder[]> {
  try {
    const response = await fetch('/demo/orders');
    const orders: unknown = response.ok ? await response.json() : [];
    return Array.isArray(orders) ? pickOrders(orders as DemoOrder[]) : [];
  } catch {
    return [];
  }
}
