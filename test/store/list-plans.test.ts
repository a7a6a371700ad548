import { join } from 'node:path';
import { expect } from 'chai';
import sqlite from 'sqlite3';
import { page } from '../../bot/store/conversation-list.js';
import { openStore } from '../../bot/store/index.js';
import { openSqlite } from '../../bot/store/sqlite.js';
import type { ConversationTag } from '../../bot/support/conversation.js';
import type { ConversationFilter } from '../../bot/support/conversation-list.js';
import { temporaryDirectory } from '../support-files/temporary-directory.js';

const after = { rank: 2, since: new Date(), id: 'x' };
const waiting: ConversationTag[] = ['queued', 'assigned', 'snoozed'];
const others: ConversationTag[] = ['bot', 'closing', 'closed'];

describe('the plan of every list of conversations on SQLite', () => {
  for (const tag of [...waiting, ...others]) {
    for (const [name, part, index] of [
      ['all', {}, 'conversations'],
      ['an agent', { agentId: 'ana' }, 'conversations_held'],
      ['a team', { teamId: 't' }, 'conversations_team'],
      ['a label', { label: 'vip' }, 'labels'],
      ['a language and channel', { language: 'gl', channel: 'azure' }, 'conversations'],
      ['a label, a team and a priority', { label: 'vip', teamId: 't', priority: 'high' }, 'labels'],
    ] as const) {
      const isWaiting = waiting.includes(tag);
      if (name === 'an agent' && !isWaiting) continue;
      for (const place of [undefined, after]) {
        it(`reads ${tag} of ${name}${place ? ', a later page,' : ''} in order from an index`, async () => {
          const filter: ConversationFilter = { ...part, limit: 50, ...(place && { after: place }) };

          const plan = await planOf(tag, isWaiting, filter);

          expect(plan.join('\n')).to.not.match(/SCAN/);
          expect(plan[0]).to.match(new RegExp(`USING (COVERING )?INDEX ${index}`));
          // Ties of one moment may be put in order by id; nothing else is sorted.
          const sorted = plan.filter((line) => line.includes('TEMP B-TREE'));
          expect(sorted.every((line) => /LAST TERM/.test(line))).to.equal(true, plan.join('\n'));
        });
      }
    }
  }
});

async function planOf(tag: ConversationTag, byPriority: boolean, filter: ConversationFilter): Promise<string[]> {
  const directory = await temporaryDirectory();
  try {
    const file = join(directory.path, 'convoz.db');
    await (await openStore(file)).close();
    const dialect = await openSqlite(file);
    const sql = page(dialect, tag, byPriority, filter).toString();
    await dialect.close();
    const database = new sqlite.Database(file, sqlite.OPEN_READONLY);
    const rows = await new Promise<{ detail: string }[]>((resolve, reject) => {
      database.all(`EXPLAIN QUERY PLAN ${sql}`, (error, found) =>
        error ? reject(error) : resolve(found as { detail: string }[]),
      );
    });
    await new Promise((resolve) => database.close(resolve));
    return rows.map(({ detail }) => detail);
  } finally {
    await directory.remove();
  }
}
