import type { Contact, ContactCard, ContactEdit, ContactMove, ContactProof, Identity } from './contact.js';
import type { Json } from './json.js';
import type { Message } from './message.js';

/** A message of a timeline, with where it was said. */
export interface TimelineMessage {
  message: Message;
  channel: string;
}

/** What the desk knows of customers, and does with them. */
export interface Customers {
  /** The card; of a merged contact his own, with `mergedInto`. */
  find(id: string): Promise<ContactCard | undefined>;
  /** The contact that has all of this one's: himself, or the one he was merged into, however often. */
  resolve(id: string): Promise<ContactCard | undefined>;
  /** Contacts whose name (from any of its words), e-mail or identity begins with the text; nobody merged or erased. */
  search(text: string, limit: number): Promise<ContactCard[]>;
  identities(contactId: string): Promise<Identity[]>;
  /** Rejects with EDIT_CONFLICT when the card is of another version, NOT_FOUND when there is none. */
  edit(id: string, edit: ContactEdit): Promise<ContactCard>;
  /** Messages over all his conversations, latest first; before this one, if given. */
  timeline(contactId: string, page: { before?: TimelineCursor; limit: number }): Promise<TimelineMessage[]>;
  /** Merges and splits he was part of, latest first. */
  moves(contactId: string): Promise<ContactMove[]>;
  /** Moves everything of `fromId` to `intoId` in one transaction. Rejects with CONTACT_NOT_MERGEABLE, NOT_FOUND. */
  merge(merge: { id: string; fromId: string; intoId: string; at: Date; by?: string }): Promise<void>;
  /** Moves these identities, with their conversations, to a new contact. Rejects with CONTACT_NOT_MERGEABLE, NOT_FOUND. */
  split(split: {
    id: string;
    fromId: string;
    intoId: string;
    identities: Pick<Identity, 'channel' | 'externalId'>[];
    at: Date;
    by?: string;
  }): Promise<void>;
  /** Takes a merge or split back, exactly. Rejects with MOVE_FINAL where that is not possible any more, NOT_FOUND. */
  undo(moveId: string, at: Date): Promise<ContactMove>;
  /**
   * Whoever comes as `peer` has proved to be `verified`: both belong to one contact from now on, who is made if there is
   * none. Resolves with `foreign` and changes nothing where the peer's contact has proved to be another user.
   */
  prove(proof: {
    peer: Pick<Identity, 'channel' | 'externalId'>;
    verified: Pick<Identity, 'channel' | 'externalId'>;
    fresh: Contact;
    moveId: string;
    at: Date;
  }): Promise<{ status: 'same' | 'linked' | 'merged' | 'foreign'; contactId: string }>;
}

/** The last message of the page before. */
export interface TimelineCursor {
  at: Date;
  conversationId: string;
}

/** Proofs that are good once and for minutes. */
export interface ContactProofs {
  add(proof: ContactProof): Promise<void>;
  /** Adds a code, unless so many have been asked for since then by its contact or to its address: false, and nothing is kept. */
  addCode(proof: ContactProof & { email: string }, limit: { since: Date; most: number }): Promise<boolean>;
  find(id: string): Promise<ContactProof | undefined>;
  /** The code last asked for by this contact; undefined when it is used, over or spent. */
  open(contactId: string, now: Date): Promise<ContactProof | undefined>;
  /** Counts a wrong code. */
  wrong(id: string): Promise<void>;
  /** True for exactly one caller, in time. */
  use(id: string, now: Date): Promise<boolean>;
  /** Forgets those that ended before. */
  forget(before: Date): Promise<void>;
}

/** Everything that is kept of a person, by the tables it is kept in. */
export interface PersonalData {
  /** Row by row, table by table, a page at a time. Names as in JSON, times as ISO 8601. */
  export(contactId: string): AsyncIterable<{ table: string; rows: { [key: string]: Json }[] }>;
  /** Erases for good. Safe to repeat; resolves when nothing of it is left in the database's files. */
  erase(contactId: string, at: Date, by?: string): Promise<{ contactIds: string[] }>;
  /** Contacts among these whose erasure is not done. */
  unerased(contactIds: readonly string[]): Promise<string[]>;
  /** Contacts that have been erased, in order of their ids. */
  erased(after: string, limit: number): Promise<string[]>;
  retention: Retention;
}

/** One step of a nightly sweep: how much has changed, where it has come to, and whether there may be more at once. */
export interface Swept {
  changed: number;
  place: string;
  isMore: boolean;
}

/** Small steps, each a transaction of its own. */
export interface Retention {
  /** Text of conversations closed before, some at a time. */
  texts(before: Date, after: string, limit: number): Promise<Swept>;
  /** Raw payloads received before. */
  payloads(before: Date, after: string, limit: number): Promise<Swept>;
  /** Contacts of conversations closed before who have not been heard of since. */
  silent(before: Date, after: string, limit: number): Promise<Omit<Swept, 'changed'> & { contactIds: string[] }>;
  /** Where the sweep of this name has come to, over all nights; empty before the first. */
  place(name: string): Promise<string>;
  keepPlace(name: string, place: string): Promise<void>;
}
