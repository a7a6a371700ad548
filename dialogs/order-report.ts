import type { Language } from '../bot/support/language.js';
import type { Order, Parcel } from '../bot/support/order.js';
import { formatDay, formatDayRange, formatList, formatMoment, formatMoney, say } from './wording/index.js';

/** Where an order stands, as one message: the status first, then each parcel, then what was ordered and when this was known. */
export function reportOrder(language: Language, order: Order, timeZone: string): string {
  const parcels = order.parcels.map((parcel, index) => describeParcel(language, parcel, index, order.parcels.length));
  return [
    say(language, `order.${order.status}`, { number: order.number }),
    ...parcels,
    [
      ...(order.parcels.length > 1 ? [] : [say(language, 'parcel.contents', { items: listItems(language, order) })]),
      say(language, 'order.summary', {
        items: order.items.reduce((sum, item) => sum + item.quantity, 0),
        total: formatMoney(language, order.totalCents, order.currency),
        placed: formatDay(language, order.placedOn),
        city: order.city,
      }),
      say(language, 'order.as_of', { time: formatMoment(language, order.asOf, timeZone) }),
    ].join('\n'),
  ].join('\n\n');
}

/** What was ordered, in the customer's language: "Orballo raincoat and 2 × Marusía mug". */
export function listItems(language: Language, { items }: Pick<Order, 'items'>): string {
  const named = items.map(({ names, quantity }) =>
    quantity === 1 ? names[language] : `${quantity} × ${names[language]}`,
  );
  return formatList(language, named);
}

function namesIn(language: Language, { items }: Parcel): string[] {
  return items.map((names) => names[language]);
}

/** The only parcel of an order needs no heading: the status of the order has said it. */
function describeParcel(language: Language, parcel: Parcel, index: number, count: number): string {
  const heading = `${say(language, 'parcel.which', { index: index + 1, count })}: ${say(language, `parcel.${parcel.status}`)}.`;
  const lines = [
    count > 1 && heading,
    count > 1 && say(language, 'parcel.contents', { items: formatList(language, namesIn(language, parcel)) }),
    whenOf(language, parcel),
    parcel.pickupPoint && say(language, 'parcel.pickup', { place: parcel.pickupPoint }),
    carrierOf(language, parcel),
    parcel.trackingUrl && say(language, 'parcel.track', { url: parcel.trackingUrl }),
  ];
  return lines.filter((line) => typeof line === 'string').join('\n');
}

function whenOf(language: Language, { deliveredOn, estimatedFrom, estimatedTo }: Parcel): string | undefined {
  if (deliveredOn) return say(language, 'parcel.delivered_on', { day: formatDay(language, deliveredOn) });
  const from = estimatedFrom ?? estimatedTo;
  return from && say(language, 'parcel.estimate', { when: formatDayRange(language, from, estimatedTo) });
}

function carrierOf(language: Language, { carrier, trackingCode }: Parcel): string | undefined {
  if (!trackingCode) return undefined;
  return say(language, 'parcel.carrier', { carrier, code: trackingCode });
}
