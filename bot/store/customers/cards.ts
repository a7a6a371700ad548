import { ConvozError } from '../../errors.js';
import type { Attributes, ContactCard, ContactEdit } from '../../support/contact.js';
import { termsOf } from '../../support/contact-terms.js';
import type { Row, Run } from '../database.js';
import type { Apply } from '../writer.js';
import { toCard } from './read-contacts.js';

/**
 * The card as it stands inside the writer's transaction, held until its end: another process begins no conversation of his
 * meanwhile that the transaction does not see.
 */
export async function cardOf(run: Run, id: string): Promise<ContactCard> {
  const [row]: Row[] = await run('UPDATE contacts SET erased_at = erased_at WHERE id = ? RETURNING *', [id]);
  if (!row) throw new ConvozError('NOT_FOUND', 'There is no such contact');
  return toCard(row);
}

/** Of a card what two contacts have in common once they are one. */
export type CardFields = Pick<
  ContactCard,
  'name' | 'email' | 'language' | 'preferredChannel' | 'surveyOptOut' | 'attributes'
>;

export function fieldsOf({
  name,
  email,
  language,
  preferredChannel,
  surveyOptOut,
  attributes,
}: ContactCard): CardFields {
  return {
    ...(name !== undefined && { name }),
    ...(email !== undefined && { email }),
    ...(language !== undefined && { language }),
    ...(preferredChannel !== undefined && { preferredChannel }),
    surveyOptOut,
    attributes,
  };
}

/** What is known of either; where both know something, the one who stays is believed. */
export function joinFields(stays: CardFields, goes: CardFields): CardFields {
  return {
    ...goes,
    ...stays,
    surveyOptOut: stays.surveyOptOut || goes.surveyOptOut,
    attributes: { ...goes.attributes, ...stays.attributes },
  };
}

/**
 * Writes the fields. His conversations are a version further then: a turn that still knows the old card would write it back.
 */
export async function writeFields(run: Run, id: string, fields: CardFields): Promise<void> {
  await run(
    `UPDATE contacts SET name = ?, email = ?, language = ?, preferred_channel = ?, survey_opt_out = ?, attributes = ?,
     version = version + 1 WHERE id = ?`,
    [
      fields.name ?? null,
      fields.email ?? null,
      fields.language ?? null,
      fields.preferredChannel ?? null,
      fields.surveyOptOut ? 1 : 0,
      Object.keys(fields.attributes).length > 0 ? JSON.stringify(fields.attributes) : null,
      id,
    ],
  );
  await run('UPDATE conversations SET version = version + 1 WHERE contact_id = ?', [id]);
  await run('DELETE FROM contact_terms WHERE contact_id = ?', [id]);
  for (const term of termsOf(fields)) {
    await run('INSERT INTO contact_terms (term, contact_id) VALUES (?, ?) ON CONFLICT DO NOTHING', [term, id]);
  }
}

export const editCards: Apply<{ id: string; edit: ContactEdit }, ContactCard> = async (run, items) => {
  const edited: ContactCard[] = [];
  for (const { id, edit } of items) {
    const card = await cardOf(run, id);
    if (card.mergedInto !== undefined || card.erasedAt) {
      throw new ConvozError('NOT_FOUND', 'The contact has been merged into another, or erased');
    }
    if (card.version !== edit.version) {
      throw new ConvozError('EDIT_CONFLICT', 'Somebody else has changed this contact meanwhile', {
        hint: 'Load it again and repeat the change.',
      });
    }
    await writeFields(run, id, withEdit(card, edit));
    edited.push(await cardOf(run, id));
  }
  return edited;
};

function withEdit(card: ContactCard, { attributes = {}, version: _version, ...edit }: ContactEdit): CardFields {
  const given = Object.entries(edit).filter(([, value]) => value !== undefined);
  const all = Object.entries({ ...fieldsOf(card), ...Object.fromEntries(given) }).filter(([, value]) => value !== null);
  const named = Object.entries({ ...card.attributes, ...attributes }).filter(([, value]) => value !== null);
  return { ...(Object.fromEntries(all) as unknown as CardFields), attributes: Object.fromEntries(named) as Attributes };
}
