import type { Clock } from '../engine/ports.js';
import { faqFiles } from '../knowledge/index.js';
import { demoOrders, readDemoFile } from '../orders/index.js';
import { projectPath } from '../project-path.js';
import type { Knowledge } from '../support/knowledge.js';
import type { OrderSystem } from '../support/order.js';

/** What conversations are replayed against: the project's FAQ and the demo shop, read once. */
export interface Shop {
  knowledge: Knowledge;
  orders: (clock: Clock) => OrderSystem;
}

export async function openShop(): Promise<Shop> {
  const [knowledge, file] = await Promise.all([
    faqFiles(projectPath('nlp-models/faq')),
    readDemoFile(projectPath('nlp-models/shop/orders.json')),
  ]);
  return { knowledge, orders: (clock) => demoOrders(file, clock) };
}
