import type { Language } from './language.js';

/** A customer, once, over all channels. */
export interface Contact {
  id: string;
  createdAt: Date;
  /** As given by the channel or the customer; never proof of who it is. */
  name?: string;
  email?: string;
  language?: Language;
  /** "Don't ask me again": no survey on any channel. */
  surveyOptOut: boolean;
}

/** One way a contact reaches us. Only a verified identity may ever join two contacts. */
export interface Identity {
  /** A channel; or `user` for the site's own id of a person, `email` for an address, which join what comes over channels. */
  channel: string;
  /** The channel's own id of the person, unique within the channel. */
  externalId: string;
  contactId: string;
  verified: boolean;
}

/** What the team knows of a contact besides: a small text, number or yes-or-no by name. */
export type Attributes = Record<string, string | number | boolean>;

/** A contact as his card shows him. */
export interface ContactCard extends Contact {
  attributes: Attributes;
  /** A channel's id, when he has said how he likes to be reached. */
  preferredChannel?: string;
  /** The contact he turned out to be, who has all that was his. */
  mergedInto?: string;
  erasedAt?: Date;
  /** Rises with each edit; an edit of another version is refused. */
  version: number;
}

/** What a person may change of a card; null takes a value away. */
export interface ContactEdit {
  version: number;
  name?: string | null;
  email?: string | null;
  language?: Language;
  preferredChannel?: string | null;
  surveyOptOut?: boolean;
  /** Those named are set, or removed by null; the others stay. */
  attributes?: Record<string, string | number | boolean | null>;
}

/** Two contacts joined, or one divided. A merge empties `from`; a split fills `into`, which is new. */
export interface ContactMove {
  id: string;
  kind: 'merge' | 'split';
  fromId: string;
  intoId: string;
  at: Date;
  /** The agent; absent for a merge by a verified identity. */
  by?: string;
  undoneAt?: Date;
}

/** Something only the customer can have: a code in his mailbox, or a link made for him. */
export interface ContactProof {
  id: string;
  kind: 'email' | 'continue';
  contactId: string;
  conversationId: string;
  /** The address a code was sent to. */
  email?: string;
  createdAt: Date;
  expiresAt: Date;
  /** Wrong codes so far. */
  tries: number;
  usedAt?: Date;
}
