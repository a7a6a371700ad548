/**
 * What messages are filtered by stands among their words, as words nobody can write: they begin with a character for private
 * use. A rare language or channel is then found as fast as a rare word.
 */
const mark = '\ue000';
const code = '\ue001';

export interface Tagged {
  channel: string;
  language?: string | undefined;
  agentId?: string | undefined;
  at: Date;
}

/** All tags of a message, with spaces between. */
export function tagsOf({ channel, language, agentId, at }: Tagged): string {
  const tags = [channelTag(channel), monthTag(at)];
  if (language !== undefined) tags.push(languageTag(language));
  if (agentId !== undefined) tags.push(agentTag(agentId));
  return tags.join(' ');
}

export const channelTag = (channel: string): string => `${mark}c${asWord(channel)}`;
export const languageTag = (language: string): string => `${mark}l${asWord(language)}`;
export const agentTag = (agentId: string): string => `${mark}a${asWord(agentId)}`;

/** Of the UTC month. */
function monthTag(at: Date): string {
  return `${mark}m${at.toISOString().slice(0, 7).replace('-', '')}`;
}

const mostMonths = 36;

/** The months from one moment until before another; undefined when they are too many to be worth it. */
export function monthTags(from: Date, until: Date): string[] | undefined {
  const tags: string[] = [];
  const month = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth()));
  for (; month < until; month.setUTCMonth(month.getUTCMonth() + 1)) {
    if (tags.length === mostMonths) return undefined;
    tags.push(monthTag(month));
  }
  return tags;
}

/** One word for every tokeniser, and another for every text: capitals and signs are written as their codes. */
function asWord(text: string): string {
  return text.replace(/[^a-z0-9]/g, (c) => `${code}${c.charCodeAt(0).toString(16)}${code}`);
}
