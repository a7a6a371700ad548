import { expect } from 'chai';
import type { OrderSystem } from '../../../bot/support/order.js';
import { say } from '../../../dialogs/wording/index.js';
import { hour } from '../../support-files/test-clock.js';
import type { Guest } from '../guest.js';
import { SmallConvoz } from '../small-convoz.js';

describe('order look-ups', () => {
  let convoz: SmallConvoz;
  let asked: number;
  let answer: Awaited<ReturnType<OrderSystem['find']>>['status'];
  beforeEach(async () => {
    asked = 0;
    answer = 'no_match';
    convoz = await SmallConvoz.start({
      orders: {
        normalise: (number) => /MR-\d{5}/i.exec(number)?.[0].toUpperCase(),
        async find() {
          asked += 1;
          return { status: answer as 'no_match' | 'unavailable' };
        },
      },
    });
  });
  afterEach(() => convoz.close());

  const guess = (guest: Guest, number: number, address?: string) =>
    guest.say(`MR-${10_000 + number} ana@correo.example`, address === undefined ? {} : { address });
  const refused = (said: string[]) => said.includes(say('en', 'order.limited'));

  it('stop after five failures in a conversation, however the customer goes on', async () => {
    const iria = convoz.guest();
    await iria.open();

    const outcomes: boolean[] = [];
    for (let number = 1; number <= 12; number += 1) outcomes.push(refused(await guess(iria, number)));

    expect(asked).to.equal(5);
    expect(outcomes.some(Boolean)).to.equal(true);
    expect((await iria.conversation()).memory.failedLookups).to.equal(5);
  });

  it('stop after ten failures of a person within an hour, over all his conversations', async () => {
    for (let n = 0; n < 5; n += 1) {
      const window = convoz.guest('iria', 'directline', `window ${n}`);
      await window.open();
      for (let number = 1; number <= 5; number += 1) await guess(window, n * 10 + number);
    }

    expect(asked).to.equal(10);
    convoz.clock.advance(hour + 1);
    const later = convoz.guest('iria', 'directline', 'an hour later');
    await later.open();
    await guess(later, 99);
    expect(asked).to.equal(11);
  });

  it('stop after fifty failures from one network address within an hour, whoever asks', async () => {
    for (let n = 0; n < 15; n += 1) {
      const guest = convoz.guest(`guest ${n}`);
      await guest.open();
      for (let number = 1; number <= 4; number += 1) await guess(guest, n * 10 + number, 'hashed address');
    }
    const elsewhere = convoz.guest('elsewhere');
    await elsewhere.open();
    const before = asked;

    await guess(elsewhere, 1, 'another address');

    expect(before).to.equal(50);
    expect(asked).to.equal(51);
  });

  it('that the shop could not answer are not held against the customer', async () => {
    answer = 'unavailable';
    const iria = convoz.guest();
    await iria.open();

    for (let number = 1; number <= 7; number += 1) await guess(iria, number);

    expect((await iria.conversation()).memory.failedLookups).to.equal(0);
    const since = new Date(convoz.clock.now().getTime() - hour);
    expect(await convoz.store.orderAudits.failuresSince(since, { peer: 'directline:dl_iria' })).to.include({ peer: 0 });
  });

  it('are kept for audit, each with its outcome', async () => {
    const iria = convoz.guest();
    await iria.open();

    await guess(iria, 1, 'hashed address');

    const since = new Date(convoz.clock.now().getTime() - hour);
    expect(
      await convoz.store.orderAudits.failuresSince(since, { peer: 'directline:dl_iria', address: 'hashed address' }),
    ).to.deep.equal({ peer: 1, address: 1 });
    expect(await iria.events()).to.include('order.looked_up');
  });
});
