import { z } from 'zod';
import { ConvozError, isConvozError } from '../../errors.js';
import type { Json } from '../../support/json.js';
import { learnt } from '../learnt.js';
import { readJson } from '../read-json.js';
import { choicesShown, render } from '../render.js';
import type { WebhookChannel } from '../webhook-channel.js';
import { apiOf } from './api.js';
import { findings, me, registered } from './check.js';
import { decode } from './decode.js';
import { fetchMedium } from './media.js';
import { telegramReference } from './reference.js';
import { type Own, request, requestsOf, textLimit } from './requests.js';
import type { TelegramDeps, TelegramSettings } from './settings.js';
import { verifyTelegram } from './signature.js';
import { Taps } from './taps.js';

export { defaultApiUrl, type TelegramDeps, type TelegramSettings } from './settings.js';

const capabilities = {
  buttons: 20,
  textLimit,
  textUnit: 'utf16',
  delivery: 'push',
  ratingControl: false,
  // "About 30 a second", and one a second in a chat, where short bursts pass (Bot FAQ); beyond that Telegram says how long to wait.
  pace: { perSecond: 25, perPeerMs: 0 },
} as const;

const accepted = z.looseObject({ message_id: z.int() });

/**
 * Telegram through the Bot API. It neither takes an id of ours nor can be asked what arrived, and tells nothing of delivery, so that
 * there is no `settle` and there are no receipts.
 */
export function telegram(settings: TelegramSettings, deps: TelegramDeps): WebhookChannel {
  const api = apiOf(settings, deps);
  const taps = new Taps(api);
  const userName = learnt(async () => me.parse(await api('getMe')).username);
  return {
    id: 'telegram',
    account: settings.token.split(':', 1)[0] ?? '',
    capabilities,
    // Far above the longest update: what is refused is sent again for a day, and nothing else of its chat until then.
    bodyLimit: 1_000_000,
    acknowledgement: { status: 200 },

    receive(delivery) {
      verifyTelegram(delivery, settings.secret);
      return { events: decode(readJson(delivery.body)) };
    },

    encode(reply, language) {
      const choices = choicesShown(reply, capabilities);
      const own: Own = { ...(choices.length > 0 && { choices }) };
      return { ...render(reply, language, capabilities), channelData: { convoz: own } };
    },
    requests: requestsOf,

    async send(reference, payload) {
      const address = addressOf(reference);
      const { method, body, instead } = request.parse(JSON.parse(payload));
      taps.hear(address);
      const to = { chat_id: address.chat };
      const result = await api(method, { ...to, ...body }).catch((error: unknown) => {
        if (instead && isConvozError(error, 'SEND_REFUSED')) return api('sendMessage', { ...to, ...instead });
        throw error;
      });
      const { data } = accepted.safeParse(result);
      if (data) return String(data.message_id);
      throw new ConvozError('SEND_UNKNOWN', 'Telegram took a message without saying what it is called', {
        hint: 'Look at the chat whether it arrived.',
      });
    },

    async typing(reference) {
      const address = addressOf(reference);
      taps.hear(address);
      await api('sendChatAction', { chat_id: address.chat, action: 'typing' });
    },

    fetchMedia: (ref) => fetchMedium(api, settings, ref),
    async deepLink(word) {
      const name = await userName();
      return name && `https://t.me/${name}?start=${word}`;
    },
    check: () => findings(api, settings, deps.clock.now()),
    register: (publicUrl) => registered(api, settings.secret, publicUrl),
  };
}

function addressOf(reference: Json) {
  const address = telegramReference.safeParse(reference).data;
  if (address) return address;
  throw new ConvozError('SEND_REFUSED', 'A conversation on Telegram has no address to answer to');
}
