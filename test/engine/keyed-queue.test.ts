import { expect } from 'chai';
import { KeyedQueue } from '../../bot/engine/keyed-queue.js';
import { deferred } from '../support-files/deferred.js';

describe('KeyedQueue', () => {
  it('runs work of one key one at a time and in the order given', async () => {
    const queue = new KeyedQueue(10);
    const done: number[] = [];
    let atOnce = 0;

    const results = await Promise.all(
      [0, 1, 2, 3, 4].map((i) =>
        queue.run('key', async () => {
          atOnce += 1;
          expect(atOnce).to.equal(1);
          for (let turn = 0; turn < 5 - i; turn += 1) await Promise.resolve();
          atOnce -= 1;
          done.push(i);
          return i * 10;
        }),
      ),
    );

    expect(done).to.deep.equal([0, 1, 2, 3, 4]);
    expect(results).to.deep.equal([0, 10, 20, 30, 40]);
  });

  it('runs different keys side by side, up to its limit', async () => {
    const queue = new KeyedQueue(2);
    const gate = deferred();
    const started: string[] = [];
    const work = (name: string) => () => {
      started.push(name);
      return gate.promise;
    };

    const all = ['a', 'b', 'c'].map((key) => queue.run(key, work(key)));
    const beforeTheGate = [...started];
    gate.resolve();
    await Promise.all(all);

    expect(beforeTheGate).to.deep.equal(['a', 'b']);
    expect(started).to.deep.equal(['a', 'b', 'c']);
  });

  it('lets a busy key not keep the others waiting', async () => {
    const queue = new KeyedQueue(1);
    const order: string[] = [];
    const note = (name: string) => async () => void order.push(name);

    await Promise.all([
      queue.run('busy', note('busy 1')),
      queue.run('busy', note('busy 2')),
      queue.run('busy', note('busy 3')),
      queue.run('calm', note('calm')),
    ]);

    expect(order.indexOf('calm')).to.be.lessThan(order.indexOf('busy 3'));
  });

  it('goes on after work that failed, and hands the failure to whoever gave it', async () => {
    const queue = new KeyedQueue(1);

    const failed = queue.run('key', async () => {
      throw new Error('bad');
    });
    const next = queue.run('key', async () => 'good');

    expect(await failed.catch((error: Error) => error.message)).to.equal('bad');
    expect(await next).to.equal('good');
    await queue.idle();
    expect(queue.length).to.equal(0);
  });

  it('counts what is not finished, and is idle when nothing is left', async () => {
    const queue = new KeyedQueue(1);
    const gate = deferred();
    const all = [queue.run('a', () => gate.promise), queue.run('a', async () => {}), queue.run('b', async () => {})];

    const waiting = queue.length;
    const idle = queue.idle().then(() => queue.length);
    gate.resolve();
    await Promise.all(all);

    expect(waiting).to.equal(3);
    expect(await idle).to.equal(0);
    await queue.idle();
  });
});
