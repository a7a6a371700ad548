import { z } from 'zod';
import type { Activity } from '../../engine/botbuilder.js';
import type { Choice } from '../../support/message.js';
import { splitText } from '../split-text.js';
import { quickReplyOf } from './quick-replies.js';

/** LINE, "Text message": 5000 characters, counted as UTF-16 code units. */
export const textLimit = 5000;

/** One request as the outbox keeps it, without whom it goes to. */
export const request = z.looseObject({ type: z.string() });

/** What `encode` keeps beside the text. */
export interface Own {
  choices?: Choice[];
}

type Attachment = NonNullable<Activity['attachments']>[number];

/** The messages that one activity takes: what is attached, then the text, so that what can be tapped comes last and stays. */
export function requestsOf(activity: Partial<Activity>): string[] {
  const { choices = [] } = (activity.channelData?.convoz ?? {}) as Own;
  const parts = splitText((activity.text ?? '').toWellFormed(), textLimit, 'utf16');
  // Nothing can be tapped that stands under no text.
  if (parts.length === 0 && choices.length > 0) parts.push('…');
  const texts = parts.map((text, index) => ({
    type: 'text',
    text,
    ...(index === parts.length - 1 && choices.length > 0 && { quickReply: quickReplyOf(choices) }),
  }));
  const attached = (activity.attachments ?? []).flatMap((one) => attachmentOf(one) ?? []);
  return [...attached, ...texts].map((message) => JSON.stringify(message satisfies z.input<typeof request>));
}

/** LINE fetches pictures from us, by https alone; all else is a link to read. */
function attachmentOf({ contentType, contentUrl, name }: Attachment): z.input<typeof request> | undefined {
  if (contentUrl === undefined || !/^https?:\/\//.test(contentUrl)) return undefined;
  const isPicture = /^image\/(jpeg|png)$/.test(contentType) && contentUrl.startsWith('https://');
  if (isPicture) return { type: 'image', originalContentUrl: contentUrl, previewImageUrl: contentUrl };
  return { type: 'text', text: [name, contentUrl].filter(Boolean).join('\n').toWellFormed() };
}
