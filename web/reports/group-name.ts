import type { Group } from '../../bot/support/report-types.js';
import { channelName, languageName } from '../ui/team/names.js';
import { readableTopic } from '../ui/team/readable-topic.js';
import type { Strings } from './strings/strings.js';

/** What a group of a dimension is called; a group without a value says so. */
export function groupName(dimension: string, { key, label, isRest }: Group, t: Strings, language: string): string {
  if (isRest) return t.rest;
  if (label !== undefined) return label;
  if (key === '') return t.none[dimension as keyof Strings['none']] ?? t.none.other;
  switch (dimension) {
    case 'channel':
      return channelName(key);
    case 'language':
      return key === 'unknown' ? t.none.other : languageName(key, language);
    case 'topic':
      return readableTopic(key);
    case 'servedBy':
      return t.servedBy[key as keyof Strings['servedBy']] ?? key;
    case 'segment':
      return t.segments[key as keyof Strings['segments']] ?? key;
    case 'version':
      return t.version(key);
    default:
      return key;
  }
}
