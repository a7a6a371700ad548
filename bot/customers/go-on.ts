import { isConvozError } from '../errors.js';
import type { Identity } from '../support/contact.js';
import type { Customers } from '../support/contact-repositories.js';
import type { Language } from '../support/language.js';
import type { Store } from '../support/repositories.js';
import type { ContinueLinks } from './continue-links.js';
import type { Proved } from './proved.js';

export interface GoOnDeps {
  store: { conversations: Pick<Store['conversations'], 'find'>; customers: Pick<Customers, 'resolve'> };
  links: Pick<ContinueLinks, 'open'>;
  proved: Proved;
}

/**
 * Whoever comes as `peer`, for whom a vendor vouches, with the word of a link is from now on the customer it was made for: one contact.
 * Resolves with the language spoken there; undefined, and nothing has changed, where the word is not good, or no longer, or he has
 * proved to be another user.
 */
export type GoOn = (
  peer: Pick<Identity, 'channel' | 'externalId'>,
  word: string,
) => Promise<{ language: Language } | undefined>;

export function goingOn({ store, links, proved }: GoOnDeps): GoOn {
  return async (peer, word) => {
    const opened = await links.open(word).catch((error: unknown) => {
      if (isConvozError(error, 'LINK_USED') || isConvozError(error, 'TOKEN_INVALID')) return undefined;
      throw error;
    });
    const conversation = opened && (await store.conversations.find(opened.conversationId));
    const contact = conversation && (await store.customers.resolve(conversation.contactId));
    if (!conversation || !contact || contact.erasedAt) return undefined;
    const { channel, peerId: externalId, language } = conversation;
    // The vendor's word is the proof, so that his id there is kept as one that joins contacts.
    const { status } = await proved({ channel, externalId }, peer);
    return status === 'foreign' ? undefined : { language };
  };
}
