import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { writeDurably } from '../../bot/models/write-durably.js';
import { type TemporaryDirectory, temporaryDirectory } from '../support-files/temporary-directory.js';

describe('writeDurably', () => {
  let directory: TemporaryDirectory;
  beforeEach(async () => {
    directory = await temporaryDirectory();
  });
  afterEach(() => directory.remove());

  it('lets nobody see half of a file, however often it is replaced', async () => {
    const path = join(directory.path, 'published.json');
    const contents = ['a', 'b'].map((letter) => letter.repeat(2_000_000));
    await writeDurably(path, contents[0] ?? '');
    const seen = new Set<string>();
    let isWriting = true;

    const reading = (async () => {
      while (isWriting) seen.add(await readFile(path, 'utf8'));
    })();
    for (let round = 1; round <= 20; round += 1) await writeDurably(path, contents[round % 2] ?? '');
    isWriting = false;
    await reading;

    expect(contents).to.include.members([...seen]);
    expect(await readdir(directory.path)).to.deep.equal(['published.json']);
  });

  it('says so when it cannot write, and leaves nothing behind', async () => {
    const missing = join(directory.path, 'no', 'such', 'folder.json');

    const [result] = await Promise.allSettled([writeDurably(missing, 'x')]);

    expect(result).to.have.property('status', 'rejected');
    expect(await readdir(directory.path)).to.deep.equal([]);
  });
});
