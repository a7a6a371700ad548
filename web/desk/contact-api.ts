import type { Call } from '../ui/team/call.js';
import type { Attributes, Contact, TimelineMessage } from './wire.js';

export interface ContactChange {
  /** The one that was seen. */
  version: number;
  name?: string | null;
  email?: string | null;
  attributes?: Record<string, Attributes[string] | null>;
}

/** Customers, once over all channels. Everything rejects with ApiError. */
export interface ContactApi {
  /** Whose name, address or identity begins so. */
  find(q: string): Promise<Contact[]>;
  one(id: string): Promise<Contact>;
  edit(id: string, change: ContactChange): Promise<Contact>;
  /** All that is `id`'s becomes that of `into`; resolves with what undoes it. */
  merge(id: string, into: string): Promise<string>;
  undoMove(moveId: string): Promise<void>;
  /** Latest first; `next` is `before` of the next page. */
  timeline(id: string, before?: string): Promise<{ messages: TimelineMessage[]; next?: string }>;
  /** A link that opens the customer's web chat, and addresses on other channels by which he goes on there: one of them, once. */
  continueElsewhere(conversationId: string): Promise<Elsewhere>;
}

export interface Elsewhere {
  link: string;
  elsewhere: { channel: string; url: string }[];
}

export function contactApi(call: Call): ContactApi {
  const contact = (id: string) => `contacts/${encodeURIComponent(id)}`;
  const get = async <Answer>(path: string) => (await call('GET', path)) as Answer;
  return {
    find: async (q) =>
      (await get<{ contacts: Contact[] }>(`contacts?${new URLSearchParams({ q, limit: '5' })}`)).contacts,
    one: async (id) => (await get<{ contact: Contact }>(contact(id))).contact,
    edit: async (id, change) => ((await call('PATCH', contact(id), { body: change })) as { contact: Contact }).contact,
    merge: async (id, into) =>
      ((await call('POST', `${contact(id)}/merge`, { body: { into } })) as { moveId: string }).moveId,
    undoMove: async (moveId) => void (await call('POST', `contact-moves/${encodeURIComponent(moveId)}/undo`)),
    timeline: (id, before) =>
      get(`${contact(id)}/timeline?${new URLSearchParams({ limit: '50', ...(before && { before }) })}`),
    continueElsewhere: async (id) =>
      (await call('POST', `conversations/${encodeURIComponent(id)}/continue`)) as Elsewhere,
  };
}
