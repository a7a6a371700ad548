import type { JsonObject } from './json.js';
import type { Language } from './language.js';
import type { Tone } from './voice.js';

/** Who speaks, and how. */
export interface PersonaSetting {
  name: string;
  shop: string;
  tone: Tone;
  /** What is said first, as an ICU message; in the other languages it is the shipped one. */
  greeting: Partial<Record<Language, string>>;
}

/** The bot's face: an emoji, or a small picture in base64. */
export type AvatarSetting = { emoji: string } | { type: ImageType; data: string };

export type ImageType = 'image/png' | 'image/jpeg' | 'image/webp' | 'image/gif';

/** How the widget looks where the page says nothing else. */
export interface ThemeSetting {
  /** `#rrggbb`. */
  accent?: string;
  position: 'right' | 'left';
  /** What stands on the button, in place of the bot's name. */
  launcher: Partial<Record<Language, string>>;
  /** What is said beside it before anybody has opened it. */
  bubble: Partial<Record<Language, string>>;
}

/** A setting as it was kept once. `value` is absent where it was reset to what is shipped. */
export interface SettingVersion {
  /** `persona`, `avatar`, `theme`, or `wording/<language>/<key>`. */
  name: string;
  /** From 1. */
  version: number;
  value?: JsonObject;
  at: Date;
  /** The agent's id. */
  by: string;
}

/** What admins have set. Versions are never changed. */
export interface Settings {
  /** Rises with each change: one row, to be looked at often. */
  mark(): Promise<number>;
  /** The latest version of each. */
  current(): Promise<SettingVersion[]>;
  /** Newest first. */
  versions(name: string, limit: number): Promise<SettingVersion[]>;
  /** Rejects with EDIT_CONFLICT unless the version before it is the latest. */
  keep(version: SettingVersion): Promise<void>;
}
