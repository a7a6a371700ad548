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
  channel: string;
  /** The channel's own id of the person, unique within the channel. */
  externalId: string;
  contactId: string;
  verified: boolean;
}
