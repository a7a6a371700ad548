import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Clock, Ids } from '../engine/ports.js';
import { ConvozError } from '../errors.js';
import type { ContactProofs } from '../support/contact-repositories.js';
import type { Dispatch } from '../support/dispatch.js';
import type { Dispatches } from '../support/feedback-repositories.js';
import type { Language } from '../support/language.js';
import type { Proved } from './proved.js';

export interface EmailCodeDeps {
  proofs: ContactProofs;
  dispatches: Pick<Dispatches, 'add'>;
  proved: Proved;
  /** The installation's: codes are made of it and the id of the proof, and kept nowhere. */
  key: Buffer;
  clock: Clock;
  ids: Ids;
  /** Something waits to be sent. */
  kick: () => void;
}

/** Whoever asks, in his conversation. */
export interface Asker {
  contactId: string;
  conversationId: string;
  channel: string;
  peerId: string;
  language: Language;
}

const minutes = 60_000;
const goodForMs = 10 * minutes;
/** By one contact, or to one address. */
const mostAsked = 5;
const askedWithinMs = 60 * minutes;

/** Six digits, sent to an e-mail address: whoever reads them there is its owner. Ten minutes, three tries, once. */
export function emailCodes({ proofs, dispatches, proved, key, clock, ids, kick }: EmailCodeDeps) {
  return {
    /** Says nothing about whether the address is known. Rejects with TOO_MANY_REQUESTS. */
    async send({ contactId, conversationId, language }: Asker, address: string): Promise<{ expiresAt: Date }> {
      const now = clock.now();
      const email = address.trim().toLowerCase();
      const since = new Date(now.getTime() - askedWithinMs);
      const id = ids.next();
      const expiresAt = new Date(now.getTime() + goodForMs);
      const proof = {
        id,
        kind: 'email',
        contactId,
        conversationId,
        email,
        createdAt: now,
        expiresAt,
        tries: 0,
      } as const;
      if (!(await proofs.addCode(proof, { since, most: mostAsked }))) {
        throw new ConvozError('TOO_MANY_REQUESTS', 'Too many codes have been asked for', {
          hint: 'Try again in an hour.',
        });
      }
      await dispatches.add([mail(id, email, language, now)]);
      kick();
      return { expiresAt };
    },

    /** Rejects with EMAIL_CODE_WRONG where the code is wrong, used, over or spent: all in one sentence. */
    async check(
      { contactId, channel, peerId }: Asker,
      given: string,
    ): Promise<{ status: 'verified' | 'foreign'; email: string }> {
      const now = clock.now();
      const proof = await proofs.open(contactId, now);
      const right = codeOf(proof?.id ?? 'none', key);
      const fits = timingSafeEqual(digest(given.trim(), key), digest(right, key));
      if (proof?.email === undefined || !fits || !(await proofs.use(proof.id, now))) {
        if (proof && !fits) await proofs.wrong(proof.id);
        throw new ConvozError('EMAIL_CODE_WRONG', 'The code is not right, or not good any more', {
          hint: 'Look at the latest e-mail, or ask for another code.',
        });
      }
      const { status } = await proved({ channel, externalId: peerId }, { channel: 'email', externalId: proof.email });
      return { status: status === 'foreign' ? 'foreign' : 'verified', email: proof.email };
    },
  };
}

function mail(id: string, to: string, language: Language, now: Date): Dispatch {
  const payload = JSON.stringify({ kind: 'code', proofId: id, to, language });
  return { id: `code:${id}`, via: 'email', about: id, payload, createdAt: now, nextAt: now };
}

/** The six digits of a proof. */
export function codeOf(proofId: string, key: Buffer): string {
  const number = createHmac('sha256', key).update(`email code ${proofId}`).digest().readUIntBE(0, 6) % 1_000_000;
  return String(number).padStart(6, '0');
}

function digest(text: string, key: Buffer): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
