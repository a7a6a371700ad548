import { z } from 'zod';
import { asKey, clean } from '../../channels/clean.js';
import { ConvozError } from '../../errors.js';
import type { Raised, SaidAndDid } from '../../feedback/said-and-did.js';
import { languages } from '../../support/language.js';
import { instantOf } from '../../support/local-time.js';
import { mask } from '../../support/mask.js';
import { type Theme, themes } from '../../support/themes/index.js';
import { type Endpoint, endpoint } from './endpoint.js';

export interface ThemeDeps {
  saidAndDid: SaidAndDid;
  /** IANA name: the days of a period are local. */
  timeZone: string;
}

const byTheme = z.strictObject({ theme: z.enum(themes) });
const period = {
  since: z.iso.date().describe('Local day of closing'),
  until: z.iso.date().describe('The day after the last'),
};
const words = z.string().transform(clean).transform(mask).pipe(z.string().trim().min(1).max(2000));
const campaignId = z
  .string()
  .min(1)
  .max(100)
  .refine((id) => mask(id) === id, 'no id of a campaign')
  .transform(asKey);
const previewBody = z.strictObject(period);
const toldBody = z.strictObject({
  ...period,
  campaignId,
  text: z.partialRecord(z.enum(languages), words).refine((text) => Object.keys(text).length > 0, 'no text at all'),
});
const progressShape = z.object({
  status: z.enum(['running', 'done', 'failed']),
  of: z.int().describe('Contacts whose comments raised the theme'),
  sent: z.int(),
  skipped: z.object({ optedOut: z.int(), language: z.int(), busy: z.int(), gone: z.int() }),
});

/** "You said, we did": for supervisors and admins, since it writes to many customers at once. */
export function themeEndpoints({ saidAndDid, timeZone }: ThemeDeps): Endpoint[] {
  return [
    endpoint({
      method: 'post',
      path: '/themes/:theme/preview',
      summary: 'How many customers would be told, and the conversations of five',
      who: 'supervisor',
      params: byTheme,
      body: previewBody,
      answer: z.object({ contacts: z.int(), sample: z.array(z.string()) }),
      handle: ({ params, body }) => saidAndDid.preview(raised(params.theme, body)),
    }),

    endpoint({
      method: 'post',
      path: '/themes/:theme/told',
      summary: 'Begin to tell them; of one campaign a contact hears once, however often it is begun',
      who: 'supervisor',
      audits: 'theme.told',
      params: byTheme,
      body: toldBody,
      status: 202,
      answer: progressShape,
      handle: ({ params, body: { campaignId, text, ...days }, agent }) =>
        saidAndDid.tell({ ...raised(params.theme, days), campaignId, text: defined(text), agent }),
    }),

    endpoint({
      method: 'get',
      path: '/themes/:theme/told/:campaignId',
      summary: 'How far it is; known since the start of the service',
      who: 'supervisor',
      params: z.strictObject({ theme: z.string(), campaignId: z.string().transform(asKey) }),
      answer: progressShape,
      async handle({ params }) {
        const progress = saidAndDid.progress(params.campaignId);
        if (!progress) throw new ConvozError('NOT_FOUND', 'This campaign has not been begun since the start');
        return progress;
      },
    }),
  ];

  function raised(theme: Theme, { since, until }: { since: string; until: string }): Raised {
    const begin = (iso: string) => instantOf({ iso, weekday: 0 }, 0, timeZone);
    return { theme, since: begin(since), until: begin(until) };
  }
}

function defined<K extends string>(text: Partial<Record<K, string | undefined>>): Partial<Record<K, string>> {
  return Object.fromEntries(Object.entries(text).filter(([, said]) => said !== undefined)) as Partial<
    Record<K, string>
  >;
}
