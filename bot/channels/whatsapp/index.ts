import { z } from 'zod';
import type { Activity } from '../../engine/botbuilder.js';
import { ConvozError, isConvozError } from '../../errors.js';
import type { Json } from '../../support/json.js';
import type { Language } from '../../support/language.js';
import type { Reply } from '../../support/message.js';
import { learnt } from '../learnt.js';
import { graphAnswer } from '../meta/graph-errors.js';
import { metaHandshake } from '../meta/handshake.js';
import { verifyMeta } from '../meta/signature.js';
import { readJson } from '../read-json.js';
import { choicesShown, render } from '../render.js';
import type { WebhookChannel } from '../webhook-channel.js';
import { findings, number } from './check.js';
import { limits, type ShownChoice } from './choices.js';
import { decode } from './decode.js';
import { graphOf } from './graph.js';
import { fetchMedium } from './media.js';
import { isWindowOpen, whatsAppReference, windowMs } from './reference.js';
import { type Own, request, requestsOf, textLimit } from './requests.js';
import type { WhatsAppDeps, WhatsAppSettings } from './settings.js';

export type { WhatsAppDeps, WhatsAppSettings } from './settings.js';

const capabilities = {
  buttons: limits.rows,
  textLimit,
  textUnit: 'utf16',
  delivery: 'push',
  ratingControl: false,
  // Meta allows 80 a second in and out. It also asks for 6 s between two to one person but lets small bursts pass, which
  // is what a turn of the bot is; where it does not it says so and they wait.
  pace: { perSecond: 60, perPeerMs: 0 },
  replyWindowMs: windowMs,
} as const;

const accepted = z.looseObject({ messages: z.tuple([z.looseObject({ id: z.string().min(1) })]).rest(z.unknown()) });
/** A receipt comes within seconds mostly; after this none is waited for. */
const receiptWaitMs = 60_000;

/**
 * WhatsApp through Meta's Cloud API. There is no `settle`, for nothing can be asked: the id of the outbox entry goes along, and comes
 * back in every receipt, so that a receipt settles a send whose end is unknown. Such a send asks to be tried again after a minute only.
 */
export function whatsApp(settings: WhatsAppSettings, deps: WhatsAppDeps): WebhookChannel {
  const { phoneNumberId, appSecret, verifyToken, surveyTemplate } = settings;
  const { clock } = deps;
  const graph = graphOf(settings, deps);
  const phoneDigits = learnt(async () => {
    const answer = await graph.get(`${encodeURIComponent(phoneNumberId)}?fields=display_phone_number`);
    return number.parse(graphAnswer(answer, clock.now())).display_phone_number?.replace(/\D/g, '');
  });
  return {
    id: 'whatsapp',
    account: phoneNumberId,
    capabilities: { ...capabilities, ...(surveyTemplate && { surveysAnyTime: true }) },
    // 3 MB are told of, in the largest batches.
    bodyLimit: 4_000_000,
    acknowledgement: { status: 200 },

    receive(delivery) {
      const answer = metaHandshake(delivery, verifyToken);
      if (answer) return { events: [], answer };
      verifyMeta(delivery, appSecret);
      return { events: decode(readJson(delivery.body), phoneNumberId, delivery.at) };
    },

    encode,
    requests: (activity) => requestsOf(activity, surveyTemplate),

    async send(reference, payload, { id }) {
      const address = addressOf(reference);
      const { message, late } = request.parse(JSON.parse(payload));
      const leaving = isWindowOpen(address, clock.now()) ? message : late;
      if (!leaving) throw windowClosed();
      const { to, recipient } = address;
      const body = {
        messaging_product: 'whatsapp',
        recipient_type: 'individual',
        ...(to === undefined ? { recipient } : { to }),
        ...leaving,
        biz_opaque_callback_data: id,
      };
      try {
        return receiptIn(graphAnswer(await graph.post(body), clock.now()));
      } catch (error) {
        throw isConvozError(error, 'SEND_UNKNOWN') ? untilAReceipt(error) : error;
      }
    },

    async typing(reference) {
      const { messageId } = addressOf(reference);
      const typing_indicator = { type: 'text' };
      await graph.post({ messaging_product: 'whatsapp', status: 'read', message_id: messageId, typing_indicator });
    },

    async deepLink(_word, words) {
      const digits = await phoneDigits();
      return digits && `https://wa.me/${digits}?text=${encodeURIComponent(words)}`;
    },

    fetchMedia: (ref) => fetchMedium(graph, ref, clock.now()),
    check: () => findings(graph, settings, clock.now()),
  };
}

function encode(reply: Reply, language: Language): Partial<Activity> {
  const activity = render(reply, language, capabilities);
  const choices = choicesShown(reply, capabilities);
  const typed = reply.rating?.typed;
  const own: Own = {
    ...(choices.length > 0 && { choices: described(choices, reply) }),
    ...(typed !== undefined && { typed }),
  };
  return { ...activity, channelData: { convoz: own } };
}

/** The points of a scale are figures; what the first and the last mean stands under them. */
function described(choices: readonly ShownChoice[], { rating, choices: offered }: Reply): ShownChoice[] {
  if (!rating || offered || choices.length <= 2) return [...choices];
  const ends = new Map([
    [String(rating.min), rating.low],
    [String(rating.max), rating.high],
  ]);
  return choices.map((choice) => {
    const description = ends.get(choice.value);
    return description ? { ...choice, description } : choice;
  });
}

function addressOf(reference: Json) {
  const address = whatsAppReference.safeParse(reference).data;
  if (address) return address;
  throw new ConvozError('SEND_REFUSED', 'A conversation on WhatsApp has no address to answer to');
}

function receiptIn(answer: unknown): string {
  const known = accepted.safeParse(answer).data;
  if (known) return known.messages[0].id;
  throw new ConvozError('SEND_UNKNOWN', 'WhatsApp took a message without saying what it is called');
}

function untilAReceipt({ message }: ConvozError): ConvozError {
  const hint = 'A receipt tells whether it arrived.';
  return new ConvozError('SEND_UNKNOWN', message, { hint, retryAfterMs: receiptWaitMs });
}

function windowClosed(): ConvozError {
  return new ConvozError(
    'SEND_WINDOW_CLOSED',
    'WhatsApp takes no free text a day after the last message of a customer',
    {
      hint: 'It can leave once he has written again.',
    },
  );
}
