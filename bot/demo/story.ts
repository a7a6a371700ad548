import { demoPrefix } from '../support/demo-prefix.js';
import type { Language } from '../support/language.js';

/**
 * What the invented months are about, so that the reports have something to find: returns have become hard since a change six
 * weeks before the end, WhatsApp waits longer, weekends are slower, and one agent has been there for a few days only.
 */
export const channels = [
  { id: 'directline', weight: 62, wait: 1, reply: 0.44 },
  { id: 'whatsapp', weight: 24, wait: 1.8, reply: 0.31 },
  { id: 'telegram', weight: 8, wait: 1.1, reply: 0.36 },
  { id: 'azure', weight: 6, wait: 1, reply: 0.28 },
] as const;

export const languageWeights: Record<Language, number> = { es: 52, gl: 20, en: 12, pt: 16 };

/** `ease`: how well the bot deals with it, from −1 to 1. `person`: the share that ends with a person. */
export const topics = [
  { intent: 'order.track', weight: 26, ease: 0.75, person: 0.12 },
  { intent: 'delivery.cost', weight: 8, ease: 0.7, person: 0.05 },
  { intent: 'delivery.period', weight: 10, ease: 0.5, person: 0.12 },
  { intent: 'order.missing_item', weight: 8, ease: -0.5, person: 0.6 },
  { intent: 'return.start', weight: 11, ease: 0.45, person: 0.16, worse: 0.95 },
  { intent: 'refund.track', weight: 8, ease: -0.15, person: 0.42 },
  { intent: 'order.cancel', weight: 6, ease: 0.1, person: 0.4 },
  { intent: 'order.change', weight: 4, ease: -0.05, person: 0.45 },
  { intent: 'payment.methods', weight: 5, ease: 0.7, person: 0.05 },
  { intent: 'invoice.get', weight: 4, ease: 0.35, person: 0.18 },
  { intent: 'product.size', weight: 5, ease: 0.3, person: 0.15 },
  { intent: 'store.hours', weight: 5, ease: 0.8, person: 0.03 },
] as const;

export type Topic = (typeof topics)[number];

export const worseSinceDays = 42;

/** `from`: days before the end on which the agent began. */
export const agents = [
  { id: `${demoPrefix}uxia`, name: 'Uxía (demo)', weight: 34, skill: 0.35, from: 400 },
  { id: `${demoPrefix}breogan`, name: 'Breogán (demo)', weight: 30, skill: 0.15, from: 400 },
  { id: `${demoPrefix}helena`, name: 'Helena (demo)', weight: 22, skill: 0.2, from: 400 },
  { id: `${demoPrefix}marcos`, name: 'Marcos (demo)', weight: 12, skill: -0.15, from: 400 },
  { id: `${demoPrefix}noa`, name: 'Noa (demo)', weight: 18, skill: 0.3, from: 12 },
] as const;

export const products = ['raincoat', 'umbrella', 'boots', 'backpack'] as const;
