import { foldText } from '../../support/fold-text.js';
import type { Dialect, Run } from '../database.js';
import { text } from '../rows.js';
import type { Apply, Writer } from '../writer.js';
import { blank } from './blank.js';
import { contactsOf, ownedBy } from './owned.js';

interface Erasure {
  contactId: string;
  at: Date;
  by?: string | undefined;
}

/** Conversations in one transaction: short enough that nobody's turn waits for long. */
const atOnce = 5;

/**
 * Erases a contact with all that were merged into him: first what leads to him, so that no turn begins that would write anew, then a few
 * conversations at a time. Whatever is interrupted is done from the beginning the next time, and finds less to do.
 */
export function eraser(dialect: Dialect, writer: Writer) {
  const blankAll = blank(dialect);
  const begin: Apply<Erasure, { contacts: string[]; conversations: string[] }> = async (run, items) => {
    const begun = [];
    for (const { contactId, at, by } of items) {
      const contacts = await contactsOf(run, contactId);
      for (const id of contacts) {
        const row = [id, at.getTime(), by ?? null];
        await run('INSERT INTO erasures (contact_id, at, by) VALUES (?, ?, ?) ON CONFLICT DO NOTHING', row);
        await run('UPDATE contacts SET erased_at = COALESCE(erased_at, ?), version = version + 1 WHERE id = ?', [
          at.getTime(),
          id,
        ]);
        // A turn under way still has the card, whichever of his conversations it is in.
        await run('UPDATE conversations SET version = version + 1 WHERE contact_id = ?', [id]);
      }
      const { conversation } = await ownedBy(dialect, run, { contacts });
      await takeOutOfLearning(run, conversation);
      await blankAll(run, await ownedBy(dialect, run, { contacts, conversations: [] }), 'person');
      begun.push({ contacts, conversations: conversation });
    }
    return begun;
  };
  const step: Apply<{ contacts: string[]; conversations: string[] }, void> = async (run, items) => {
    for (const some of items) await blankAll(run, await ownedBy(dialect, run, some), 'person');
    return items.map(() => undefined);
  };
  const finish: Apply<{ contacts: string[]; at: Date }, void> = async (run, items) => {
    for (const { contacts, at } of items) {
      for (const id of contacts) await run('UPDATE erasures SET done_at = ? WHERE contact_id = ?', [at.getTime(), id]);
    }
    return items.map(() => undefined);
  };
  return async ({ contactId, at, by }: Erasure): Promise<{ contactIds: string[] }> => {
    const { contacts, conversations } = await writer.submit(begin, { contactId, at, by });
    for (let i = 0; i < conversations.length; i += atOnce)
      await writer.submit(step, { contacts: [], conversations: conversations.slice(i, i + atOnce) });
    // Until its conversation was blank, a turn could write on the card what it remembered.
    await writer.submit(step, { contacts, conversations: [] });
    // Not done while somebody reads what was there before; whoever looks for what is unfinished comes back to it.
    if (await dialect.scrub()) await writer.submit(finish, { contacts, at });
    return { contactIds: contacts };
  };
}

/** What he said may have been copied for the bot to learn from: it is known by its words alone. */
async function takeOutOfLearning(run: Run, conversations: readonly string[]): Promise<void> {
  const said = new Set<string>();
  for (const id of conversations) {
    const rows = await run(`SELECT text FROM messages WHERE conversation_id = ? AND author = 'customer'`, [id]);
    for (const row of rows) if (text(row.text) !== '') said.add(comparable(text(row.text)));
  }
  if (said.size === 0) return;
  const isHis = (given: unknown) => said.has(comparable(text(given)));
  for (const { id, leader } of await run('SELECT id, leader FROM review_decisions')) {
    if (isHis(leader)) await run(`UPDATE review_decisions SET leader = '' WHERE id = ?`, [id]);
  }
  for (const { decision_id, ordinal, text: lesson } of await run(
    'SELECT decision_id, ordinal, text FROM review_lessons',
  )) {
    if (isHis(lesson))
      await run('DELETE FROM review_lessons WHERE decision_id = ? AND ordinal = ?', [decision_id, ordinal]);
  }
  for (const { decision_id, question, questions } of await run(
    'SELECT decision_id, question, questions FROM faq_drafts',
  )) {
    const others = JSON.parse(text(questions)) as string[];
    const left = others.filter((one) => !isHis(one));
    if (left.length === others.length && !isHis(question)) continue;
    const first = isHis(question) ? (left[0] ?? '') : question;
    await run('UPDATE faq_drafts SET question = ?, questions = ? WHERE decision_id = ?', [
      first,
      JSON.stringify(left),
      decision_id,
    ]);
  }
}

/** As reviews keep it: at most so many characters, and compared without case, accents and spaces. */
function comparable(given: string): string {
  return foldText(given.slice(0, 1000)).replace(/\s+/g, ' ').trim();
}
