import { isDeepStrictEqual } from 'node:util';
import { ConvozError } from '../../errors.js';
import type { ContactMove } from '../../support/contact.js';
import type { Dialect, Run } from '../database.js';
import { text } from '../rows.js';
import type { Apply } from '../writer.js';
import { addedTo, askingsOf, joinAskings, writeAskings } from './askings.js';
import { type CardFields, cardOf, fieldsOf, writeFields } from './cards.js';
import { conversationsThrough, giveIdentities, identitiesOf, isSame, type Moved } from './moves.js';
import { toMove } from './read-contacts.js';
import { conversationsOf, latestOf, noteOn, transfer } from './transfer.js';

/**
 * Takes a merge or split back. What came later goes where it belongs: a conversation follows the identity it came through.
 * What cannot be told apart (an edited card, a new identity, another merge on top) makes the undo impossible: MOVE_FINAL.
 */
export function undoMoves(dialect: Dialect): Apply<{ id: string; at: Date }, ContactMove> {
  const transferTo = transfer(dialect);
  const undoOne = async (run: Run, id: string, at: Date): Promise<ContactMove> => {
    const [row] = await run('SELECT * FROM contact_moves WHERE id = ?', [id]);
    if (!row) throw new ConvozError('NOT_FOUND', 'There is no such merge or split');
    const move = toMove(row);
    const moved = JSON.parse(text(row.moved)) as Moved;
    await refuse(run, move, moved);
    const event = {
      type: move.kind === 'merge' ? ('contact.split' as const) : ('contact.merged' as const),
      moveId: id,
    };
    // A merge filled `into` and is emptied by what it brought; a split filled `into`, and all of it goes back.
    const [holder, back] = [move.intoId, move.fromId];
    const isMerge = move.kind === 'merge';
    const conversationIds = isMerge
      ? [...new Set([...moved.conversations, ...(await conversationsThrough(run, holder, moved.identities))])]
      : await conversationsOf(run, holder);
    await transferTo(run, { conversationIds, contactId: back, event, at });
    await giveIdentities(run, moved.identities, back);
    const [now, other] = [await askingsOf(run, holder), await askingsOf(run, back)];
    // Whoever was asked meanwhile, both are left alone for as long as that lasts.
    const since = addedTo(moved.askings.after, now);
    if (isMerge) {
      await noteOn(run, await latestOf(run, holder), event, at);
      await writeAskings(run, holder, joinAskings(moved.askings.into, since));
      await writeAskings(run, back, joinAskings(moved.askings.from, since));
      await writeFields(run, holder, { ...moved.fields.into, ...languageOf(fieldsOf(await cardOf(run, holder))) });
      await run('UPDATE contacts SET merged_into = NULL WHERE id = ?', [back]);
    } else {
      await writeAskings(run, holder, []);
      await writeAskings(run, back, joinAskings(other, since));
      await run('UPDATE contacts SET merged_into = ? WHERE id = ?', [back, holder]);
    }
    await run('UPDATE contact_moves SET undone_at = ? WHERE id = ?', [at.getTime(), id]);
    return { ...move, undoneAt: at };
  };
  return async (run, items) => {
    const undone: ContactMove[] = [];
    for (const { id, at } of items) undone.push(await undoOne(run, id, at));
    return undone;
  };
}

async function refuse(run: Run, { kind, fromId, intoId, undoneAt }: ContactMove, moved: Moved): Promise<void> {
  if (undoneAt) throw final('It has been undone already');
  const [from, holder] = [await cardOf(run, fromId), await cardOf(run, intoId)];
  if (holder.mergedInto !== undefined || (kind === 'split' && from.mergedInto !== undefined)) {
    throw final('The contact has been merged again since');
  }
  const now = fieldsOf(holder);
  const changed = (Object.keys({ ...now, ...moved.fields.after }) as (keyof CardFields)[]).filter(
    (field) => field !== 'language' && !isDeepStrictEqual(now[field], moved.fields.after[field]),
  );
  if (changed.length > 0) throw final(`The card has been changed since: ${changed.join(', ')}`);
  const identities = await identitiesOf(run, intoId);
  if (!moved.identities.every((one) => identities.some((known) => isSame(one, known)))) {
    throw final('The contact has been divided since');
  }
  if (identities.some((one) => !moved.identitiesAfter.some((known) => isSame(one, known)))) {
    throw final('Another way to reach the contact has been added since');
  }
}

function final(why: string): ConvozError {
  return new ConvozError('MOVE_FINAL', `${why}, and nobody can tell whose it is`, {
    hint: 'Divide the contact by hand: split off the identities that are not his.',
  });
}

function languageOf({ language }: CardFields): Pick<CardFields, 'language'> {
  return language === undefined ? {} : { language };
}
