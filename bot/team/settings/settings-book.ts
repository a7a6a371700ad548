import { createHash } from 'node:crypto';
import type { Clock } from '../../engine/ports.js';
import { ConvozError } from '../../errors.js';
import type { JsonObject } from '../../support/json.js';
import { type Language, languages } from '../../support/language.js';
import type { AvatarSetting, PersonaSetting, Settings, SettingVersion, ThemeSetting } from '../../support/settings.js';
import { greetingKey, type Voice, type WordingCatalogue } from '../../support/voice.js';
import { readAvatar } from './avatar.js';
import { readPersona, shippedPersonaSetting } from './persona.js';
import { invalid } from './read-setting.js';
import { readTheme, shippedTheme } from './theme.js';

export interface SettingsBookDeps {
  settings: Settings;
  wording: WordingCatalogue;
  /** Makes this process speak so. */
  speak: (voice: Voice) => void;
  clock: Clock;
  log: (level: 'warn', message: string, ids: Record<string, unknown>) => void;
}

export const settingNames = ['persona', 'avatar', 'theme'] as const;
export type SettingName = (typeof settingNames)[number];

/** A change, made from the version that was seen: 0 where nothing has been kept. */
export interface SettingEdit {
  version: number;
  /** The agent's id. */
  by: string;
}

/** A sentence as it is said. */
export interface SentenceInForce {
  key: string;
  /** What is said without one of the team's own. */
  shipped: string;
  arguments: string[];
  /** The team's own. */
  text?: string;
  version: number;
  changedAt?: Date;
  changedBy?: string;
}

/** What admins have set of the bot's voice and looks, in memory. Reads cost nothing; edits reject with SETTING_INVALID and EDIT_CONFLICT. */
export interface SettingsBook {
  persona(): PersonaSetting;
  theme(): ThemeSetting;
  avatar(): AvatarSetting | undefined;
  /** Names the picture as it is now; undefined where there is none. */
  picture(): string | undefined;
  /** The latest version of a setting; undefined where it was never kept. */
  latest(name: string): SettingVersion | undefined;
  /** Newest first, a hundred at most. */
  versions(name: string): Promise<SettingVersion[]>;
  /** All but the greeting, which belongs to the persona. */
  sentences(language: Language): SentenceInForce[];
  keep(name: SettingName, written: unknown, edit: SettingEdit): Promise<void>;
  /** From then on what is shipped counts. Rejects with NOT_FOUND where it does already. */
  reset(name: SettingName, edit: SettingEdit): Promise<void>;
  keepSentence(language: Language, key: string, text: string, edit: SettingEdit): Promise<SentenceInForce>;
  resetSentence(language: Language, key: string, edit: SettingEdit): Promise<SentenceInForce>;
  /** Reads what another process may have kept, if anything. */
  refresh(): Promise<void>;
  /** Looks twice a second, until stopped; then this process speaks as it was left. */
  start(): void;
  stop(): void;
}

const lookEveryMs = 500;
const mostVersions = 100;

/** Nothing is known before the first `refresh`. */
export function settingsBook({ settings, wording, speak, clock, log }: SettingsBookDeps): SettingsBook {
  let known = new Map<string, SettingVersion>();
  let inForce = valuesOf(known);
  let mark = -1;
  let timer: NodeJS.Timeout | undefined;
  let looking = Promise.resolve();

  /** One after the other, so that what was read earlier never takes the place of what was read later. */
  function refresh(): Promise<void> {
    const read = looking.then(async () => {
      const now = await settings.mark();
      if (now === mark) return;
      known = new Map((await settings.current()).map((one) => [one.name, one]));
      mark = now;
      inForce = valuesOf(known);
      speak(voiceOf(inForce.persona, known));
    });
    looking = read.catch(() => {});
    return read;
  }

  const look = () => {
    refresh().catch((error: unknown) => log('warn', 'The settings could not be read again', { error: String(error) }));
  };

  async function keep(name: string, value: object | undefined, { version, by }: SettingEdit): Promise<void> {
    await settings.keep({
      name,
      version: version + 1,
      ...(value && { value: value as JsonObject }),
      at: clock.now(),
      by,
    });
    await refresh();
  }

  async function reset(name: string, edit: SettingEdit): Promise<void> {
    await refresh();
    if (!known.get(name)?.value) throw new ConvozError('NOT_FOUND', 'It is as it was shipped already');
    return keep(name, undefined, edit);
  }

  function sentences(language: Language): SentenceInForce[] {
    return wording
      .shipped(language, inForce.persona.tone)
      .filter(({ key }) => key !== greetingKey)
      .map(({ key, text, arguments: names }) => {
        const own = known.get(nameOf(language, key));
        return {
          key,
          shipped: text,
          arguments: names,
          ...(own?.value && { text: String(own.value.text) }),
          version: own?.version ?? 0,
          ...(own && { changedAt: own.at, changedBy: own.by }),
        };
      });
  }

  function sentence(language: Language, key: string): SentenceInForce {
    const found = sentences(language).find((one) => one.key === key);
    if (!found) throw new ConvozError('NOT_FOUND', 'There is no such sentence');
    return found;
  }

  return {
    persona: () => inForce.persona,
    theme: () => inForce.theme,
    avatar: () => inForce.avatar,
    picture: () => inForce.picture,
    latest: (name) => known.get(name),
    versions: (name) => settings.versions(name, mostVersions),
    sentences,
    async keep(name, written, edit) {
      const read = { persona: (one: unknown) => readPersona(one, wording), theme: readTheme, avatar: readAvatar }[name];
      return keep(name, read(written), edit);
    },
    reset,
    async keepSentence(language, key, text, edit) {
      sentence(language, key);
      const fault = wording.fault(language, key, text);
      if (fault) throw invalid(fault);
      await keep(nameOf(language, key), { text }, edit);
      return sentence(language, key);
    },
    async resetSentence(language, key, edit) {
      sentence(language, key);
      await reset(nameOf(language, key), edit);
      return sentence(language, key);
    },
    refresh,
    start() {
      timer ??= setInterval(look, lookEveryMs).unref();
    },
    stop() {
      clearInterval(timer);
      timer = undefined;
    },
  };
}

function valuesOf(known: ReadonlyMap<string, SettingVersion>) {
  const value = <T>(name: SettingName) => known.get(name)?.value as T | undefined;
  const avatar = value<AvatarSetting>('avatar');
  return {
    persona: value<PersonaSetting>('persona') ?? shippedPersonaSetting,
    theme: value<ThemeSetting>('theme') ?? shippedTheme,
    avatar,
    picture:
      avatar && 'data' in avatar ? createHash('sha256').update(avatar.data).digest('hex').slice(0, 32) : undefined,
  };
}

function voiceOf({ name, shop, tone, greeting }: PersonaSetting, known: ReadonlyMap<string, SettingVersion>): Voice {
  const sentences: Voice['sentences'] = {};
  for (const language of languages) {
    const prefix = nameOf(language, '');
    const own = [...known.values()].filter((one) => one.value && one.name.startsWith(prefix));
    sentences[language] = {
      ...Object.fromEntries(own.map(({ name: id, value }) => [id.slice(prefix.length), String(value?.text)])),
      ...(greeting[language] !== undefined && { [greetingKey]: greeting[language] }),
    };
  }
  return { bot: name, shop, tone, sentences };
}

function nameOf(language: Language, key: string): string {
  return `wording/${language}/${key}`;
}
