import { z } from 'zod';
import { ConvozError } from '../../errors.js';
import type { Json } from '../../support/json.js';
import { readJson } from '../read-json.js';
import { choicesShown, render } from '../render.js';
import type { WebhookChannel } from '../webhook-channel.js';
import { apiOf } from './api.js';
import { findings } from './check.js';
import { decode } from './decode.js';
import { fetchMedium } from './media.js';
import { isWhole, most } from './quick-replies.js';
import { type Own, request, requestsOf, textLimit } from './requests.js';
import type { LineDeps, LineSettings } from './settings.js';
import { verifyLine } from './signature.js';

export { defaultApiUrl, type LineDeps, type LineSettings } from './settings.js';

const capabilities = {
  buttons: most,
  textLimit,
  textUnit: 'utf16',
  delivery: 'push',
  ratingControl: false,
  // LINE allows 2,000 pushes a second and 100 signs of writing; see "Rate limits".
  pace: { perSecond: 100, perPeerMs: 0 },
} as const;

const keyLivesMs = 24 * 3_600_000;
const writingSeconds = 20;

const address = z.object({ user: z.string().min(1) });

/**
 * LINE through the Messaging API. Everything is pushed, under a key that makes a repeat harmless: `settle` sends it once more, and it
 * arrives once. Reply tokens would cost nothing, but know no such key and live for a minute.
 */
export function line(settings: LineSettings, deps: LineDeps): WebhookChannel {
  const api = apiOf(settings, deps);
  const push = async (reference: Json, payload: string, id: string) =>
    api.push(userIn(reference), request.parse(JSON.parse(payload)), id);
  return {
    id: 'line',
    account: 'line',
    capabilities,
    bodyLimit: 2_000_000,
    acknowledgement: { status: 200 },

    receive(delivery) {
      verifyLine(delivery, settings.channelSecret);
      return { events: decode(readJson(delivery.body)) };
    },

    encode(reply, language) {
      const choices = choicesShown(reply, capabilities);
      const activity = render(reply, language, capabilities);
      const listed = choices.every(isWhole) ? [] : choices.map(({ title }, i) => `${i + 1}. ${title}`);
      const own: Own = { ...(choices.length > 0 && { choices }) };
      return { ...activity, text: [activity.text, ...listed].join('\n'), channelData: { convoz: own } };
    },
    requests: requestsOf,

    send: (reference, payload, { id }) => push(reference, payload, id),

    async settle(reference, payload, { id, since }) {
      const isKnown = deps.clock.now().getTime() - since.getTime() < keyLivesMs;
      return isKnown ? push(reference, payload, id) : undefined;
    },

    async typing(reference) {
      await api.post('/v2/bot/chat/loading/start', { chatId: userIn(reference), loadingSeconds: writingSeconds });
    },

    fetchMedia: (ref) => fetchMedium(api, settings, ref),
    check: () => findings(api, settings),
  };
}

function userIn(reference: Json): string {
  const { data } = address.safeParse(reference);
  if (data) return data.user;
  throw new ConvozError('SEND_REFUSED', 'A conversation on LINE has no address to answer to');
}
