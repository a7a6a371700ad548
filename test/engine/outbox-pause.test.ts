import { expect } from 'chai';
import { usualLimits } from '../../bot/engine/outbox-limits.js';
import { ChannelPause } from '../../bot/engine/outbox-pause.js';
import { TestClock } from '../support-files/test-clock.js';

const second = 1000;

describe('ChannelPause', () => {
  let clock: TestClock;
  let pause: ChannelPause;
  beforeEach(() => {
    clock = new TestClock();
    pause = new ChannelPause(usualLimits);
  });

  const fails = (how: 'refused' | 'unanswered', conversation = 'a') => pause.failed(how, conversation, clock.now());
  const waitMs = () => pause.waitMs(clock.now());

  it('begins as soon as the account is refused, and says so once', () => {
    const begins = [fails('refused'), fails('refused'), fails('refused', 'b')];

    expect(begins).to.deep.equal([true, false, false]);
    expect(waitMs()).to.equal(30 * second);
  });

  it('doubles with each probe that fails, up to ten minutes', () => {
    fails('refused');
    const waits = [1, 2, 3, 4, 5, 6].map(() => {
      clock.advance(waitMs());
      fails('refused');
      return waitMs() / second;
    });

    expect(waits).to.deep.equal([60, 120, 240, 480, 600, 600]);
  });

  it('is not lengthened by what was under way when it began', () => {
    fails('refused');
    clock.advance(second);
    for (const conversation of ['b', 'c', 'd']) fails('unanswered', conversation);

    expect(waitMs()).to.equal(29 * second);
  });

  it('begins when nobody has answered five times in a row in several conversations', () => {
    const begins = ['a', 'b', 'a', 'b', 'a'].map((conversation) => fails('unanswered', conversation));

    expect(begins).to.deep.equal([false, false, false, false, true]);
    expect(pause.isOn).to.equal(true);
  });

  it('does not begin because of one conversation, nor where some are answered', () => {
    for (let i = 0; i < 20; i += 1) fails('unanswered');
    pause.answered();
    for (let i = 0; i < 20; i += 1) {
      if (i % 4 === 0) pause.answered();
      fails('unanswered', `${i}`);
    }

    expect(pause.isOn).to.equal(false);
  });

  it('ends with an answer, and begins anew with the shortest wait', () => {
    fails('refused');
    clock.advance(waitMs());
    fails('refused');
    clock.advance(waitMs());
    pause.answered();
    const ended = waitMs();
    const again = fails('refused');

    expect(ended).to.equal(0);
    expect(again).to.equal(true);
    expect(waitMs()).to.equal(30 * second);
  });

  it('is not longer than its step when the clock is put back', () => {
    fails('refused');
    clock.advance(-3_600_000);
    const wait = waitMs();
    clock.advance(wait);

    expect(wait).to.equal(30 * second);
    expect(waitMs()).to.equal(0);
  });
});
