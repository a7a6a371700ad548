import { readConfig } from '../config.js';
import type { BusinessHours, Clock, Facts, Recognizer } from '../engine/ports.js';
import { isConvozError } from '../errors.js';
import { openingHours, turnSettings } from '../service-settings.js';
import type { OrderSystem } from '../support/order.js';
import { invalid, type Scenario } from './read-transcript.js';
import { knownChannels, type Sandbox } from './sandbox.js';
import type { Shop } from './shop.js';
import type { OpenSandbox } from './with-sandboxes.js';

const shipped = readConfig({});
const firstMoment = '2026-11-23T09:42:00Z';

/** How each setting of a transcript is read; undefined for a value that says nothing. */
const readers = {
  /** What the customer's client asks for, as a BCP 47 tag. */
  language: (value: string) => value || undefined,
  /** When it begins, ISO 8601. */
  now: (value: string) => (Number.isNaN(Date.parse(value)) ? undefined : new Date(value)),
  channel: (value: string) => knownChannels.find((id) => id === value),
  /** `open`, `closed`, `closed until` a moment, or hours such as `Mon-Fri 09:30-14:00`. */
  hours: readHours,
  /** `unavailable`: the shop's system does not answer. */
  orders: (value: string) => (value === 'unavailable' || value === 'available' ? value : undefined),
  /** How many others wait for a person. */
  queue: (value: string) => (/^\d{1,3}$/.test(value) ? Number(value) : undefined),
};

type Settings = { [Name in keyof typeof readers]?: NonNullable<ReturnType<(typeof readers)[Name]>> };

/** A sandbox as the scenario wants it, with the settings Convoz is shipped with. Throws TRANSCRIPT_INVALID. */
export function sandboxFor(
  open: OpenSandbox,
  scenario: Scenario,
  recognizer: Recognizer,
  shop: Shop,
): { sandbox: Sandbox; locale: string } {
  const settings = readSettings(scenario);
  const hours = settings.hours ?? openingHours(shipped);
  const facts = (clock: Clock): Omit<Facts, 'queueLength'> => ({
    knowledge: shop.knowledge,
    orders: settings.orders === 'unavailable' ? silent(shop.orders(clock)) : shop.orders(clock),
    hours,
  });
  const sandbox = open({
    recognizer,
    facts,
    start: settings.now ?? new Date(firstMoment),
    channel: settings.channel ?? 'directline',
    settings: turnSettings(shipped),
    ...(settings.queue !== undefined && { othersWaiting: settings.queue }),
  });
  return { sandbox, locale: settings.language ?? shipped.DEFAULT_LANGUAGE };
}

function readSettings({ file, settings }: Scenario): Settings {
  const read: Record<string, unknown> = {};
  for (const { name, value, at } of settings) {
    if (!Object.hasOwn(readers, name)) throw invalid(file, at, `there is no setting "${name}"`);
    const known = readers[name as keyof typeof readers](value);
    if (known === undefined) throw invalid(file, at, `"${value}" is no ${name}`);
    read[name] = known;
  }
  return read;
}

function readHours(value: string): BusinessHours | undefined {
  const timeZone = shipped.TIME_ZONE;
  if (value === 'open') return { at: () => ({ open: true, timeZone }) };
  if (value === 'closed') return { at: () => ({ open: false, timeZone }) };
  const until = /^closed until (\S+)$/.exec(value)?.[1];
  if (until === undefined) return writtenHours(value);
  const opensAt = new Date(until);
  if (Number.isNaN(opensAt.getTime())) return undefined;
  return { at: (now) => (now < opensAt ? { open: false, opensAt, timeZone } : { open: true, timeZone }) };
}

function writtenHours(value: string): BusinessHours | undefined {
  try {
    return openingHours({ ...shipped, BUSINESS_HOURS: value });
  } catch (error) {
    if (isConvozError(error, 'CONFIG_INVALID')) return undefined;
    throw error;
  }
}

function silent(orders: OrderSystem): OrderSystem {
  return { ...orders, find: async () => ({ status: 'unavailable' }) };
}
