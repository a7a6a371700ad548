import { expect } from 'chai';
import { ring } from '../../bot/engine/alarm.js';
import type { TurnRunner } from '../../bot/engine/runner.js';
import { day, minute } from '../support-files/test-clock.js';
import { SmallConvoz, surveyWindowMs } from './small-convoz.js';

describe('the alarm', () => {
  let convoz: SmallConvoz;
  beforeEach(async () => {
    convoz = await SmallConvoz.start();
  });
  afterEach(() => convoz.close());

  it('wakes everybody whose moment has come, and nobody else', async () => {
    const [early, late] = [convoz.guest('early'), convoz.guest('late')];
    await early.say('how long does it take');
    convoz.clock.advance(minute);
    await late.say('how long does it take');

    await convoz.later(2 * minute);

    expect([await early.tag(), await late.tag()]).to.deep.equal(['closing', 'bot']);
  });

  it('goes on with the others when one of them cannot be woken, and says which', async () => {
    const guests = ['a', 'b', 'c'].map((name) => convoz.guest(name));
    for (const guest of guests) await guest.say('how long does it take');
    convoz.clock.advance(10 * minute);
    const failing = {
      act: (id: string, input: Parameters<TurnRunner['act']>[1]) =>
        id === 'b' ? Promise.reject(new Error('stuck')) : convoz.runner.act(id, input),
    } as TurnRunner;
    const told: unknown[] = [];

    const rung = await ring({
      store: convoz.store,
      runner: failing,
      clock: convoz.clock,
      log: (_level, _message, ids) => told.push(ids.conversationId),
    });

    expect(rung).to.equal(3);
    expect(await Promise.all(guests.map((guest) => guest.tag()))).to.deep.equal(['closing', 'bot', 'closing']);
    expect(told).to.deep.equal(['b']);
  });

  it('rings again after a restart for what came due meanwhile', async () => {
    const iria = convoz.guest();
    await iria.say('how long does it take');
    convoz.clock.advance(day);
    const { runner } = await convoz.secondProcess();

    await ring({ store: convoz.store, runner, clock: convoz.clock, log: () => {} });

    expect(await iria.tag()).to.equal('closing');
  });

  it('lets a question that was left open when the customer went on expire as well', async () => {
    const iria = convoz.guest();
    await iria.say('how long does it take');
    await convoz.later(10 * minute);
    await iria.say('I want a person');

    await convoz.later(surveyWindowMs);

    expect((await iria.survey())?.invitation.status).to.equal('expired');
    expect(await iria.tag()).to.equal('queued');
  });
});
