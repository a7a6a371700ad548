import { expect } from 'chai';
import { provePhones } from '../../bot/customers/prove-phones.js';
import type { Proved } from '../../bot/customers/proved.js';
import { VendorStage } from '../channels/vendor-stage.js';
import { vendorFakes } from '../fakes/index.js';
import { inboxEntry } from '../store/change-sets.js';
import { eventually } from '../support-files/eventually.js';

const entry = (peer: string, convoz: object) => ({
  ...inboxEntry({
    channel: 'whatsapp',
    activity: JSON.stringify({ type: 'message', from: { id: peer }, channelData: { convoz } }),
  }),
  seq: 1,
  attempts: 0,
});

describe('numbers that a vendor vouches for', () => {
  it('are kept once of each customer, and again when that failed', async () => {
    const asked: unknown[] = [];
    let fails = true;
    const proved: Proved = async (peer, verified) => {
      asked.push([peer.externalId, verified]);
      if (fails) throw new Error('The disk is full');
      return { status: 'linked', contactId: 'c' };
    };
    const logged: string[] = [];
    const heard = provePhones({ proved, log: (_level, message) => void logged.push(message) });

    heard(undefined);
    heard(entry('ana', {}));
    heard(entry('ana', { phone: '+34600000001' }));
    await eventually(() => logged.length === 1);
    fails = false;
    heard(entry('ana', { phone: '+34600000001' }));
    heard(entry('ana', { phone: '+34600000001' }));
    heard(entry('brais', { phone: '+34600000002' }));

    expect(asked).to.deep.equal([
      ['ana', { channel: 'phone', externalId: '+34600000001' }],
      ['ana', { channel: 'phone', externalId: '+34600000001' }],
      ['brais', { channel: 'phone', externalId: '+34600000002' }],
    ]);
  });

  it('make one customer of whoever writes from the same one on two channels', async () => {
    const fake = vendorFakes.find(({ channel }) => channel === 'whatsapp');
    if (!fake) throw new Error('No fake of WhatsApp');
    const stage = await VendorStage.start(fake);
    const { store, workplace } = stage.convoz.app;
    const ana = stage.customer('ana');

    await ana.tells('hello');
    let phone: string | undefined;
    await eventually(async () => {
      const { contactId } = (await ana.conversation().catch(() => undefined)) ?? {};
      const identities = contactId === undefined ? [] : await store.customers.identities(contactId);
      phone = identities.find(({ channel, verified }) => channel === 'phone' && verified)?.externalId;
      return phone !== undefined;
    });

    expect(phone).to.match(/^\+\d+$/);
    const { contactId } = await ana.conversation();
    const elsewhere = { channel: 'twilio_wa', externalId: 'ana-there' };
    expect(await workplace.customers.proved(elsewhere, { channel: 'phone', externalId: phone ?? '' })).to.deep.equal({
      status: 'linked',
      contactId,
    });
    const own = (await store.customers.identities(contactId)).find(({ channel }) => channel === 'whatsapp');
    expect(own).to.include({ verified: true });
    await stage.close();
  });
});
