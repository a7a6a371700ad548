import { createHash } from 'node:crypto';
import type { Activity } from '../engine/botbuilder.js';
import { continueWordIn, hideContinueWords } from '../support/continue-word.js';
import { cutText } from '../support/cut-text.js';
import type { Language } from '../support/language.js';
import { mask } from '../support/mask.js';
import { maskDeep } from '../support/mask-deep.js';
import { asKey, clean, cleanDeep } from './clean.js';
import type { MediaRef, Receipt, VendorEvent } from './vendor-event.js';

export type CustomerEvent = Exclude<VendorEvent, Receipt>;

/** Which of our sides an event came to. */
export interface TakenAt {
  channel: string;
  account: string;
}

/** What the inbox is given of an event; the id of the entry and the moment are the caller's. */
export interface TakenIn {
  channel: string;
  account: string;
  eventId: string;
  conversationId: string;
  activity: Partial<Activity>;
}

/** What a vendor says of the conversation, beside what is said in it. */
export type News = 'blocked' | 'unblocked' | 'taken_over';

/** What a customer did to a message of his, by the key of the inbox under which that one came. */
export type Changed = { kind: 'edited' | 'deleted'; original: string };

/** Vendors that know who writes to us: their ids may join contacts. A number of an SMS or the sender of a mail can be anybody's. */
const vouchedFor = new Set(['telegram', 'whatsapp', 'messenger', 'instagram', 'slack', 'line', 'twilio_wa']);
const longestText = 100_000;
const longestName = 200;
const longestHint = 20;

/**
 * An event as the inbox keeps it: cleaned and masked, under the vendor's own key. `goesOn`: he goes on here with what he began
 * elsewhere, in this language. Pure.
 */
export function takeIn(event: CustomerEvent, { channel, account }: TakenAt, goesOn?: Language): TakenIn {
  const { peer } = event;
  const locale = goesOn ?? peer.locale;
  const name = cutText(mask(clean(peer.name ?? '')), longestName);
  const { convoz, ...said } = saidBy(event);
  return {
    channel,
    account,
    eventId: asKey(event.eventId),
    conversationId: `${channel.slice(0, 2)}_${digest(`${channel}|${account}|${peer.id}`)}`,
    activity: {
      ...said,
      ...(locale && { locale: mask(clean(locale)).slice(0, 35) }),
      from: { id: peer.id, name } as Activity['from'],
      channelData: {
        convoz: {
          reference: event.reference,
          ...(isVouchedFor(channel) && { verified: true }),
          ...(peer.phone !== undefined && { phone: peer.phone }),
          ...(goesOn && { goesOn: true }),
          ...convoz,
        },
      },
    },
  };
}

export function isVouchedFor(channel: string): boolean {
  return vouchedFor.has(channel);
}

/** The word of the link by which he comes. */
export function continueWordOf(event: CustomerEvent): string | undefined {
  if (event.kind === 'opened') return continueWordIn(event.ref ?? '');
  // As it will be kept, so that whatever is found is hidden there.
  return event.kind === 'message' ? continueWordIn(clean(event.text.slice(0, longestText))) : undefined;
}

type Said = Partial<Activity> & { convoz?: object };

function saidBy(event: CustomerEvent): Said {
  switch (event.kind) {
    case 'message': {
      const { choice } = event;
      const media = (event.media ?? []).filter(({ bytes }) => bytes === undefined);
      const convoz = {
        ...(choice !== undefined && { choice: clean(choice) }),
        ...(media.length > 0 && { media: media.map(cleanMedia) }),
      };
      return { type: 'message', text: textOf(event.text), convoz };
    }
    case 'opened':
      return { type: 'conversationUpdate' };
    case 'edited':
      return { type: 'messageUpdate', text: textOf(event.text), convoz: { changed: changed(event) } };
    case 'deleted':
      return { type: 'messageDelete', convoz: { changed: changed(event) } };
    case 'unsupported':
      return { type: 'message', text: cutText(textOf(event.hint ?? ''), longestHint), convoz: { unsupported: true } };
    case 'blocked':
    case 'unblocked':
    case 'taken_over':
      return { type: 'event', convoz: { news: event.kind satisfies News } };
  }
}

function changed({ kind, original }: Extract<CustomerEvent, { original: string }>): Changed {
  return { kind, original: asKey(original) };
}

function textOf(text: string): string {
  return mask(hideContinueWords(clean(text.slice(0, longestText))));
}

/** What it is called may say anything; what it is fetched by must stay as it is. */
function cleanMedia({ ref, ...facts }: MediaRef): MediaRef {
  return { ...(maskDeep(cleanDeep(facts)) as Omit<MediaRef, 'ref'>), ref };
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
