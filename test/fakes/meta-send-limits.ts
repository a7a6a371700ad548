import type { ServerResponse } from 'node:http';
import type { Ending } from './fake-vendor.js';
import { sendJson } from './vendor-server.js';

/** A body of the Send API. */
export interface Sent {
  recipient: { id: string };
  messaging_type?: string;
  tag?: string;
  sender_action?: string;
  message?: {
    text?: string;
    metadata?: string;
    attachment?: { type: string; payload: { url: string } };
    quick_replies?: { content_type: string; title: string; payload: string }[];
  };
}

/** Status and numbers of an error of the Graph API. */
export interface Refusal {
  status: number;
  code: number;
  subcode?: number;
}

/** Endings that are an answer and nothing more. */
export const refusals: Partial<Record<Ending, Refusal>> = {
  limited: { status: 400, code: 613 },
  server_error: { status: 500, code: 2 },
  blocked: { status: 400, code: 551, subcode: 1545041 },
  window_closed: { status: 400, code: 10, subcode: 2018278 },
  token_refused: { status: 400, code: 190 },
  refused: { status: 400, code: 100 },
};

export interface SendLimits {
  /** Whether a text is longer than the platform takes. */
  isTooLong: (text: string) => boolean;
  /** Whether a note may be put on a message. */
  takesMetadata: boolean;
}

/** Whether the Send API would answer with a wrong parameter. */
export function breaksALimit(
  { recipient, messaging_type, tag, sender_action, message }: Sent,
  limits: SendLimits,
): boolean {
  if (!recipient?.id) return true;
  if (sender_action !== undefined) return !['typing_on', 'typing_off', 'mark_seen'].includes(sender_action);
  if (messaging_type !== 'RESPONSE' && !(messaging_type === 'MESSAGE_TAG' && tag === 'HUMAN_AGENT')) return true;
  const { text, attachment, metadata, quick_replies: replies } = message ?? {};
  if ((text === undefined) === (attachment === undefined)) return true;
  if (text !== undefined && (text.trim() === '' || limits.isTooLong(text))) return true;
  if (attachment && !(attachment.type === 'image' && /^https:/.test(attachment.payload.url))) return true;
  if (metadata !== undefined && (!limits.takesMetadata || metadata.length > 1000)) return true;
  return replies !== undefined && (replies.length === 0 || replies.length > 13 || !replies.every(isQuickReply));
}

function isQuickReply({
  content_type,
  title,
  payload,
}: NonNullable<NonNullable<Sent['message']>['quick_replies']>[number]) {
  return (
    content_type === 'text' && title.trim() !== '' && title.length <= 20 && payload !== '' && payload.length <= 1000
  );
}

export function refuse(response: ServerResponse, { status, code, subcode }: Refusal): void {
  const error = { message: `(#${code}) Refused`, type: 'OAuthException', code, fbtrace_id: 'AbCdEf' };
  sendJson(response, status, { error: { ...error, ...(subcode && { error_subcode: subcode }) } });
}
