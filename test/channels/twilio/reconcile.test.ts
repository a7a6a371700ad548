import { expect } from 'chai';
import { type ReconcileDeps, reconciler, startReconciling } from '../../../bot/channels/reconcile.js';
import type { VendorEvent } from '../../../bot/channels/vendor-event.js';
import type { WebhookChannel } from '../../../bot/channels/webhook-channel.js';
import { ConvozError } from '../../../bot/errors.js';
import type { VendorPost } from '../../fakes/fake-vendor.js';
import { type FakeTwilio, fakeTwilioSms } from '../../fakes/twilio.js';
import { eventually } from '../../support-files/eventually.js';
import { type RunningConvoz, startConvoz } from '../../support-files/running-convoz.js';
import { type TemporaryDirectory, temporaryDirectory } from '../../support-files/temporary-directory.js';
import { day, hour, minute, TestClock } from '../../support-files/test-clock.js';
import { publicUrl } from './twilio-channel.js';

describe('what customers write while Twilio cannot reach us', function () {
  this.timeout(60_000);
  let clock: TestClock;
  let fake: FakeTwilio;
  let directory: TemporaryDirectory;
  let convoz: RunningConvoz;
  beforeEach(async () => {
    clock = new TestClock();
    fake = await fakeTwilioSms(() => clock.now());
    directory = await temporaryDirectory();
    convoz = await start();
  });
  afterEach(async () => {
    await convoz.close();
    await fake.close();
    await directory.remove();
  });

  const start = () => startConvoz({ clock, env: { ...fake.env(), PUBLIC_URL: publicUrl, DATA_DIR: directory.path } });
  const deliver = async ({ target, method, headers, body }: VendorPost) => {
    const response = await fetch(convoz.url + target, { method, headers, body: new Uint8Array(body) });
    expect(response.status).to.equal(200);
  };
  const newLook = () => {
    const { webhooks, store, inbox, ids } = convoz.app;
    return reconciler({
      channels: webhooks.values(),
      heardLast: async (channel) => (await store.channelStates.of(channel)).lastReceivedAt,
      accept: (entry) => inbox.accept(entry),
      clock,
      ids,
      log: () => {},
    });
  };
  it('is found once and answered, and is not taken in again when it is delivered after all', async () => {
    const look = newLook();
    await deliver(fake.says('ana', 'hello', 'm1', publicUrl));
    await eventually(() => fake.shown('ana').length === 1, 15_000);
    clock.advance(minute);
    const lost = [
      fake.says('ana', 'what are your opening hours?', 'm2', publicUrl),
      fake.says('iria', 'hello', 'm3', publicUrl),
    ];

    expect(await look()).to.equal(2);
    await eventually(() => fake.shown('ana').length === 2 && fake.shown('iria').length === 1, 15_000);

    for (const post of lost) await deliver(post);
    clock.advance(5 * minute);
    expect(await look()).to.equal(0);
    expect(await newLook()()).to.equal(0);
    // Answers leave in order, so that a second one to these would come before those.
    for (const peer of ['ana', 'iria']) await deliver(fake.says(peer, 'hello', `last of ${peer}`, publicUrl));
    await eventually(() => fake.shown('ana').length >= 3 && fake.shown('iria').length >= 2, 15_000);
    expect([fake.shown('ana').length, fake.shown('iria').length]).to.deep.equal([3, 2]);
  });

  it('is found by the next process as it starts, from where the last one heard somebody', async () => {
    await deliver(fake.says('ana', 'hello', 'm1', publicUrl));
    await eventually(() => fake.shown('ana').length === 1, 15_000);
    await convoz.close();
    clock.advance(3 * hour);
    fake.says('ana', 'what are your opening hours?', 'm2', publicUrl);
    clock.advance(9 * hour);

    convoz = await start();

    await eventually(() => fake.shown('ana').length === 2, 15_000);
    expect(await newLook()()).to.equal(0);
  });

  it('does not come back when its customer is erased right after it', async () => {
    const { store } = convoz.app;
    await deliver(fake.says('ana', 'forget me', 'm1', publicUrl));
    await eventually(() => fake.shown('ana').length === 1, 15_000);
    const [row] = await store.conversations.list({ tags: ['bot', 'queued'], limit: 10 });
    if (!row) throw new Error('No conversation was opened');

    await store.personal.erase(row.conversation.contactId, clock.now());
    clock.advance(minute);

    expect(await newLook()()).to.equal(0);
    expect(fake.shown('ana')).to.have.length(1);
  });

  it('is left alone where it came before we had ever heard anybody', async () => {
    fake.says('ana', 'for whoever had this number before', 'm0', publicUrl);
    clock.advance(minute);

    expect(await newLook()()).to.equal(0);
    expect(fake.shown('ana')).to.deep.equal([]);
  });
});

describe('the look for messages that no delivery brought', () => {
  const clock = new TestClock();
  const event: VendorEvent = { kind: 'message', eventId: 'e1', peer: { id: '+1555' }, reference: {}, text: 'hi' };

  function channelThat(unseen: (since: Date) => Promise<VendorEvent[]>, id = 'twilio_sms'): WebhookChannel {
    return { id, account: '+1', unseen } as unknown as WebhookChannel;
  }

  function deps(part: Partial<ReconcileDeps> & Pick<ReconcileDeps, 'channels'>) {
    const kept: string[] = [];
    const log: unknown[] = [];
    const given: ReconcileDeps = {
      heardLast: async () => clock.now(),
      accept: async ({ id, eventId }) => {
        kept.push(eventId);
        return { duplicate: false, id, seq: kept.length };
      },
      clock,
      ids: { next: () => 'id' },
      log: (...line) => void log.push(line),
      ...part,
    };
    return { given, kept, log };
  }

  it('asks from ten minutes before its last look, a week back at most, and from now on where nobody was ever heard', async () => {
    const asked: number[] = [];
    const channel = channelThat(async (since) => {
      asked.push((clock.now().getTime() - since.getTime()) / minute);
      return [];
    });
    const look = reconciler(
      deps({ channels: [channel], heardLast: async () => new Date(clock.now().getTime() - hour) }).given,
    );
    const lookAfterLong = reconciler(deps({ channels: [channel], heardLast: async () => new Date(0) }).given);

    const firstLook = reconciler(deps({ channels: [channel], heardLast: async () => undefined }).given);

    await look();
    clock.advance(5 * minute);
    await look();
    await lookAfterLong();
    await firstLook();

    expect(asked).to.deep.equal([70, 15, (7 * day) / minute, 0]);
  });

  it('offers it again, from the same moment, when it could not be kept', async () => {
    const asked: number[] = [];
    let full = true;
    const { given, kept } = deps({
      channels: [
        channelThat(async (since) => {
          asked.push(since.getTime());
          return [event];
        }),
      ],
    });
    const { accept } = given;
    const look = reconciler({
      ...given,
      accept: async (entry) => {
        if (full) throw new ConvozError('OVERLOADED', 'Too many messages are waiting');
        return accept(entry);
      },
    });

    expect(await look()).to.equal(0);
    full = false;
    clock.advance(hour);
    expect(await look()).to.equal(1);

    expect(kept).to.deep.equal(['e1']);
    expect(asked[0]).to.equal(asked[1]);
  });

  it('goes on with the next channel when one cannot be asked, and says so without numbers or texts', async () => {
    const refused = channelThat(async () => {
      throw new ConvozError('SEND_ACCOUNT_REFUSED', 'Twilio refused a request (20003)');
    });
    const other = channelThat(async () => [event], 'twilio_wa');
    const { given, kept, log } = deps({ channels: [refused, other] });

    expect(await reconciler(given)()).to.equal(1);

    expect(kept).to.deep.equal(['e1']);
    expect(log).to.deep.equal([
      [
        'warn',
        'A vendor could not be asked for missed messages',
        { channel: 'twilio_sms', code: 'SEND_ACCOUNT_REFUSED' },
      ],
      ['info', 'Messages that no delivery had brought were taken in', { channel: 'twilio_wa', count: 1 }],
    ]);
  });

  it('is done at once and again and again, never twice at a time, until it is stopped', async () => {
    let [looks, underWay, most] = [0, 0, 0];
    const channel = channelThat(async () => {
      looks += 1;
      underWay += 1;
      most = Math.max(most, underWay);
      await new Promise((resolve) => setTimeout(resolve, 3));
      underWay -= 1;
      return [];
    });
    const stop = startReconciling({ ...deps({ channels: [channel] }).given, everyMs: 1 });

    await eventually(() => looks >= 3);
    await stop();
    const then = looks;
    await new Promise((resolve) => setTimeout(resolve, 20));

    expect([most, underWay, looks]).to.deep.equal([1, 0, then]);
  });
});
