import type { Clock, Ids } from '../engine/ports.js';
import type { Identity } from '../support/contact.js';
import type { Customers } from '../support/contact-repositories.js';

type IdentityKey = Pick<Identity, 'channel' | 'externalId'>;

export interface ProvedDeps {
  customers: Pick<Customers, 'prove'>;
  clock: Clock;
  ids: Ids;
  /** Told of each merge, once it is committed. */
  merged: (moveId: string, contactId: string) => void;
}

export type Proved = (peer: IdentityKey, verified: IdentityKey) => ReturnType<Customers['prove']>;

/** Keeps that whoever comes as `peer` has proved to be `verified`; two contacts become one where that shows they are. */
export function proving({ customers, clock, ids, merged }: ProvedDeps): Proved {
  return async (peer, verified) => {
    const at = clock.now();
    const moveId = ids.next();
    const fresh = { id: ids.next(), createdAt: at, surveyOptOut: false };
    const proved = await customers.prove({ peer, verified, fresh, moveId, at });
    if (proved.status === 'merged') merged(moveId, proved.contactId);
    return proved;
  };
}
