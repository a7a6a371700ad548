import type { Customers } from '../../support/contact-repositories.js';
import type { Dialect, Run } from '../database.js';
import { ms } from '../rows.js';
import type { Apply } from '../writer.js';
import { identitiesOf, moves } from './moves.js';

type Proof = Parameters<Customers['prove']>[0];
type Proved = Awaited<ReturnType<Customers['prove']>>;

/** The site's own id of a person: nobody has two. */
const user = 'user';

/**
 * Joins what a proof has shown to be one. The proved identity's contact stays and the peer's goes into it, unless the peer's
 * is known as another user of the site: two people at one screen are not one customer.
 */
export function prove(dialect: Dialect): Apply<Proof, Proved> {
  const { mergeOne } = moves(dialect);
  const proveOne = async (run: Run, { peer, verified, fresh, moveId, at }: Proof): Promise<Proved> => {
    const [came, known] = [await ownerOf(run, peer), await ownerOf(run, verified)];
    if (came !== undefined && came === known) return { status: 'same', contactId: came };
    if (came !== undefined && (await isAnotherUser(run, came, known, verified)))
      return { status: 'foreign', contactId: came };
    const contactId = known ?? came ?? fresh.id;
    if (contactId === fresh.id) await insertContact(run, fresh);
    if (known === undefined) await insertIdentity(run, verified, contactId, 1);
    if (came === undefined) await insertIdentity(run, peer, contactId, 0);
    if (came === undefined || known === undefined) return { status: 'linked', contactId };
    await mergeOne(run, { id: moveId, fromId: came, intoId: known, at });
    return { status: 'merged', contactId };
  };
  return async (run, proofs) => {
    const proved: Proved[] = [];
    for (const proof of proofs) proved.push(await proveOne(run, proof));
    return proved;
  };
}

async function ownerOf(run: Run, { channel, externalId }: Proof['peer']): Promise<string | undefined> {
  const [row] = await run('SELECT contact_id FROM identities WHERE channel = ? AND external_id = ?', [
    channel,
    externalId,
  ]);
  return row && String(row.contact_id);
}

async function isAnotherUser(
  run: Run,
  came: string,
  known: string | undefined,
  verified: Proof['verified'],
): Promise<boolean> {
  const users = async (contactId: string) =>
    (await identitiesOf(run, contactId)).flatMap((one) =>
      one.channel === user && one.verified ? [one.externalId] : [],
    );
  const theirs = await users(came);
  const proved = verified.channel === user ? [verified.externalId] : known === undefined ? theirs : await users(known);
  return theirs.length > 0 && proved.length > 0 && !theirs.some((id) => proved.includes(id));
}

async function insertContact(run: Run, { id, createdAt, language }: Proof['fresh']): Promise<void> {
  await run(
    'INSERT INTO contacts (id, created_at, name, email, language, survey_opt_out) VALUES (?, ?, NULL, NULL, ?, 0)',
    [id, ms(createdAt), language ?? null],
  );
}

async function insertIdentity(
  run: Run,
  { channel, externalId }: Proof['peer'],
  contactId: string,
  verified: 0 | 1,
): Promise<void> {
  await run('INSERT INTO identities (channel, external_id, contact_id, verified) VALUES (?, ?, ?, ?)', [
    channel,
    externalId,
    contactId,
    verified,
  ]);
}
