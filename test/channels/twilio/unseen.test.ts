import { expect } from 'chai';
import type { VendorEvent } from '../../../bot/channels/vendor-event.js';
import type { WebhookChannel } from '../../../bot/channels/webhook-channel.js';
import { type FakeTwilio, fakeTwilioSms, fakeTwilioWhatsApp } from '../../fakes/twilio.js';
import { codeOf } from '../../support-files/code-of.js';
import { minute, TestClock } from '../../support-files/test-clock.js';
import { channelOf, eventsOf, publicUrl, sending } from './twilio-channel.js';

for (const [name, start] of [
  ['SMS', fakeTwilioSms],
  ['WhatsApp', fakeTwilioWhatsApp],
] as const) {
  describe(`what Twilio lists of ${name}`, () => {
    let clock: TestClock;
    let fake: FakeTwilio;
    let channel: WebhookChannel;
    beforeEach(async () => {
      clock = new TestClock();
      fake = await start(() => clock.now());
      channel = channelOf(fake, {}, clock);
    });
    afterEach(() => fake.close());

    const unseen = (since: Date) => channel.unseen?.(since) as Promise<VendorEvent[]>;

    it('is the same events that the webhook would have brought, but for what only that knows', async () => {
      const posts = ['hello', 'STOP', '  ', 'two\nlines ñ €'].map((text, i) =>
        fake.says('ana', text, `m${i}`, publicUrl),
      );
      const brought = posts.flatMap((post) => eventsOf(channel, post));

      const listed = await unseen(clock.now());

      const comparable = (event: VendorEvent) => {
        const { peer, ...rest } = event as { peer: { id: string } };
        return { ...rest, peer: { id: peer.id } };
      };
      expect(listed).to.have.lengthOf(4);
      expect(listed.map(comparable)).to.deep.equal(brought.map(comparable));
    });

    it('begins at the moment asked for, oldest first, with nothing of ours', async () => {
      fake.says('ana', 'before', 'm0', publicUrl);
      clock.advance(minute);
      const since = clock.now();
      for (const [i, text] of ['one', 'two', 'three'].entries()) {
        fake.says(i === 1 ? 'iria' : 'ana', text, `m${i + 1}`, publicUrl);
        clock.advance(1000);
      }
      const [first] = await unseen(since);
      await channel.send?.((first as { reference: string }).reference, JSON.stringify({ Body: 'ours' }), sending);

      const texts = (await unseen(since)).map((event) => (event as { text?: string }).text);

      expect(texts).to.deep.equal(['one', 'two', 'three']);
    });

    it('is what came by our messaging service, where the sender is one', async () => {
      const from = `MG${'0'.repeat(32)}`;
      const service = channelOf(fake, { from }, clock);
      fake.says('ana', 'to the number alone', 'm1', publicUrl);
      fake.console.service = from;
      fake.says('ana', 'to the service', 'm2', publicUrl);
      const [event] = (await service.unseen?.(clock.now())) ?? [];
      await service.send?.((event as { reference: string }).reference, JSON.stringify({ Body: 'ours' }), sending);

      const listed = (await service.unseen?.(clock.now())) ?? [];

      expect(listed.map((one) => (one as { text: string }).text)).to.deep.equal(['to the service']);
    });

    it('is read page by page, to the end', async () => {
      for (let i = 0; i < 120; i += 1) fake.says(`customer ${i % 7}`, `text ${i}`, `m${i}`, publicUrl);
      const reads = fake.reads.length;

      const listed = await unseen(clock.now());

      expect(listed.map((event) => (event as { text: string }).text)).to.deep.equal(
        Array.from({ length: 120 }, (_, i) => `text ${i}`),
      );
      expect(fake.reads.length - reads).to.equal(3);
    });

    it('has the files of a message, which can be fetched', async () => {
      const bytes = Buffer.from('a picture');
      const post = fake.sendsFile('ana', 'look', { bytes, mime: 'image/png' }, 'm1', publicUrl);

      const [event] = (await unseen(clock.now())) as unknown as [{ media: { ref: string; mime: string }[] }];

      expect(event.media).to.deep.equal((eventsOf(channel, post)[0] as { media: unknown }).media);
      expect((await channel.fetchMedia?.(event.media[0]?.ref ?? ''))?.bytes).to.deep.equal(bytes);
    });

    it('has the message whose files Twilio has no more', async () => {
      fake.sendsFile('ana', 'look', { bytes: Buffer.from('x'), mime: 'image/png' }, 'm1', publicUrl);
      fake.losesFiles();

      const [event] = await unseen(clock.now());

      expect(event).to.include({ kind: 'message', text: 'look' }).and.not.have.property('media');
    });

    it('rejects where Twilio does not answer, instead of being empty', async () => {
      expect(await codeOf((channelOf(fake, { authToken: 'x' }).unseen as typeof unseen)(clock.now()))).to.equal(
        'SEND_ACCOUNT_REFUSED',
      );
    });
  });
}
