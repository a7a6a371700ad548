import { z } from 'zod';
import type { Activity } from '../../../engine/botbuilder.js';
import { splitText } from '../../split-text.js';
import type { Place } from './place.js';
import { quickReplies } from './quick-replies.js';

const payload = z.object({
  /** Who wrote it: only a person may write after a day. */
  by: z.enum(['person', 'program']),
  message: z.record(z.string(), z.unknown()),
});

export type Payload = z.infer<typeof payload>;

export function readPayload(text: string): Payload {
  return payload.parse(JSON.parse(text));
}

/** What both platforms show. */
const pictures = new Set(['image/jpeg', 'image/png']);

/**
 * A message in as many requests as its text needs, then one for each picture, which Meta fetches from us; other files are
 * links in the text. Quick replies belong to the last one: they vanish when something follows.
 */
export function requests(activity: Partial<Activity>, { capabilities }: Place): string[] {
  const files = (activity.attachments ?? []).flatMap(({ contentType, contentUrl: url = '', name }) => {
    if (!/^https?:\/\//.test(url)) return [];
    return [{ url, name, isPicture: pictures.has(contentType) && url.startsWith('https:') }];
  });
  const links = files.filter(({ isPicture }) => !isPicture).map(({ name, url }) => (name ? `${name}: ${url}` : url));
  const text = [activity.text ?? '', ...links].join('\n').trim();
  const messages: Payload['message'][] = [
    ...splitText(text, capabilities.textLimit, capabilities.textUnit).map((part) => ({ text: part })),
    ...files.filter(({ isPicture }) => isPicture).map(({ url }) => picture(url)),
  ];
  const actions = activity.suggestedActions?.actions ?? [];
  const last = messages.at(-1);
  if (last && actions.length > 0) last.quick_replies = quickReplies(actions);
  const by = activity.channelData?.convoz?.author === 'agent' ? 'person' : 'program';
  return messages.map((message) => JSON.stringify({ by, message } satisfies Payload));
}

function picture(url: string): Payload['message'] {
  return { attachment: { type: 'image', payload: { url } } };
}
