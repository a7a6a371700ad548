import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Clock, Ids } from '../engine/ports.js';
import { ConvozError } from '../errors.js';
import type { ContactProofs } from '../support/contact-repositories.js';
import type { Conversation } from '../support/conversation.js';

export interface ContinueDeps {
  proofs: ContactProofs;
  key: Buffer;
  clock: Clock;
  ids: Ids;
}

const goodForMs = 15 * 60_000;
/** 128 bits: with the id it fits into what vendors let an address carry, see `continueWordIn`. */
const signatureLength = 22;

export type ContinueLinks = ReturnType<typeof continueLinks>;

/** A signed word that opens the web chat of a contact elsewhere: fifteen minutes, once. */
export function continueLinks({ proofs, key, clock, ids }: ContinueDeps) {
  return {
    async make({
      id: conversationId,
      contactId,
    }: Pick<Conversation, 'id' | 'contactId'>): Promise<{ word: string; expiresAt: Date }> {
      const now = clock.now();
      const id = ids.next();
      const expiresAt = new Date(now.getTime() + goodForMs);
      await proofs.add({ id, kind: 'continue', contactId, conversationId, createdAt: now, expiresAt, tries: 0 });
      return { word: `go-${id}${signature(id, key)}`, expiresAt };
    },

    /** Resolves with the conversation to go on with, for the first who asks in time; LINK_USED for all others, TOKEN_INVALID. */
    async open(word: string): Promise<{ conversationId: string }> {
      const [, id = '', signed = ''] = /^go-([\w-]+)([\w-]{22})$/.exec(word) ?? [];
      const expected = Buffer.from(signature(id, key));
      const given = Buffer.from(signed);
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
        throw new ConvozError('TOKEN_INVALID', 'The link is not valid', { hint: 'Ask for a new one.' });
      }
      const proof = await proofs.find(id);
      if (proof?.kind !== 'continue' || !(await proofs.use(id, clock.now()))) {
        throw new ConvozError('LINK_USED', 'The link has been used, or its time is over', {
          hint: 'Ask for a new one.',
        });
      }
      return { conversationId: proof.conversationId };
    },
  };
}

function signature(id: string, key: Buffer): string {
  return createHmac('sha256', key).update(`continue ${id}`).digest('base64url').slice(0, signatureLength);
}
