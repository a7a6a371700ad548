import { z } from 'zod';
import type { Activity } from '../../engine/botbuilder.js';
import { cutText } from '../../support/cut-text.js';
import type { Choice } from '../../support/message.js';
import { splitText } from '../split-text.js';
import { keyboardOf } from './keyboard.js';

/** Bot API, sendMessage: 4096 characters; code points may be meant, and never more of them than UTF-16 units. */
export const textLimit = 4096;
const captionLimit = 1024;

const body = z.looseObject({});

/** One request as the outbox keeps it, without the chat; `instead` is said where Telegram does not take an attachment. */
export const request = z.object({ method: z.string(), body, instead: body.optional() });

type Request = z.input<typeof request>;
type Attachment = NonNullable<Activity['attachments']>[number];

/** What `encode` keeps beside the text, for the keyboard. */
export interface Own {
  choices?: Choice[];
}

/** What one message takes: its text, with the keyboard under the last part of it, then what is attached. */
export function requestsOf(activity: Partial<Activity>): string[] {
  const { choices = [] } = (activity.channelData?.convoz ?? {}) as Own;
  const parts = splitText((activity.text ?? '').toWellFormed(), textLimit, 'utf16');
  // Nothing can be tapped that stands under no text.
  if (parts.length === 0 && choices.length > 0) parts.push('…');
  const texts = parts.map((text, index) => textRequest(text, index === parts.length - 1 ? choices : []));
  const attached = (activity.attachments ?? []).flatMap((one) => attachmentRequest(one) ?? []);
  return [...texts, ...attached].map((one) => JSON.stringify(one));
}

/** Without a `parse_mode`, so that nothing anybody writes is ever markup. */
function textRequest(text: string, choices: readonly Choice[]): Request {
  return {
    method: 'sendMessage',
    body: { text, link_preview_options: noPreview, ...(choices.length > 0 && { reply_markup: keyboardOf(choices) }) },
  };
}

const noPreview = { is_disabled: true };

/** Telegram fetches it from us; of documents it takes PDF alone that way (Bot API, "Sending files"). The rest are links. */
function attachmentRequest({ contentType, contentUrl, name }: Attachment): Request | undefined {
  if (contentUrl === undefined || !/^https?:\/\//.test(contentUrl)) return undefined;
  const link = textRequest([name, contentUrl].filter(Boolean).join('\n').toWellFormed(), []);
  const caption = name && { caption: cutText(name.toWellFormed(), captionLimit) };
  if (/^image\/(jpeg|png|webp)$/.test(contentType))
    return { method: 'sendPhoto', body: { photo: contentUrl, ...caption }, instead: link.body };
  if (contentType === 'application/pdf')
    return { method: 'sendDocument', body: { document: contentUrl, ...caption }, instead: link.body };
  return link;
}
