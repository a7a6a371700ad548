import { type CustomerEvent, continueWordOf, isVouchedFor, type TakenIn, takeIn } from '../channels/take-in.js';
import type { Receipt } from '../channels/vendor-event.js';
import type { Delivery, Received, VendorAnswer, WebhookChannel } from '../channels/webhook-channel.js';
import type { GoOn } from '../customers/go-on.js';
import type { InboxDoor } from '../engine/inbox.js';
import type { KeyedQueue } from '../engine/keyed-queue.js';
import type { Clock, Ids } from '../engine/ports.js';
import { isConvozError } from '../errors.js';
import type { FileRoom } from '../files/index.js';
import type { Language } from '../support/language.js';
import type { NewInboxEntry, Store } from '../support/repositories.js';
import { filesIn } from '../support/stored-file.js';
import { keepBroughtFiles } from './keep-brought-files.js';

export interface DeliveryDeps {
  inbox: Pick<InboxDoor, 'accept'>;
  store: { outbox: Pick<Store['outbox'], 'receipt'> };
  /** Screens are told of conversations whose deliveries are not what they were. */
  live: { delivered(conversationId: string): void };
  /** Keeps files that come in the delivery itself; without it they are left out. */
  files?: Pick<FileRoom, 'take' | 'forget'>;
  /**
   * Lets in whoever comes with the word of a link; one after the other by the word, so that the first of two equal deliveries has been
   * kept when the second is looked at. Without it words are hidden, and mean nothing.
   */
  goingOn?: { goOn: GoOn; queue: KeyedQueue };
  clock: Clock;
  ids: Ids;
  /** Told of what is genuine and cannot be used; ids and codes only. */
  log: { warn(ids: Record<string, unknown>, message: string): void };
}

/**
 * Takes in what a vendor delivers: verified, decoded, committed. Resolves with what the vendor is told then. Rejects with
 * SIGNATURE_INVALID for what he did not send, and with OVERLOADED or STORE_UNAVAILABLE when it must come again; what was kept of it by
 * then is not kept twice.
 */
export async function receiveDelivery(
  channel: WebhookChannel,
  delivery: Delivery,
  deps: DeliveryDeps,
): Promise<VendorAnswer> {
  const { events, answer } = await read(channel, delivery, deps);
  const receipts = events.filter((event) => event.kind === 'receipt');
  await Promise.all([
    ...events.map((event) => event.kind !== 'receipt' && accept(event, channel, deps)),
    receipts.length > 0 && mark(receipts, channel, deps),
  ]);
  return answer ?? channel.acknowledgement;
}

/** What is signed and cannot be read is acknowledged all the same: vendors hold back what comes after it until it is. */
async function read(channel: WebhookChannel, delivery: Delivery, deps: DeliveryDeps): Promise<Received> {
  try {
    const { events, more, ...received } = channel.receive(delivery);
    return { ...received, events: more ? [...events, ...(await more)] : events };
  } catch (error) {
    if (isConvozError(error, 'SIGNATURE_INVALID') || delivery.method === 'GET') throw error;
    leaveOut(channel, error, deps);
    return { events: [] };
  }
}

async function accept(event: CustomerEvent, channel: WebhookChannel, deps: DeliveryDeps): Promise<void> {
  let word: string | undefined;
  try {
    word = isVouchedFor(channel.id) ? continueWordOf(event) : undefined;
  } catch (error) {
    return leaveOut(channel, error, deps);
  }
  if (!deps.goingOn || word === undefined) return keep(event, channel, deps);
  const { goOn, queue } = deps.goingOn;
  const peer = { channel: channel.id, externalId: event.peer.id };
  await queue.run(word, async () => keep(event, channel, deps, (await goOn(peer, word))?.language));
}

/** Nothing is waited for before the inbox unless files have come: events keep their order. */
async function keep(
  event: CustomerEvent,
  channel: WebhookChannel,
  deps: DeliveryDeps,
  goesOn?: Language,
): Promise<void> {
  const entry = entryOf(event, channel, deps, goesOn);
  if (!entry) return;
  const { activity, ...taken } = entry;
  const brought = event.kind === 'message' ? (event.media ?? []).filter(({ bytes }) => bytes !== undefined) : [];
  if (!deps.files || brought.length === 0) {
    await deps.inbox.accept({ ...taken, activity: JSON.stringify(activity) });
    return;
  }
  const attachments = await keepBroughtFiles(brought, taken.conversationId, deps.files);
  const { duplicate } = await deps.inbox.accept({ ...taken, activity: JSON.stringify({ ...activity, attachments }) });
  if (duplicate) await deps.files.forget(filesIn({ attachments }));
}

type Entry = TakenIn & Pick<NewInboxEntry, 'id' | 'receivedAt'>;

function entryOf(
  event: CustomerEvent,
  channel: WebhookChannel,
  deps: DeliveryDeps,
  goesOn: Language | undefined,
): Entry | undefined {
  try {
    const taken = takeIn(event, { channel: channel.id, account: channel.account }, goesOn);
    return { ...taken, id: deps.ids.next(), receivedAt: deps.clock.now() };
  } catch (error) {
    leaveOut(channel, error, deps);
    return undefined;
  }
}

async function mark(receipts: readonly Receipt[], { id, account }: WebhookChannel, deps: DeliveryDeps): Promise<void> {
  const marks = receipts.map(({ kind: _kind, eventId: _id, ...one }) => one);
  for (const conversationId of await deps.store.outbox.receipt(id, account, marks)) deps.live.delivered(conversationId);
}

function leaveOut({ id }: WebhookChannel, error: unknown, { log }: DeliveryDeps): void {
  log.warn({ channel: id, code: isConvozError(error) ? error.code : 'INTERNAL' }, 'A delivery could not be used');
}
