import { ConvozError } from '../../errors.js';
import type { ContactMove, Identity } from '../../support/contact.js';
import type { Customers } from '../../support/contact-repositories.js';
import type { Dialect, Run } from '../database.js';
import type { Apply } from '../writer.js';
import { type AskedRow, askingsOf, joinAskings, writeAskings } from './askings.js';
import { type CardFields, cardOf, fieldsOf, joinFields, writeFields } from './cards.js';
import { toIdentity } from './read-contacts.js';
import { conversationsOf, latestOf, noteOn, transfer } from './transfer.js';

type IdentityKey = Pick<Identity, 'channel' | 'externalId'>;

/** What a merge or split has moved, and how things stood before and after: all that an exact undo needs. */
export interface Moved {
  conversations: string[];
  identities: IdentityKey[];
  fields: { from: CardFields; into: CardFields; after: CardFields };
  askings: { from: AskedRow[]; into: AskedRow[]; after: AskedRow[] };
  /** Ways to reach the one who stays, once all had been moved. */
  identitiesAfter: IdentityKey[];
}

type Merge = Parameters<Customers['merge']>[0];
type Split = Parameters<Customers['split']>[0];

export function moves(dialect: Dialect) {
  const transferTo = transfer(dialect);

  const mergeOne = async (run: Run, { id, fromId, intoId, at, by }: Merge): Promise<void> => {
    const [from, into] = [await cardOf(run, fromId), await cardOf(run, intoId)];
    const problem = [from, into].some((card) => card.mergedInto !== undefined || card.erasedAt);
    if (fromId === intoId || problem) {
      throw new ConvozError('CONTACT_NOT_MERGEABLE', 'These two contacts cannot be merged', {
        hint: 'Both must be there, neither merged into another nor erased.',
      });
    }
    const conversations = await conversationsOf(run, fromId);
    const [own, others] = [await identitiesOf(run, fromId), await identitiesOf(run, intoId)];
    const [asked, askedToo] = [await askingsOf(run, fromId), await askingsOf(run, intoId)];
    const after = joinFields(fieldsOf(into), fieldsOf(from));
    const moved: Moved = {
      conversations,
      identities: own.map(keyOf),
      fields: { from: fieldsOf(from), into: fieldsOf(into), after },
      askings: { from: asked, into: askedToo, after: joinAskings(asked, askedToo) },
      identitiesAfter: [...own, ...others].map(keyOf),
    };
    await transferTo(run, {
      conversationIds: conversations,
      contactId: intoId,
      event: { type: 'contact.merged', moveId: id },
      at,
    });
    await run('UPDATE identities SET contact_id = ? WHERE contact_id = ?', [intoId, fromId]);
    await writeAskings(run, fromId, []);
    await writeAskings(run, intoId, moved.askings.after);
    await writeFields(run, intoId, after);
    await run('UPDATE contacts SET merged_into = ? WHERE id = ?', [intoId, fromId]);
    await keep(run, { id, kind: 'merge', fromId, intoId, at, by, moved });
  };

  const splitOne = async (run: Run, { id, fromId, intoId, identities, at, by }: Split): Promise<void> => {
    const from = await cardOf(run, fromId);
    const own = await identitiesOf(run, fromId);
    const wanted = own.filter((one) => identities.some((key) => isSame(one, key)));
    if (
      from.mergedInto !== undefined ||
      from.erasedAt ||
      wanted.length !== identities.length ||
      wanted.length === own.length
    ) {
      throw new ConvozError('CONTACT_NOT_MERGEABLE', 'The contact cannot be divided like this', {
        hint: 'Name some of his identities, not all of them.',
      });
    }
    const conversations = await conversationsThrough(run, fromId, wanted);
    const asked = await askingsOf(run, fromId);
    await run(
      'INSERT INTO contacts (id, created_at, name, email, language, survey_opt_out) VALUES (?, ?, NULL, NULL, ?, ?)',
      [intoId, at.getTime(), from.language ?? null, from.surveyOptOut ? 1 : 0],
    );
    const { surveyOptOut } = from;
    const fields = { ...(from.language && { language: from.language }), surveyOptOut, attributes: {} };
    const moved: Moved = {
      conversations,
      identities: wanted.map(keyOf),
      fields: { from: fieldsOf(from), into: fields, after: fields },
      askings: { from: asked, into: [], after: asked },
      identitiesAfter: wanted.map(keyOf),
    };
    await transferTo(run, {
      conversationIds: conversations,
      contactId: intoId,
      event: { type: 'contact.split', moveId: id },
      at,
    });
    await noteOn(run, await latestOf(run, fromId), { type: 'contact.split', moveId: id }, at);
    await giveIdentities(run, wanted, intoId);
    // Whichever of the two was asked, neither is asked again before the time.
    await writeAskings(run, intoId, joinAskings(asked));
    await keep(run, { id, kind: 'split', fromId, intoId, at, by, moved });
  };

  const each =
    <T>(one: (run: Run, item: T) => Promise<void>): Apply<T, void> =>
    async (run, items) => {
      for (const item of items) await one(run, item);
      return items.map(() => undefined);
    };
  return { mergeOne, merge: each(mergeOne), split: each(splitOne), transferTo };
}

async function keep(
  run: Run,
  {
    id,
    kind,
    fromId,
    intoId,
    at,
    by,
    moved,
  }: Omit<Merge, 'by'> & Pick<ContactMove, 'kind'> & { by: string | undefined; moved: Moved },
): Promise<void> {
  await run('INSERT INTO contact_moves (id, kind, from_id, into_id, at, by, moved) VALUES (?, ?, ?, ?, ?, ?, ?)', [
    id,
    kind,
    fromId,
    intoId,
    at.getTime(),
    by ?? null,
    JSON.stringify(moved),
  ]);
}

export async function identitiesOf(run: Run, contactId: string): Promise<Identity[]> {
  return (await run('SELECT * FROM identities WHERE contact_id = ? ORDER BY channel, external_id', [contactId])).map(
    toIdentity,
  );
}

export async function giveIdentities(run: Run, identities: readonly IdentityKey[], contactId: string): Promise<void> {
  for (const { channel, externalId } of identities) {
    await run('UPDATE identities SET contact_id = ? WHERE channel = ? AND external_id = ?', [
      contactId,
      channel,
      externalId,
    ]);
  }
}

/** Conversations of the contact in which he came as one of these. */
export async function conversationsThrough(
  run: Run,
  contactId: string,
  identities: readonly IdentityKey[],
): Promise<string[]> {
  const rows = await run('SELECT id, channel, peer_id FROM conversations WHERE contact_id = ? ORDER BY id', [
    contactId,
  ]);
  return rows
    .filter((row) =>
      identities.some(({ channel, externalId }) => row.channel === channel && row.peer_id === externalId),
    )
    .map(({ id }) => String(id));
}

export function keyOf({ channel, externalId }: IdentityKey): IdentityKey {
  return { channel, externalId };
}

export function isSame(a: IdentityKey, b: IdentityKey): boolean {
  return a.channel === b.channel && a.externalId === b.externalId;
}
