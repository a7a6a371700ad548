import { z } from 'zod';
import { isConvozError } from '../../errors.js';
import { graphAnswer } from '../meta/graph-errors.js';
import type { Finding } from '../webhook-channel.js';
import type { Graph } from './graph.js';
import { templateLanguages } from './late-survey.js';
import type { WhatsAppSettings } from './settings.js';

export const number = z.looseObject({
  verified_name: z.string().optional(),
  display_phone_number: z.string().optional(),
  quality_rating: z.string().optional(),
});
const app = z.looseObject({ id: z.string() });
const subscriptions = z.looseObject({
  data: z.array(
    z.looseObject({
      object: z.string(),
      callback_url: z.string().optional(),
      active: z.boolean().optional(),
      fields: z.array(z.looseObject({ name: z.string() })).optional(),
    }),
  ),
});

/** What `convoz channel check whatsapp` tells of a number. */
export async function findings(graph: Graph, settings: WhatsAppSettings, now: Date): Promise<Finding[]> {
  const ask = async (path: string, asker?: string) => graphAnswer(await graph.get(path, asker), now);
  return [
    ...(await found('number', () => ofNumber(ask, settings))),
    ...(await found('webhook', () => ofWebhook(ask, settings))),
    ofTemplate(settings),
  ];
}

type Ask = (path: string, asker?: string) => Promise<unknown>;
type Found = Omit<Finding, 'what'>;

async function found(what: string, look: () => Promise<Found[]>): Promise<Finding[]> {
  try {
    return (await look()).map((finding) => ({ what, ...finding }));
  } catch (error) {
    const detail = isConvozError(error)
      ? `${error.message}. Compare WHATSAPP_TOKEN, WHATSAPP_PHONE_NUMBER_ID and META_APP_SECRET with the app dashboard.`
      : 'Meta answered with something that could not be read.';
    return [{ what, result: 'failed', detail }];
  }
}

async function ofNumber(ask: Ask, { phoneNumberId }: WhatsAppSettings): Promise<Found[]> {
  const fields = 'verified_name,display_phone_number,quality_rating';
  const answer = number.parse(await ask(`${encodeURIComponent(phoneNumberId)}?fields=${fields}`));
  const { verified_name: name = '?', display_phone_number: shown = '?', quality_rating: quality } = answer;
  const detail = `The token reads ${name}, ${shown}.`;
  if (quality !== 'RED' && quality !== 'YELLOW') return [{ result: 'ok', detail }];
  const why = `Its quality is ${quality}: Meta lowers the limits of a number that customers block or report.`;
  return [
    { result: 'ok', detail },
    { result: 'warn', detail: why },
  ];
}

/** Asked with the secret of the app, which is thereby checked as well. */
async function ofWebhook(ask: Ask, { appSecret, publicUrl }: WhatsAppSettings): Promise<Found[]> {
  const { id } = app.parse(await ask('app'));
  const { data } = subscriptions.parse(await ask(`${id}/subscriptions`, `${id}|${appSecret}`));
  const own = data.find(({ object }) => object === 'whatsapp_business_account');
  const url = own?.callback_url ?? '';
  const ours = `${publicUrl}/webhooks/whatsapp`;
  if (url !== ours) {
    const detail = `Meta delivers to ${url || 'nowhere'}: set WhatsApp > Configuration to ${ours}.`;
    return [{ result: 'failed', detail }];
  }
  if (own?.active === false) return [{ result: 'failed', detail: `Meta has switched off deliveries to ${url}.` }];
  if (!own?.fields?.some(({ name }) => name === 'messages')) {
    return [{ result: 'failed', detail: 'Subscribe to the field messages under WhatsApp > Configuration.' }];
  }
  return [{ result: 'ok', detail: `Meta delivers to ${url}.` }];
}

function ofTemplate({ surveyTemplate: name }: WhatsAppSettings): Finding {
  const what = 'surveys after 24 hours';
  if (!name) return { what, result: 'warn', detail: 'They cannot leave: WHATSAPP_SURVEY_TEMPLATE is not set.' };
  const codes = [...new Set(Object.values(templateLanguages))].join(', ');
  const detail = `Template ${name}: see in the WhatsApp Manager that it is approved in ${codes}, with one variable in its body.`;
  return { what, result: 'warn', detail };
}
