import { createHmac, timingSafeEqual } from 'node:crypto';
import { ConvozError } from '../errors.js';

export interface FileLink {
  conversationId: string;
  id: string;
}

/** What follows the `?` of a link. */
export interface LinkProof {
  /** Until when, in seconds since 1970. */
  e: string;
  /** The signature. */
  s: string;
}

export interface FileLinks {
  /** Path and query of an address that opens this file of this conversation, and nothing else, until the end of a day. */
  link(file: FileLink, days: number): string;
  /** Rejects with TOKEN_INVALID what is not ours, and with TOKEN_EXPIRED what was. */
  check(file: FileLink, proof: LinkProof): void;
}

const daySeconds = 86_400;

/** Signs addresses of files (HMAC-SHA256) with a key of this installation. Two of one day are alike, so that browsers may keep them. */
export function fileLinks(key: Buffer, clock: { now(): Date }): FileLinks {
  const own = createHmac('sha256', key).update('files').digest();
  const sign = ({ conversationId, id }: FileLink, e: string) =>
    createHmac('sha256', own)
      .update(JSON.stringify([conversationId, id, e]))
      .digest('base64url');
  const today = () => Math.floor(clock.now().getTime() / 1000 / daySeconds);
  return {
    link(file, days) {
      const e = String((today() + 1 + days) * daySeconds);
      const path = `${encodeURIComponent(file.conversationId)}/files/${encodeURIComponent(file.id)}`;
      return `/v3/directline/conversations/${path}?e=${e}&s=${sign(file, e)}`;
    },
    check(file, { e, s }) {
      const [right, given] = [Buffer.from(sign(file, e)), Buffer.from(s)];
      if (right.length !== given.length || !timingSafeEqual(right, given)) {
        throw new ConvozError('TOKEN_INVALID', 'The link is not valid', { hint: 'Open the conversation again.' });
      }
      if (Number(e) * 1000 <= clock.now().getTime()) {
        throw new ConvozError('TOKEN_EXPIRED', 'The link is over', { hint: 'Open the conversation again.' });
      }
    },
  };
}
