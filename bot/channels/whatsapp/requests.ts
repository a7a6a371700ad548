import { z } from 'zod';
import type { Activity } from '../../engine/botbuilder.js';
import { isLanguage } from '../../support/language.js';
import { splitText } from '../split-text.js';
import { interactive, limits, type ShownChoice } from './choices.js';
import { lateSurvey } from './late-survey.js';

const message = z.looseObject({ type: z.string() });

/** One request as the outbox keeps it: a message without its addressee, and what may leave in its place after the window. */
export const request = z.object({ message, late: message.optional() });

export type Message = z.infer<typeof message>;

type Attachment = NonNullable<Activity['attachments']>[number];

export const textLimit = 4096;
const longestFilename = 240;

/** What `encode` keeps beside the text, for the vendor's own form. */
export interface Own {
  choices?: ShownChoice[];
  /** Of a rating: how to answer by typing. */
  typed?: string;
}

/** The messages that one activity takes: the text, then what is attached, then what can be tapped. */
export function requestsOf(activity: Partial<Activity>, surveyTemplate: string | undefined): string[] {
  const { choices = [], typed } = (activity.channelData?.convoz ?? {}) as Own;
  const language = isLanguage(activity.locale) ? activity.locale : 'en';
  const attached = (activity.attachments ?? []).flatMap((one) => attachmentOf(one) ?? []);
  const parts = splitText(activity.text ?? '', choices.length > 0 ? limits.body : textLimit, 'utf16');
  const last = choices.length > 0 ? [interactive(parts.pop() ?? '', choices, language)] : [];
  const messages = [...parts.map(textMessage), ...attached, ...last];
  const isLate = typed !== undefined && surveyTemplate !== undefined && messages.length === 1;
  const late = isLate && lateSurvey(surveyTemplate, language, activity.text ?? '', typed);
  return messages.map((message) =>
    JSON.stringify({ message, ...(late && { late }) } satisfies z.input<typeof request>),
  );
}

function textMessage(body: string): Message {
  return { type: 'text', text: { body, preview_url: false } };
}

/** WhatsApp fetches it from us, by https alone; what it could not fetch is a link to read. */
function attachmentOf({ contentType, contentUrl: link, name }: Attachment): Message | undefined {
  if (link === undefined) return undefined;
  if (!link.startsWith('https://')) return textMessage([name, link].filter(Boolean).join('\n'));
  if (contentType === 'image/jpeg' || contentType === 'image/png') return { type: 'image', image: { link } };
  const filename = name?.slice(0, longestFilename);
  return { type: 'document', document: { link, ...(filename && { filename }) } };
}
