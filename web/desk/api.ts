import type { Call, Upload } from '../ui/team/call.js';
import { type SessionApi, sessionApi } from '../ui/team/session-api.js';
import { type ContactApi, contactApi } from './contact-api.js';
import type { Detail, Listing, SentFile, TranscriptMessage } from './wire.js';
import { type WorkApi, workApi } from './work-api.js';

/** What an agent does to a conversation. */
export type ConversationAction =
  | 'claim'
  | 'assign'
  | 'transfer'
  | 'return'
  | 'close'
  | 'reopen'
  | 'snooze'
  | 'unsnooze'
  | 'note'
  | 'label'
  | 'unlabel'
  | 'priority'
  | 'resend';

/** What a list is kept to; `assignee: me` keeps the signed-in agent's own. */
export type ListQuery = Partial<
  Record<'state' | 'assignee' | 'team' | 'label' | 'priority' | 'language' | 'channel' | 'after', string>
>;

/** The server's verbs. Every one rejects with ApiError. */
export interface Api extends SessionApi {
  conversations(query: ListQuery, limit: number): Promise<Listing>;
  conversation(id: string): Promise<Detail>;
  messagesAfter(id: string, seq: number): Promise<TranscriptMessage[]>;
  /** The same `clientId` sent twice is one reply. */
  reply(id: string, text: string, clientId: string, files: readonly string[]): Promise<void>;
  /** Keeps a file for a reply. */
  upload(id: string, upload: Upload, signal: AbortSignal): Promise<SentFile>;
  /** Shows the customer that somebody is writing, for some seconds. */
  typing(id: string): Promise<void>;
  /** Survives the page being closed. */
  act(id: string, action: ConversationAction, body?: object): Promise<void>;
  work: WorkApi;
  contacts: ContactApi;
}

export function deskApi(call: Call): Api {
  const conversation = (id: string) => `conversations/${encodeURIComponent(id)}`;

  return {
    ...sessionApi(call),
    conversations: async (query, limit) =>
      (await call('GET', `conversations?${new URLSearchParams({ ...query, limit: String(limit) })}`)) as Listing,
    conversation: async (id) => (await call('GET', conversation(id))) as Detail,
    messagesAfter: async (id, seq) => {
      const answer = (await call('GET', `${conversation(id)}/messages?after=${seq}`)) as Pick<Detail, 'messages'>;
      return answer.messages;
    },
    reply: async (id, text, clientId, files) =>
      void (await call('POST', `${conversation(id)}/reply`, {
        body: { text, clientId, ...(files.length > 0 && { files }) },
      })),
    upload: async (id, upload, signal) => {
      const kept = await call('POST', `${conversation(id)}/files`, { upload, signal });
      return { ...(kept as Omit<SentFile, 'status'>), status: 'ready' };
    },
    typing: async (id) => void (await call('POST', `${conversation(id)}/typing`)),
    act: async (id, action, body = {}) => void (await call('POST', `${conversation(id)}/${action}`, { body })),
    work: workApi(call),
    contacts: contactApi(call),
  };
}
