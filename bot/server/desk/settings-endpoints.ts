import { z } from 'zod';
import { tones } from '../../support/voice.js';
import { type SettingsBook, settingNames } from '../../team/settings/settings-book.js';
import { shownAvatar } from '../widget-looks.js';
import { type Asked, type Endpoint, endpoint } from './endpoint.js';
import { sentenceEndpoints } from './sentence-endpoints.js';
import { time } from './shapes.js';

export interface SettingDeps {
  workplace: { settings: SettingsBook };
}

const version = z.int().min(0).describe('The one that was seen; 0 where nothing has been kept');
const perLanguage = (longest: number) =>
  z.strictObject({
    es: z.string().max(longest).optional(),
    gl: z.string().max(longest).optional(),
    en: z.string().max(longest).optional(),
    pt: z.string().max(longest).optional(),
  });
const personaFields = {
  name: z.string().max(200).describe('Of the bot, up to 30 characters'),
  shop: z.string().max(200).describe('Up to 60 characters'),
  tone: z.enum(tones).describe('How Spanish customers are addressed'),
  greeting: perLanguage(2000).describe('What is said first; may name {bot} and {shop}. Absent: as shipped'),
};
const themeFields = {
  accent: z.string().max(20).optional().describe('#rrggbb'),
  position: z.enum(['right', 'left']),
  launcher: perLanguage(200).describe("On the button in place of the bot's name, up to 30 characters"),
  bubble: perLanguage(400).describe('Beside the button before the chat was ever opened, up to 160 characters'),
};
const changed = { version: z.int().min(0), changedAt: time.optional(), changedBy: z.string().optional() };
const avatarShape = z.object({
  emoji: z.string().optional(),
  url: z.string().optional().describe('Of a picture, on this server'),
  ...changed,
});
const settingsShape = z.object({
  persona: z.object({ ...personaFields, ...changed }),
  avatar: avatarShape.describe('Without emoji and url: the face that is shipped'),
  theme: z.object({ ...themeFields, ...changed }),
});
const nameQuery = z.strictObject({ name: z.enum(settingNames) });
const seen = z.strictObject({ version });

/** The bot's name, face, sentences and looks. They count at once, in every process within a second. */
export function settingsEndpoints({ workplace: { settings } }: SettingDeps): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/settings',
      summary: 'Who the bot is and how the widget looks',
      who: 'admin',
      answer: settingsShape,
      async handle() {
        await settings.refresh();
        return show();
      },
    }),

    endpoint({
      method: 'get',
      path: '/settings/versions',
      summary: 'What a setting was, newest first; a version without a value is a return to what is shipped',
      who: 'admin',
      query: nameQuery,
      answer: z.object({
        versions: z.array(
          z.object({
            version: z.int(),
            at: time,
            by: z.string().describe('Id of an agent'),
            value: z.record(z.string(), z.unknown()).optional(),
          }),
        ),
      }),
      async handle({ query: { name } }) {
        const versions = await settings.versions(name);
        return {
          versions: versions.map(({ version: one, at, by, value }) => {
            // A picture is too long for a list.
            const { data: _data, ...rest } = value ?? {};
            return { version: one, at, by, ...(value && { value: rest }) };
          }),
        };
      },
    }),

    put(
      'persona',
      'Say who the bot is, how it addresses people and what it says first',
      z.strictObject({ ...personaFields, version }),
    ),
    put(
      'theme',
      'Say how the widget looks where the page itself says nothing',
      z.strictObject({ ...themeFields, version }),
    ),
    put(
      'avatar',
      'Give the bot a face: an emoji, or a PNG, JPEG, WebP or GIF of up to 64 kB',
      z.strictObject({
        emoji: z.string().max(100).optional(),
        image: z.string().max(90_000).optional().describe('In base64'),
        version,
      }),
    ),
    ...settingNames.map((name) =>
      endpoint({
        method: 'delete',
        path: `/settings/${name}`,
        summary: `Return to the shipped ${name}`,
        who: 'admin',
        errors: ['EDIT_CONFLICT'],
        body: seen,
        answer: settingsShape,
        async handle({ body, agent, audit }) {
          await settings.reset(name, { version: body.version, by: agent.id });
          await audit('settings.reset', { kind: 'settings', id: name }, { version: body.version + 1 });
          return show();
        },
      }),
    ),
    ...sentenceEndpoints(settings),
  ];

  function put<Body extends z.ZodObject>(name: (typeof settingNames)[number], summary: string, body: Body): Endpoint {
    return endpoint({
      method: 'put',
      path: `/settings/${name}`,
      summary,
      who: 'admin',
      errors: ['SETTING_INVALID', 'EDIT_CONFLICT'],
      body,
      answer: settingsShape,
      async handle(asked) {
        const { body: given, agent, audit } = asked as Asked<unknown, unknown, { version: number }>;
        const { version: before, ...written } = given;
        await settings.keep(name, written, { version: before, by: agent.id });
        await audit('settings.changed', { kind: 'settings', id: name }, { version: before + 1 });
        return show();
      },
    });
  }

  function show() {
    return {
      persona: { ...settings.persona(), ...lastChange('persona') },
      avatar: { ...shownAvatar(settings), ...lastChange('avatar') },
      theme: { ...settings.theme(), ...lastChange('theme') },
    };
  }

  function lastChange(name: string) {
    const latest = settings.latest(name);
    return latest ? { version: latest.version, changedAt: latest.at, changedBy: latest.by } : { version: 0 };
  }
}
