import { join } from 'node:path';
import { expect } from 'chai';
import { ConvozError } from '../../bot/errors.js';
import { fetchMedia, fileRoom, type MediaFetcher, type MediaSource } from '../../bot/files/index.js';
import { type OpenStore, openStore } from '../../bot/store/index.js';
import type { StoredFile } from '../../bot/support/stored-file.js';
import { opening } from '../store/change-sets.js';
import { eventually } from '../support-files/eventually.js';
import { type TemporaryDirectory, temporaryDirectory } from '../support-files/temporary-directory.js';
import { day, minute, TestClock } from '../support-files/test-clock.js';
import { exif, jpeg, jpegWith } from './pictures.js';

describe('fetching what vendors keep', () => {
  let directory: TemporaryDirectory;
  let store: OpenStore;
  let clock: TestClock;
  let answer: NonNullable<MediaSource['fetchMedia']>;
  let asked: string[];
  let fetchers: MediaFetcher[];
  beforeEach(async () => {
    directory = await temporaryDirectory();
    store = await openStore(join(directory.path, 'convoz.db'));
    clock = new TestClock();
    asked = [];
    fetchers = [];
    answer = async () => ({ bytes: jpegWith(exif(1)), mime: 'image/jpeg' });
  });
  afterEach(async () => {
    for (const fetcher of fetchers) await fetcher.stop();
    await store.close();
    await directory.remove();
  });

  function fetcher(): MediaFetcher {
    const telegram: MediaSource = {
      fetchMedia(ref) {
        asked.push(ref);
        return answer(ref);
      },
    };
    const room = fileRoom({ files: store.files, scan: async () => {}, clock, ids: { next: () => 'unused' } });
    const channels = new Map<string, MediaSource>([
      ['telegram', telegram],
      ['sms', {}],
    ]);
    const made = fetchMedia({ files: store.files, room, channels, clock, log: () => {} });
    fetchers.push(made);
    return made;
  }

  async function awaits(id: string, channel = 'telegram'): Promise<void> {
    const file = {
      id,
      conversationId: id,
      name: 'photo.jpg',
      createdAt: clock.now(),
      channel,
      ref: `ref ${id}`,
      attempts: 0,
    };
    await store.commit({ ...opening({ id }), files: [file] });
  }

  const settles = async (id: string, status: StoredFile['status']) => {
    await eventually(async () => (await store.files.find(id))?.status === status);
    return store.files.find(id);
  };

  it('keeps what has come like any other file: without what it tells, under a name of its kind', async () => {
    for (const id of ['a', 'b', 'c', 'd', 'e', 'f']) await awaits(id);

    fetcher().start();

    for (const id of ['a', 'b', 'c', 'd', 'e', 'f']) {
      const file = await settles(id, 'ready');
      expect([file?.name, file?.type, file?.size]).to.deep.equal(['photo.jpg', 'image/jpeg', jpeg.length]);
    }
    expect(asked.toSorted()).to.deep.equal(['ref a', 'ref b', 'ref c', 'ref d', 'ref e', 'ref f']);
  });

  it('tries again later what could not be had, and gives it up after some hours', async () => {
    await awaits('a');
    answer = async () => {
      throw new ConvozError('SEND_UNREACHABLE', 'not now');
    };
    const one = fetcher();
    one.kick();
    await eventually(() => asked.length === 1);

    for (let tries = 2; tries <= 6; tries++) {
      await eventually(async () => {
        clock.advance(minute);
        one.kick();
        return asked.length >= tries;
      });
    }

    const file = await settles('a', 'refused');
    expect([file?.code, asked.length]).to.deep.equal(['SEND_UNREACHABLE', 6]);
    clock.advance(day);
    expect(await store.files.due(clock.now(), 10)).to.deep.equal([]);
  });

  it('keeps what comes at the second time', async () => {
    await awaits('a');
    answer = async () => {
      if (asked.length === 1) throw new Error('the line broke');
      return { bytes: jpeg };
    };
    const one = fetcher();
    one.kick();
    await eventually(() => asked.length === 1);

    clock.advance(2 * minute);
    await eventually(() => {
      one.kick();
      return asked.length === 2;
    });

    expect((await settles('a', 'ready'))?.size).to.equal(jpeg.length);
  });

  it('refuses what is nothing that is accepted, what the vendor will never give, and what no channel can fetch', async () => {
    await awaits('page');
    await awaits('gone');
    await awaits('call', 'sms');
    await awaits('left', 'a channel that is not used any more');
    answer = async (ref) => {
      if (ref === 'ref gone') throw new ConvozError('MEDIA_REFUSED', 'never');
      return { bytes: Buffer.from('<html>') };
    };

    fetcher().kick();

    for (const id of ['page', 'gone', 'call', 'left']) {
      expect((await settles(id, 'refused'))?.code, id).to.equal('MEDIA_REFUSED');
    }
  });

  it('is done once by two processes that look at the same time', async () => {
    for (const id of ['a', 'b', 'c']) await awaits(id);

    for (const one of [fetcher(), fetcher()]) one.kick();

    for (const id of ['a', 'b', 'c']) await settles(id, 'ready');
    expect(asked.toSorted()).to.deep.equal(['ref a', 'ref b', 'ref c']);
  });
});
