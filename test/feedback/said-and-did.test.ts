import { expect } from 'chai';
import { ConvozError } from '../../bot/errors.js';
import { createSaidAndDid, type SaidAndDid, type Telling } from '../../bot/feedback/said-and-did.js';
import { quietMs, SmallConvoz } from '../engine/small-convoz.js';
import { opening } from '../store/change-sets.js';
import { eventually } from '../support-files/eventually.js';
import { type RunningConvoz, startConvoz } from '../support-files/running-convoz.js';
import { day } from '../support-files/test-clock.js';

const since = new Date('2026-03-01T00:00:00Z');
const until = new Date('2026-04-01T00:00:00Z');
const raised = { theme: 'delivery', since, until } as const;
const telling: Telling = {
  ...raised,
  campaignId: 'faster parcels',
  text: { en: 'You said delivery was slow: it now takes a day.' },
  agent: { id: 'id-sabela', name: 'Sabela' },
};

describe('"you said, we did"', () => {
  let convoz: SmallConvoz;
  let saidAndDid: SaidAndDid;
  let rests: number;
  beforeEach(async () => {
    convoz = await SmallConvoz.start();
    rests = 0;
    saidAndDid = afterRestart();
  });
  afterEach(async () => {
    await saidAndDid.stop();
    await convoz.close();
  });

  function afterRestart(part: Partial<Parameters<typeof createSaidAndDid>[0]> = {}): SaidAndDid {
    return createSaidAndDid({
      reports: convoz.store.reports,
      contacts: convoz.store.contacts,
      accept: (entry) => convoz.inbox.accept(entry),
      clock: convoz.clock,
      ids: { next: () => `told ${Math.random()}` },
      rest: async () => {
        rests += 1;
      },
      log: () => {},
      ...part,
    });
  }

  /** A customer who has said this of an episode that is closed now, in a conversation of his name. */
  async function heard(name: string, comment = 'the delivery was late', conversationId = name): Promise<void> {
    const guest = convoz.guest(name, 'push', conversationId);
    await guest.say('how long does it take');
    await convoz.later(quietMs);
    await guest.rate({ value: 6, comment });
    convoz.clock.advance(8 * day);
  }
  async function told(wanted: Telling = telling, by = saidAndDid) {
    await by.tell(wanted);
    await eventually(() => by.progress(wanted.campaignId)?.status !== 'running');
    await convoz.runner.idle();
    return by.progress(wanted.campaignId);
  }
  const timesTold = async (conversationId: string) =>
    (await convoz.guest(conversationId).messages()).filter(({ text }) => text === telling.text.en).length;

  it('counts the contacts whose comments raised the theme in the period', async () => {
    await heard('iria');
    await heard('uxia', 'everything was lovely');

    expect(await saidAndDid.preview(raised)).to.deep.equal({ contacts: 1, sample: ['iria'] });
    expect(await saidAndDid.preview({ ...raised, until: since, since: new Date(0) })).to.include({ contacts: 0 });
  });

  it('tells each of them once, as a person, in his last conversation', async () => {
    await heard('iria');
    await heard('iria', 'the courier was late, again', 'iria later');
    await heard('uxia', 'everything was lovely');

    expect(await told()).to.deep.equal({
      status: 'done',
      of: 1,
      sent: 1,
      skipped: { optedOut: 0, language: 0, busy: 0, gone: 0 },
    });

    expect([await timesTold('iria'), await timesTold('iria later'), await timesTold('uxia')]).to.deep.equal([0, 1, 0]);
    const last = (await convoz.guest('iria later').messages()).at(-1);
    expect(last?.author).to.deep.equal({ kind: 'agent', id: 'id-sabela', name: 'Sabela' });
  });

  it('tells nobody twice, though the campaign is begun again after a restart or by somebody else', async () => {
    await heard('iria');
    await told();

    const agent = { id: 'id-xoan', name: 'Xoán' };
    const again = await told({ ...telling, agent }, afterRestart());

    expect(again).to.include({ status: 'done', of: 1, sent: 1 });
    expect(await timesTold('iria')).to.equal(1);
    await told({ ...telling, campaignId: 'another campaign' });
    expect(await timesTold('iria')).to.equal(2);
  });

  it('leaves out who never wants to be asked, who has no text in his language, and who is talking to us', async () => {
    for (const name of ['iria', 'uxia', 'xoan']) await heard(name);
    const contact = await convoz.store.contacts.find((await convoz.guest('iria').conversation()).contactId);
    if (!contact) throw new Error('No contact');
    // Committed with a conversation that is older than the one in which he is told.
    const set = opening({ contactId: contact.id, peerId: 'another', updatedAt: new Date(0) });
    await convoz.store.commit({ ...set, contact: { ...contact, surveyOptOut: true } });
    await convoz.guest('uxia', 'push').say('I want a person');

    expect(await told()).to.deep.include({ of: 3, sent: 1, skipped: { optedOut: 1, language: 0, busy: 1, gone: 0 } });
    const galician = { ...telling, campaignId: 'in Galician', text: { gl: 'Xa tarda só un día.' } };
    expect(await told(galician)).to.deep.include({ sent: 0, skipped: { optedOut: 1, language: 2, busy: 0, gone: 0 } });

    expect([await timesTold('iria'), await timesTold('uxia'), await timesTold('xoan')]).to.deep.equal([0, 0, 1]);
  });

  it('goes on when the house is full, resting in between', async () => {
    await heard('iria');
    let refused = 0;
    const patient = afterRestart({
      accept: (entry) => {
        if (refused++ < 3) return Promise.reject(new ConvozError('OVERLOADED', 'Too many messages are waiting'));
        return convoz.inbox.accept(entry);
      },
    });

    expect(await told(telling, patient)).to.include({ status: 'done', sent: 1 });
    expect(rests).to.equal(3);
    expect(await timesTold('iria')).to.equal(1);
  });

  it('rests between slices, and stops between two contacts', async () => {
    const contacts = Array.from({ length: 45 }, (_, i) => `contact ${i}`);
    const entered: string[] = [];
    const rows = contacts.map((contactId, i) => ({
      invitation: { id: contactId, contactId, conversationId: contactId, createdAt: new Date(i), language: 'en' },
      response: { comment: 'late delivery' },
    }));
    const many = afterRestart({
      reports: { ratedPage: async ({ after }) => (after ? [] : (rows as never)) },
      contacts: {
        find: async (id) => ({ id, createdAt: since, surveyOptOut: false }),
        conversations: async (id) => [{ id, language: 'en', status: { tag: 'closed', since: '' } } as never],
      },
      accept: async (entry) => {
        entered.push(entry.conversationId);
        if (entered.length === 30) void many.stop();
        return { duplicate: false, id: entry.id, seq: entered.length };
      },
    });

    await many.tell(telling);
    await eventually(() => entered.length >= 30);
    await many.stop();

    expect(entered).to.deep.equal(contacts.slice(0, 30));
    expect(rests).to.equal(1);
  });
});

describe('the routes of "you said, we did"', () => {
  let convoz: RunningConvoz;
  before(async () => {
    convoz = await startConvoz();
  });
  after(() => convoz.close());

  const days = { since: '2026-03-01', until: '2026-04-01' };
  const body = { ...days, campaignId: 'faster', text: { es: 'Ya tarda un día.' } };

  it('are for supervisors and admins', async () => {
    const [agent, supervisor, admin] = await Promise.all(
      (['agent', 'supervisor', 'admin'] as const).map((role) => convoz.agent({ role })),
    );
    const codes = async (path: string, sent: object) =>
      Promise.all([agent, supervisor, admin].map(async (one) => (await one?.post(path, sent))?.status));

    expect(await codes('/api/themes/delivery/preview', days)).to.deep.equal([403, 200, 200]);
    expect(await codes('/api/themes/delivery/told', body)).to.deep.equal([403, 202, 202]);
    expect((await agent?.get('/api/themes/delivery/told/faster'))?.status).to.equal(403);
  });

  it('answer how far a campaign is, and refuse what they do not know', async () => {
    const sabela = await convoz.agent({ role: 'supervisor' });
    await sabela.post('/api/themes/delivery/told', { ...body, campaignId: 'of spring' });
    const status = async (path: string, sent: object) => (await sabela.post(path, sent)).status;

    await eventually(async () => (await sabela.get('/api/themes/delivery/told/of%20spring')).body.status === 'done');

    expect((await sabela.get('/api/themes/delivery/told/none')).status).to.equal(404);
    expect(await status('/api/themes/weather/preview', days)).to.equal(400);
    expect(await status('/api/themes/delivery/preview', { ...days, since: 'March' })).to.equal(400);
    expect(await status('/api/themes/delivery/told', { ...body, text: {} })).to.equal(400);
    expect(await status('/api/themes/delivery/told', { ...body, text: { fr: 'Bonjour' } })).to.equal(400);
  });
});
