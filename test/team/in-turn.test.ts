import { expect } from 'chai';
import { inTurn } from '../../bot/team/in-turn.js';
import { eventually } from '../support-files/eventually.js';

describe('work in turn', () => {
  const quick = { everyMs: 3_600_000, pauseMs: 1 };

  it('is done again for whoever asked while it was under way, once, and never twice at a time', async () => {
    let [runs, atOnce, most] = [0, 0, 0];
    const releases: (() => void)[] = [];
    const work = inTurn(
      async () => {
        runs += 1;
        atOnce += 1;
        most = Math.max(most, atOnce);
        await new Promise<void>((resolve) => releases.push(resolve));
        atOnce -= 1;
      },
      quick,
      () => {},
    );

    work.start();
    for (let i = 0; i < 5; i++) work.kick();
    releases[0]?.();
    await eventually(() => releases.length === 2);
    releases[1]?.();
    await work.stop();

    expect([runs, most]).to.deep.equal([2, 1]);
    work.kick();
    expect(runs).to.equal(2);
  });

  it('goes on after a failure, which is reported', async () => {
    const failures: unknown[] = [];
    let runs = 0;
    const work = inTurn(
      async () => {
        runs += 1;
        if (runs === 1) throw new Error('once');
      },
      quick,
      (error) => failures.push(error),
    );

    work.kick();
    await eventually(() => failures.length === 1);
    work.kick();
    await eventually(() => runs === 2);
    await work.stop();

    expect(failures).to.have.length(1);
  });
});
