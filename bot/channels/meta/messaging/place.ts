import type { ChannelCapabilities } from '../../../engine/ports.js';

/** Where Messenger and Instagram differ; all else of their channels is the same. */
export interface Place {
  /** The channel's id. */
  id: 'messenger' | 'instagram';
  /** What Meta calls it in a delivery. */
  object: 'page' | 'instagram';
  /** As people know it. */
  title: string;
  capabilities: ChannelCapabilities & { textUnit: 'utf16' | 'utf8bytes' };
  /** Buttons do not show everywhere, so that the text always says what to type too. */
  listsChoices: boolean;
  /** A note of ours on a message comes back with its echo. */
  marksMessages: boolean;
  /** Without the first nothing arrives; without the others something is missing. */
  fields: readonly [string, ...string[]];
}

/** One of our accounts at Meta. */
export interface MessagingSettings {
  /** Of the Page; Instagram is reached through the Page that it is linked to. */
  token: string;
  /** Id of the Page, or of the Instagram account. */
  accountId: string;
  appSecret: string;
  verifyToken: string;
  /** `https://graph.facebook.com`, without a slash at the end. */
  graphUrl: string;
  /** Such as `v25.0`. */
  graphVersion: string;
  /** Where customers and vendors reach us, without a slash at the end. */
  publicUrl: string;
}

const hour = 3_600_000;

/** How long after the customer's last message anybody may write (Meta, Send API, "24-hour messaging window"). */
export const windowMs = 24 * hour;
/** How long a person may, under the tag HUMAN_AGENT. */
export const agentWindowMs = 7 * 24 * hour;
