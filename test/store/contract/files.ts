import { expect } from 'chai';
import type { ReadyFile } from '../../../bot/support/stored-file.js';
import { at, noon, opening } from '../change-sets.js';
import type { Subject } from '../contract.js';

export function filesContract(subject: Subject): void {
  const ready = (id: string, bytes: Buffer, more: Partial<ReadyFile> = {}): ReadyFile => ({
    id,
    conversationId: 'c',
    type: 'text/plain',
    name: `${id}.txt`,
    size: bytes.length,
    createdAt: noon,
    from: 'customer',
    ...more,
  });
  const contentOf = async (id: string) => {
    const parts: Buffer[] = [];
    for await (const part of subject.store.files.parts(id)) parts.push(part);
    return { bytes: Buffer.concat(parts), parts: parts.length };
  };
  /** Commits a turn with a file that a vendor keeps. */
  const awaited = async (id: string) => {
    const set = opening({ id: 'c' });
    const file = {
      id,
      conversationId: 'c',
      name: 'photo',
      createdAt: noon,
      channel: 'telegram',
      ref: 'AgACAg',
      attempts: 0,
    };
    await subject.store.commit({ ...set, files: [file] });
    return file;
  };

  describe('files', () => {
    it('give back what was kept, byte by byte, over a restart', async () => {
      const bytes = Buffer.from(Array.from({ length: 500_001 }, (_, i) => i % 251));

      expect(await subject.store.files.keep(ready('f', bytes), bytes)).to.equal(true);
      const store = await subject.restart();

      expect(await store.files.find('f')).to.deep.equal({ ...ready('f', bytes), status: 'ready' });
      const { bytes: kept, parts } = await contentOf('f');
      expect(kept.equals(bytes)).to.equal(true);
      expect(parts).to.be.greaterThan(1);
    });

    it('are found by their ids, those that there are', async () => {
      const bytes = Buffer.from('x');
      for (const id of ['a', 'b']) await subject.store.files.keep(ready(id, bytes), bytes);

      const found = await subject.store.files.ofIds(['b', 'nothing', 'a']);

      expect(found.map(({ id }) => id)).to.have.members(['a', 'b']);
      expect(await subject.store.files.ofIds([])).to.deep.equal([]);
      expect(await subject.store.files.find('nothing')).to.equal(undefined);
    });

    it('that a vendor keeps wait with their turn, are claimed by one, and then are kept in their place', async () => {
      const file = await awaited('f');
      const { files } = subject.store;
      const bytes = Buffer.from('fetched');

      expect(await files.due(at(-1), 10)).to.deep.equal([]);
      expect(await files.due(at(0), 10)).to.deep.equal([file]);
      const claims = await Promise.all([files.claim(file, at(2)), files.claim(file, at(2))]);
      expect(claims.filter(Boolean)).to.have.length(1);
      expect(await files.due(at(1), 10)).to.deep.equal([]);
      expect(await files.due(at(2), 10)).to.deep.equal([{ ...file, attempts: 1 }]);
      expect(await files.keep(ready('f', bytes), bytes)).to.equal(true);

      expect((await files.find('f'))?.status).to.equal('ready');
      expect(await files.due(at(9), 10)).to.deep.equal([]);
      expect(await files.keep(ready('f', Buffer.from('again')), Buffer.from('again'))).to.equal(false);
      expect((await contentOf('f')).bytes.toString()).to.equal('fetched');
    });

    it('that were refused say why, and are fetched no more', async () => {
      await awaited('f');

      await subject.store.files.refuse('f', 'MEDIA_REFUSED');

      const file = await subject.store.files.find('f');
      expect([file?.status, file?.code]).to.deep.equal(['refused', 'MEDIA_REFUSED']);
      expect(await subject.store.files.due(at(9), 10)).to.deep.equal([]);
    });

    it('that are forgotten have never been', async () => {
      const bytes = Buffer.from('x');
      for (const id of ['a', 'b']) await subject.store.files.keep(ready(id, bytes), bytes);

      await subject.store.files.forget(['a']);

      expect(await subject.store.files.find('a')).to.equal(undefined);
      expect((await contentOf('a')).parts).to.equal(0);
      expect((await contentOf('b')).bytes.toString()).to.equal('x');
    });

    it('that are old lose their bytes and their name, the oldest first, a few at a time', async () => {
      const bytes = Buffer.from('x');
      for (const [i, id] of ['a', 'b', 'c'].entries()) {
        await subject.store.files.keep(ready(id, bytes, { createdAt: at(i) }), bytes);
      }

      expect(await subject.store.files.eraseBefore(at(2), 1)).to.equal(1);
      expect((await subject.store.files.find('b'))?.status).to.equal('ready');
      expect(await subject.store.files.eraseBefore(at(2), 5)).to.equal(1);
      expect(await subject.store.files.eraseBefore(at(2), 5)).to.equal(0);

      const gone = await subject.store.files.find('a');
      expect([gone?.status, gone?.name, gone?.size]).to.deep.equal(['erased', '', 0]);
      expect((await contentOf('a')).parts + (await contentOf('b')).parts).to.equal(0);
      expect((await contentOf('c')).bytes.toString()).to.equal('x');
    });

    it('that come while their customer is being erased leave nothing behind', async () => {
      const set = opening({ id: 'c', contactId: 'sofia' });
      await subject.store.commit(set);
      const bytes = Buffer.alloc(2_000_000, 'secret ');

      const [kept] = await Promise.all([
        subject.store.files.keep(ready('f', bytes), bytes),
        subject.store.personal.erase('sofia', at(1)),
      ]);
      await subject.store.personal.erase('sofia', at(2));

      expect(kept).to.be.a('boolean');
      expect((await contentOf('f')).parts).to.equal(0);
      expect((await subject.store.files.find('f'))?.status).to.equal('erased');
    });
  });
}
