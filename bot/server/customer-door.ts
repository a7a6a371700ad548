import type { Proved } from '../customers/proved.js';
import { checkSignedUser, identityHash, type SignedUser } from '../customers/signed-identity.js';
import { ConvozError } from '../errors.js';
import { mask } from '../support/mask.js';

export interface CustomerDoorDeps {
  proved: Proved;
  /** Shared with the site, which signs its users' ids with it. */
  secret: string | undefined;
}

/** Begins the ids of web chats whose user the site has signed. Nobody may claim one without a signature. */
export const signedPrefix = 'signed:';

const directline = 'directline';

/** Lets in whom the site has signed. */
export function customerDoor({ proved, secret }: CustomerDoorDeps) {
  return {
    /**
     * The id under which a signed user talks: the one of his browser, once that is known to be his, else one of his own, which is
     * also what somebody gets who signs in where another user was. Rejects with IDENTITY_REFUSED.
     */
    async admit(user: SignedUser, browser?: string): Promise<{ userId: string; isOther: boolean }> {
      checkSignedUser(user, secret);
      const id = mask(user.id) === user.id ? user.id : identityHash(user.id, secret ?? '');
      const verified = { channel: 'user', externalId: id };
      if (browser !== undefined) {
        const { status } = await proved({ channel: directline, externalId: browser }, verified);
        if (status !== 'foreign') return { userId: browser, isOther: false };
      }
      const own = `${signedPrefix}${id}`;
      const { status } = await proved({ channel: directline, externalId: own }, verified);
      if (status === 'foreign') {
        throw new ConvozError('IDENTITY_REFUSED', 'This user id belongs to another customer', {
          hint: 'A supervisor can divide the contact.',
        });
      }
      return { userId: own, isOther: true };
    },
  };
}

export type CustomerDoor = ReturnType<typeof customerDoor>;
