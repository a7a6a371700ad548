import { z } from 'zod';
import { ConvozError } from '../../errors.js';
import { languages } from '../../support/language.js';
import type { SettingsBook } from '../../team/settings/settings-book.js';
import { type Endpoint, endpoint } from './endpoint.js';
import { named } from './named.js';
import { time } from './shapes.js';

const language = z.enum(languages);
const oneSentence = z.strictObject({ language: z.string(), key: z.string().max(100) });
const version = z.int().min(0).describe('The one that was seen; 0 where nothing has been kept');
const sentenceShape = named(
  'Sentence',
  z.object({
    key: z.string(),
    shipped: z.string().describe('An ICU message: what is said without a text of your own'),
    arguments: z.array(z.string()).describe('What it names in braces, besides {bot} and {shop}'),
    text: z.string().optional().describe('Your own'),
    version: z.int().min(0),
    changedAt: time.optional(),
    changedBy: z.string().optional(),
  }),
);

/** The bot's sentences, each of which may be said in other words. */
export function sentenceEndpoints(settings: SettingsBook): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/settings/wording',
      summary:
        'Every sentence of the bot in a language, as shipped and in your own words; the greeting belongs to the persona',
      who: 'admin',
      query: z.strictObject({ language }),
      answer: z.object({ sentences: z.array(sentenceShape) }),
      async handle({ query }) {
        await settings.refresh();
        return { sentences: settings.sentences(query.language) };
      },
    }),

    endpoint({
      method: 'put',
      path: '/settings/wording/:language/:key',
      summary: 'Say a sentence in your own words: an ICU message that names in braces what the shipped one names',
      who: 'admin',
      errors: ['SETTING_INVALID', 'EDIT_CONFLICT'],
      params: oneSentence,
      body: z.strictObject({ text: z.string().trim().max(2000), version }),
      answer: z.object({ sentence: sentenceShape }),
      async handle({ params, body, agent, audit }) {
        const spoken = languageOf(params);
        const edit = { version: body.version, by: agent.id };
        const sentence = await settings.keepSentence(spoken, params.key, body.text, edit);
        await audit(
          'wording.changed',
          { kind: 'wording', id: `${spoken}/${params.key}` },
          { version: sentence.version },
        );
        return { sentence };
      },
    }),

    endpoint({
      method: 'delete',
      path: '/settings/wording/:language/:key',
      summary: 'Say a sentence as it was shipped again',
      who: 'admin',
      errors: ['EDIT_CONFLICT'],
      params: oneSentence,
      body: z.strictObject({ version }),
      answer: z.object({ sentence: sentenceShape }),
      async handle({ params, body, agent, audit }) {
        const spoken = languageOf(params);
        const sentence = await settings.resetSentence(spoken, params.key, { version: body.version, by: agent.id });
        await audit('wording.reset', { kind: 'wording', id: `${spoken}/${params.key}` }, { version: sentence.version });
        return { sentence };
      },
    }),
  ];
}

/** A language that is none has no sentences. */
function languageOf(params: { language: string }): (typeof languages)[number] {
  const known = languages.find((one) => one === params.language);
  if (!known) throw new ConvozError('NOT_FOUND', 'There is no such language');
  return known;
}
