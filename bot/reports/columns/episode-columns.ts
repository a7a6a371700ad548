import type { EpisodeEntry } from '../../support/report-store.js';
import { encode, type Layout, type Table, type Values } from './codec.js';
import { contactKey } from './contact-key.js';
import { dimensionLayout, dimensionValues } from './dimensions.js';
import { durationCode } from './duration-code.js';

/** One row per episode. Those that had to do with a person come first: the others have no times of people. */
export const episodeLayout = {
  version: 2,
  parts: ['handed', 'rows'],
  columns: {
    /** Of the opening, in milliseconds since the day began. */
    at: { type: 'u32', part: 'rows' },
    contactLow: { type: 'u32', part: 'rows' },
    contactHigh: { type: 'u32', part: 'rows' },
    firstReply: { type: 'u16', part: 'handed' },
    firstReplyBusiness: { type: 'u16', part: 'handed' },
    handoffWait: { type: 'u16', part: 'handed' },
    wait: { type: 'u16', part: 'handed' },
    agentOwned: { type: 'u16', part: 'handed' },
    resolution: { type: 'u16', part: 'rows' },
    resolutionBusiness: { type: 'u16', part: 'rows' },
    /** All that were answered, with a space between. */
    intents: { type: 'words', part: 'rows' },
    ...dimensionLayout,
    outcome: { type: 'words', part: 'rows' },
    effort: { type: 'u8', part: 'rows' },
    cameBack: { type: 'u8', part: 'rows' },
  },
} as const satisfies Layout;

export type EpisodeTable = Table<typeof episodeLayout>;

const dayMs = 86_400_000;

/** `episodes` are all that were opened on the day. */
export function episodeColumns(day: number, episodes: readonly EpisodeEntry[]): Uint8Array {
  const handed = episodes.filter(isHanded);
  const rows = [...handed, ...episodes.filter((episode) => !isHanded(episode))];
  const keys = rows.map(({ contactId }) => contactKey(contactId));
  const values: Values<typeof episodeLayout> = {
    at: rows.map(({ at }) => at - day * dayMs),
    contactLow: keys.map(([low]) => low),
    contactHigh: keys.map(([, high]) => high),
    firstReply: handed.map(({ firstReplyMs }) => durationCode(firstReplyMs)),
    firstReplyBusiness: handed.map(({ firstReplyBusinessMs }) => durationCode(firstReplyBusinessMs)),
    handoffWait: handed.map(({ handoffWaitMs }) => durationCode(handoffWaitMs)),
    wait: handed.map(({ waitMs }) => durationCode(waitMs)),
    agentOwned: handed.map(({ agentOwnedMs }) => durationCode(agentOwnedMs)),
    resolution: rows.map(({ resolutionMs }) => durationCode(resolutionMs)),
    resolutionBusiness: rows.map(({ resolutionBusinessMs }) => durationCode(resolutionBusinessMs)),
    intents: rows.map(({ intents }) => intents),
    ...dimensionValues(rows),
    outcome: rows.map(({ outcome }) => outcome),
    effort: rows.map(({ effort }) => effort),
    cameBack: rows.map(({ cameBack }) => (cameBack ? 1 : 0)),
  };
  return encode(episodeLayout, { handed: handed.length, rows: rows.length }, values);
}

function isHanded({ servedBy, firstReplyMs, handoffWaitMs, waitMs }: EpisodeEntry): boolean {
  return servedBy === 'agent' || firstReplyMs !== null || handoffWaitMs !== null || waitMs !== null;
}
