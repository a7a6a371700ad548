import { join } from 'node:path';
import { expect } from 'chai';
import { readLessons } from '../../bot/commands/lessons.js';
import { readConfig } from '../../bot/config.js';
import { openStore } from '../../bot/store/index.js';
import type { Lesson } from '../../bot/support/review.js';
import { temporaryDirectory } from '../support-files/temporary-directory.js';

describe('lessons for a training', () => {
  it('are what the team has approved, without intents the corpus no longer has, which are named', async () => {
    const directory = await temporaryDirectory();
    const store = await openStore(join(directory.path, 'convoz.db'));
    const lessons: Lesson[] = [
      { text: 'zarpó la chalupa', intent: 'order.track', language: 'es' },
      { text: 'quen gañou o partido', intent: 'none', language: 'gl' },
      { text: 'alugades zancos', intent: 'stilts.rent', language: 'gl' },
    ];
    await store.reviews.decide(
      {
        id: 'd',
        groupId: 'aaaaaaaaaaaa',
        kind: 'approved',
        leader: { text: 'zarpo la chalupa', language: 'es' },
        coversUntil: new Date(),
        decidedAt: new Date(),
        intent: 'order.track',
      },
      { lessons },
    );
    await store.close();
    const told: string[] = [];

    const read = await readLessons(readConfig({ DATA_DIR: directory.path }), (line) => told.push(line));
    await directory.remove();

    expect(read).to.deep.equal(lessons.slice(0, 2));
    expect(told).to.have.length(1);
    expect(told[0]).to.include('stilts.rent');
  });
});
