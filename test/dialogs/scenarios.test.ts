import { readdirSync, readFileSync } from 'node:fs';
import type { BusinessHours } from '../../bot/engine/ports.js';
import { faqFiles } from '../../bot/knowledge/index.js';
import { demoOrders, readDemoFile } from '../../bot/orders/index.js';
import { readTranscript, type Setting } from '../../bot/replay/index.js';
import { languageOf } from '../../bot/support/language.js';
import type { OrderSystem } from '../../bot/support/order.js';
import { Host, type HostSettings } from './host.js';
import { play } from './play.js';
import { scriptedRecognizer } from './scripted-recognizer.js';

const directory = new URL('./scenarios/', import.meta.url);

/** The edges of each dialog, with a recogniser that understands what the scenario says it does. */
describe('the dialogs, scenario by scenario', () => {
  for (const file of readdirSync(directory)
    .filter((name) => name.endsWith('.chat'))
    .sort()) {
    describe(file, () => {
      for (const scenario of readTranscript(readFileSync(new URL(file, directory), 'utf8'), file)) {
        it(scenario.title, async () => play(scenario, new Host(await hostSettings(scenario.settings))));
      }
    });
  }
});

async function hostSettings(settings: readonly Setting[]): Promise<HostSettings> {
  const values = new Map(settings.map(({ name, value }) => [name, value]));
  const rules = settings.filter(({ name }) => name === 'understand').map(({ value }) => value);
  const language = languageOf(values.get('language')) ?? 'es';
  const now = new Date(values.get('now') ?? '2026-11-23T09:42:00Z');
  const email = values.get('email');
  return {
    language,
    now,
    hours: hoursOf(values.get('hours') ?? 'open'),
    queue: Number(values.get('queue') ?? 0),
    orders: await ordersOf(values.get('orders'), now),
    limited: values.get('orders') === 'limited',
    knowledge: await faqFiles('nlp-models/faq'),
    recognizer: scriptedRecognizer(rules, language),
    ...(email !== undefined && { email }),
  };
}

function hoursOf(text: string): BusinessHours {
  const timeZone = 'Europe/Madrid';
  const until = /^closed until (\S+)$/.exec(text)?.[1];
  if (until === undefined) return { at: () => ({ open: text === 'open', timeZone }) };
  const opensAt = new Date(until);
  return { at: (now) => (now < opensAt ? { open: false, opensAt, timeZone } : { open: true, timeZone }) };
}

async function ordersOf(state: string | undefined, now: Date): Promise<OrderSystem> {
  const demo = demoOrders(await readDemoFile('nlp-models/shop/orders.json'), { now: () => now });
  return state === 'unavailable' ? { ...demo, find: async () => ({ status: 'unavailable' }) } : demo;
}
