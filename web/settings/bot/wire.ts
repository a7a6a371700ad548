import type { PersonaSetting, ThemeSetting } from '../../../bot/support/settings.js';

interface Kept {
  /** 0 where nothing has been kept. */
  version: number;
}

/** Who the bot is and how the widget looks. */
export interface BotSettings {
  persona: PersonaSetting & Kept;
  avatar: { emoji?: string; url?: string } & Kept;
  theme: ThemeSetting & Kept;
}

export interface ChannelState {
  id: string;
  configured: boolean;
  connected: boolean;
  lastReceivedAt?: string;
  lastSentAt?: string;
  lastError?: { code: string; at: string };
  waiting: number;
  /** The vendor refuses the account. */
  isPaused?: boolean;
}

export interface Sentence {
  key: string;
  shipped: string;
  /** What it must name in braces. */
  arguments: string[];
  /** The team's own. */
  text?: string;
  version: number;
}

export type { PersonaSetting, ThemeSetting };
