import { expect } from 'chai';
import { showThinking } from '../../bot/engine/show-typing.js';
import type { Json } from '../../bot/support/json.js';
import type { OrderLookup, OrderSystem } from '../../bot/support/order.js';
import { deferred } from '../support-files/deferred.js';
import { eventually } from '../support-files/eventually.js';
import { SmallConvoz } from './small-convoz.js';

describe('the sign that an answer is being written', () => {
  it('is shown when a turn takes long, once, and where the message came from', async () => {
    const found = deferred<OrderLookup>();
    const orders: OrderSystem = { find: () => found.promise, normalise: (number) => number };
    const shown: Json[] = [];
    const typing = async (reference: Json) => void shown.push(reference);
    const convoz = await SmallConvoz.start({ orders, slow: showThinking(new Map([['push', { typing }]])) });
    const iria = convoz.guest('iria', 'push');
    await iria.say('opening hours');
    await iria.say('where is my order MR-10482');

    await iria.accept('iria@shop.example');
    await eventually(() => shown.length > 0, 15_000);
    found.resolve({ status: 'no_match' });
    await convoz.runner.idle();

    expect(shown).to.deep.equal([{ to: 'iria' }]);
    await convoz.close();
  });

  it('is left out where the channel has none, and nobody learns when it fails', () => {
    const show = showThinking(
      new Map([
        ['push', { typing: () => Promise.reject(new Error('no')) }],
        ['none', {}],
      ]),
    );
    const activity = JSON.stringify({ channelData: { convoz: { reference: { to: 'iria' } } } });
    const entry = (channel: string, said = activity) => ({ channel, activity: said }) as Parameters<typeof show>[0];

    for (const channel of ['push', 'none', 'unknown']) expect(() => show(entry(channel))).not.to.throw();
    expect(() => show(entry('push', '{}'))).not.to.throw();
  });
});
