import type { ProductId } from '../products.js';

/** Every sentence of the shop page. */
export interface ShopStrings {
  tagline: string;
  skip: string;
  menu: { shop: string; hours: string; help: string };
  languages: string;
  heroTitle: string;
  heroText: string;
  heroShop: string;
  heroAsk: string;
  promises: [string, string, string];
  range: string;
  rangeText: string;
  /** What the thing is, before its name: "Chubasquero" Orballo. */
  kinds: Record<ProductId, string>;
  notes: Record<ProductId, string>;
  demoTitle: string;
  demoText: string;
  copy(text: string): string;
  copied: string;
  statuses: Record<string, string>;
  hoursTitle: string;
  store: string;
  storeHours: string;
  support: string;
  supportHours: string;
  visit: string;
  fiction: string;
}
