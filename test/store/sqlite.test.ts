import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import sqlite from 'sqlite3';
import { openSqlite } from '../../bot/store/sqlite.js';
import { type TemporaryDirectory, temporaryDirectory } from '../support-files/temporary-directory.js';
import { storeContract } from './contract.js';

describe('store on SQLite', () => {
  let directory: TemporaryDirectory;
  const file = () => join(directory.path, 'nested', 'convoz.db');
  before(async () => {
    directory = await temporaryDirectory();
  });
  after(() => directory.remove());

  storeContract({
    location: file,
    empty: () => rm(join(directory.path, 'nested'), { recursive: true, force: true }),
    run: (sql) => runOn(file(), sql),
  });

  it('opens its writer with the pragmas that an acknowledgement rests on', async () => {
    const dialect = await openSqlite(join(directory.path, 'pragmas.db'));
    const read = async (name: string) => Object.values((await dialect.writer.raw(`PRAGMA ${name}`))[0])[0];

    const actual = {
      journal_mode: await read('journal_mode'),
      synchronous: await read('synchronous'),
      busy_timeout: Object.values((await dialect.writer.raw('PRAGMA busy_timeout'))[0])[0],
      foreign_keys: await read('foreign_keys'),
      trusted_schema: await read('trusted_schema'),
      temp_store: await read('temp_store'),
      cell_size_check: await read('cell_size_check'),
      journal_size_limit: await read('journal_size_limit'),
    };
    await dialect.close();

    expect(actual).to.deep.equal({
      journal_mode: 'wal',
      synchronous: 2,
      busy_timeout: 5000,
      foreign_keys: 1,
      trusted_schema: 0,
      temp_store: 2,
      cell_size_check: 1,
      journal_size_limit: 67_108_864,
    });
  });

  it('never writes through a handle that is for reading', async () => {
    const dialect = await openSqlite(join(directory.path, 'readers.db'));
    await dialect.writer.raw('CREATE TABLE t (x)');

    const refused = await dialect.reader.raw('INSERT INTO t VALUES (1)').then(
      () => 'written',
      (error: Error) => error.message,
    );
    await dialect.close();

    expect(refused).to.match(/readonly/);
  });

  it('leaves one file behind when it is closed, with everything in it', async () => {
    const path = join(directory.path, 'closed.db');
    const dialect = await openSqlite(path);
    await dialect.writer.raw('CREATE TABLE t (x)');

    await dialect.close();

    expect(await runOn(path, 'SELECT name FROM sqlite_master')).to.deep.equal([{ name: 't' }]);
    expect(await runOn(path, 'PRAGMA integrity_check')).to.deep.equal([{ integrity_check: 'ok' }]);
  });
});

function runOn(path: string, sql: string): Promise<Record<string, unknown>[]> {
  return new Promise((resolve, reject) => {
    const handle = new sqlite.Database(path, (opened) => {
      if (opened) return reject(opened);
      handle.all<Record<string, unknown>>(sql, (error, rows) => {
        handle.close(() => (error ? reject(error) : resolve(rows)));
      });
    });
  });
}
