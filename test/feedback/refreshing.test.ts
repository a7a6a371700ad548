import { expect } from 'chai';
import { refreshing } from '../../bot/feedback/refreshing.js';
import { deferred } from '../support-files/deferred.js';
import { eventually } from '../support-files/eventually.js';

describe('refreshing', () => {
  it('keeps what was read by the reading begun last, in whatever order they end', async () => {
    const readings = [deferred<string>(), deferred<string>()];
    const kept: string[] = [];
    let next = 0;
    const { refresh } = refreshing(
      () => readings[next++]?.promise ?? Promise.reject(new Error('one too many')),
      (read) => kept.push(read),
      () => {},
    );

    const both = [refresh(), refresh()];
    readings[1]?.resolve('newer');
    await both[1];
    readings[0]?.resolve('older');
    await both[0];

    expect(kept).to.deep.equal(['newer']);
  });

  it('reports a look that failed, keeps what there is, and rejects for who waits', async () => {
    const kept: string[] = [];
    const failures: unknown[] = [];
    const gone = new Error('gone');
    const { look, refresh } = refreshing(
      () => Promise.reject(gone),
      (read: string) => kept.push(read),
      (error) => failures.push(error),
    );

    look();
    await eventually(() => failures.length === 1);

    expect(failures).to.deep.equal([gone]);
    expect(await refresh().catch((error: unknown) => error)).to.equal(gone);
    expect(kept).to.deep.equal([]);
  });
});
