import { expect } from 'chai';
import fc from 'fast-check';
import { Pace } from '../../bot/engine/outbox-pace.js';
import { TestClock } from '../support-files/test-clock.js';

describe('Pace', () => {
  let clock: TestClock;
  beforeEach(() => {
    clock = new TestClock();
  });

  it('lets everything leave where a channel has none', () => {
    const pace = new Pace(undefined);
    for (let i = 0; i < 1000; i += 1) pace.left('a', clock.now());

    expect(pace.room(clock.now())).to.equal(Number.POSITIVE_INFINITY);
    expect(pace.peerWaitMs('a', clock.now())).to.equal(0);
  });

  it('says when the next may leave, once the second is used up', () => {
    const pace = new Pace({ perSecond: 5, perPeerMs: 0 });
    for (let i = 0; i < 5; i += 1) pace.left(`${i}`, clock.now());

    const [room, waitMs] = [pace.room(clock.now()), pace.waitMs(clock.now())];
    clock.advance(waitMs);

    expect([room, waitMs]).to.deep.equal([0, 200]);
    expect(pace.room(clock.now())).to.equal(1);
  });

  it('never lets more leave in any second than twice the rate, and keeps up with it in the long run', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 300 }),
        (rate, gaps) => {
          const time = new TestClock();
          const pace = new Pace({ perSecond: rate, perPeerMs: 0 });
          const left: number[] = [];
          for (const gap of gaps) {
            time.advance(gap);
            for (let room = pace.room(time.now()); room > 0; room -= 1) {
              pace.left('a', time.now());
              left.push(time.now().getTime());
            }
          }
          for (const [i, from] of left.entries()) {
            expect(left.slice(i).filter((at) => at < from + 1000).length).to.be.at.most(2 * rate);
          }
          const passed = gaps.reduce((sum, gap) => sum + gap, 0);
          expect(left.length).to.be.at.most(rate + Math.ceil((passed * rate) / 1000));
        },
      ),
      { numRuns: 50 },
    );
  });

  it('keeps a gap between two to the same person, and none between two persons', () => {
    const pace = new Pace({ perSecond: 10, perPeerMs: 1000 });
    pace.left('a', clock.now());
    clock.advance(400);

    expect(pace.peerWaitMs('a', clock.now())).to.equal(600);
    expect(pace.peerWaitMs('b', clock.now())).to.equal(0);
    clock.advance(600);
    expect(pace.peerWaitMs('a', clock.now())).to.equal(0);
  });

  it('holds nobody back for long when the clock is put back', () => {
    const pace = new Pace({ perSecond: 1, perPeerMs: 1000 });
    pace.left('a', clock.now());
    clock.advance(-3_600_000);

    expect(pace.peerWaitMs('a', clock.now())).to.equal(1000);
    expect(pace.waitMs(clock.now())).to.be.at.most(1000);
    clock.advance(1000);
    expect(pace.peerWaitMs('a', clock.now())).to.equal(0);
    expect(pace.waitMs(clock.now())).to.equal(0);
  });
});
