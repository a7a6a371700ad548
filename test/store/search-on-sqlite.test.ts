import { join } from 'node:path';
import { expect } from 'chai';
import sqlite from 'sqlite3';
import { openStore } from '../../bot/store/index.js';
import { type TemporaryDirectory, temporaryDirectory } from '../support-files/temporary-directory.js';
import { following, message, opening } from './change-sets.js';

describe('the full-text index on SQLite', () => {
  let directory: TemporaryDirectory;
  before(async () => {
    directory = await temporaryDirectory();
  });
  after(() => directory.remove());

  it('holds nothing any more of a text that has been taken away', async () => {
    const file = join(directory.path, 'convoz.db');
    const store = await openStore(file);
    const set = opening();
    await store.commit({ ...set, messages: [message(set, 1, 'my name is Qxzcanario'), message(set, 2, 'and yours')] });
    for (let version = 2; version < 40; version++) {
      const next = following(set, { version });
      await store.commit({ ...next, messages: [message(set, version + 1, `number ${version}`)] });
    }
    const before = await blocksWith(file, 'qxzcanario');

    await run(file, `UPDATE messages SET text = '', activity = '{}' WHERE seq = 1`);

    expect(before).to.be.greaterThan(0);
    expect(await blocksWith(file, 'qxzcanario')).to.equal(0);
    expect(await run(file, `SELECT id FROM message_docs WHERE seq = 1`)).to.deep.equal([]);
    await run(file, `INSERT INTO message_words (message_words) VALUES ('integrity-check')`);
    await store.close();
  });

  it('is the same after VACUUM, which may number rows anew', async () => {
    const file = join(directory.path, 'vacuum.db');
    const store = await openStore(file);
    const sets = Array.from({ length: 5 }, () => opening());
    for (const [i, set] of sets.entries()) await store.commit({ ...set, messages: [message(set, 1, `word ${i}`)] });
    await run(file, `DELETE FROM messages WHERE text = 'word 1'`);

    await run(file, 'VACUUM');
    const { hits } = await store.search.find({ all: [{ words: ['word'], isOpen: false }], none: [] }, {}, { limit: 9 });
    await store.close();

    expect(hits.map((hit) => hit.message.text)).to.deep.equal(['word 4', 'word 3', 'word 2', 'word 0']);
  });
});

async function blocksWith(file: string, word: string): Promise<number> {
  const sql = `SELECT COUNT(*) AS n FROM message_words_data WHERE instr(block, CAST('${word}' AS BLOB)) > 0`;
  return Number((await run(file, sql))[0]?.n);
}

function run(file: string, sql: string): Promise<Record<string, unknown>[]> {
  return new Promise((resolve, reject) => {
    const handle = new sqlite.Database(file, (opened) => {
      if (opened) return reject(opened);
      handle.all<Record<string, unknown>>(sql, (error, rows) => {
        handle.close(() => (error ? reject(error) : resolve(rows)));
      });
    });
  });
}
