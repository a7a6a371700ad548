import { join } from 'node:path';
import { expect } from 'chai';
import { filesIn } from '../../../bot/support/stored-file.js';
import { type FakeEmail, fakeEmail } from '../../fakes/email.js';
import { type FakeProvider, fakeMailgun, fakePostmark, fakeSendGrid } from '../../fakes/email-posts.js';
import type { VendorPost } from '../../fakes/fake-vendor.js';
import { pdf, png } from '../../files/pictures.js';
import { dump } from '../../support-files/dump.js';
import { eventually } from '../../support-files/eventually.js';
import { VendorStage } from '../vendor-stage.js';

const providers: Record<string, () => FakeProvider> = {
  Postmark: fakePostmark,
  SendGrid: fakeSendGrid,
  Mailgun: () => fakeMailgun(),
};

for (const [name, provider] of Object.entries(providers)) {
  describe(`the service with e-mail by way of ${name}`, function () {
    this.timeout(60_000);
    let fake: FakeEmail;
    let stage: VendorStage;
    before(async () => {
      fake = await fakeEmail(provider());
      stage = await VendorStage.start({ channel: 'email', start: async () => fake }, { DEFAULT_LANGUAGE: 'en' });
    });
    after(() => stage.close());

    const shown = (peer: string, text: RegExp) =>
      eventually(() => fake.shown(peer).some((one) => text.test(one.text)), 20_000);
    const messagesOf = async (post: VendorPost) =>
      stage.convoz.app.store.messages.since(stage.conversationOf(post), 0, 100);

    it('answers a mail, and what is answered to that', async () => {
      const ana = stage.customer('ana');

      await ana.says('How long does delivery take?', /delivery|working days/i);
      await ana.says('Where is my order MR-10482?', /Which email/);

      const [first] = fake.received('ana');
      expect(first?.headers).to.include({ subject: 'Re: A question', 'auto-submitted': 'auto-replied' });
      expect(
        await ana
          .transcript()
          .then((all) => all.filter(({ author }) => author.kind === 'customer').map(({ text }) => text)),
      ).to.deep.equal(['How long does delivery take?', 'Where is my order MR-10482?']);
    });

    it('keeps files that come with a mail once, and names those it does not take', async () => {
      const files = [
        { name: 'torch.png', mime: 'image/png', bytes: png },
        { name: 'invoice.pdf', mime: 'application/pdf', bytes: pdf },
        { name: 'notes.docx', mime: 'application/zip', bytes: Buffer.from('PK\u0003\u0004zip') },
      ];
      const post = fake.by.post(fake.mail('brais', 'files', { text: 'My torch is broken', files }));

      for (const _again of [1, 2]) expect((await stage.post(post)).status).to.equal(200);
      await shown('brais', /./);

      const [first, ...others] = (await messagesOf(post)).filter(({ author }) => author.kind === 'customer');
      expect(others).to.deep.equal([]);
      const activity = JSON.parse(first?.activity ?? '{}') as { attachments: { name: string; contentUrl?: string }[] };
      expect(activity.attachments.map((one) => one.name)).to.deep.equal(['torch.png', 'invoice.pdf', 'notes.docx']);
      const ids = filesIn(activity);
      const kept = await stage.convoz.app.store.files.ofIds(ids);
      expect(kept.map(({ status, type }) => `${status} ${type}`)).to.have.members([
        'ready image/png',
        'ready application/pdf',
      ]);
      const { files: rows } = await dump(join(stage.convoz.dataDir, 'convoz.db'));
      expect(rows, 'none of the second delivery').to.have.lengthOf(2);
      expect(first?.activity.length).to.be.below(5000);
    });

    it('keeps five files of a mail, and names the others', async () => {
      const files = [1, 2, 3, 4, 5, 6].map((n) => ({
        name: `${n}.txt`,
        mime: 'text/plain',
        bytes: Buffer.from(`${n}`),
      }));
      const post = fake.by.post(fake.mail('elena', 'many', { text: '', subject: '', files }));

      expect((await stage.post(post)).status).to.equal(200);
      await shown('elena', /./);

      const [first] = await messagesOf(post);
      const activity = JSON.parse(first?.activity ?? '{}') as { attachments: { name: string; contentUrl?: string }[] };
      expect(activity.attachments.map(({ name }) => name)).to.deep.equal(files.map(({ name }) => name));
      expect(filesIn(activity)).to.have.lengthOf(5);
      expect(activity.attachments[5]).to.not.have.property('contentUrl');
    });

    it('refuses what the provider did not send', async () => {
      const response = await stage.post(fake.forged(fake.says('carme', 'Hello', 'forged', '')));

      expect(response.status).to.equal(401);
      expect(await stage.convoz.app.store.contacts.byIdentity('email', fake.mailbox('carme'))).to.equal(undefined);
    });

    it('knows a person by his address, and takes nobody at his word', async () => {
      await stage.customer('dora').says('hello', /./);

      const known = await stage.convoz.app.store.contacts.byIdentity('email', fake.mailbox('dora'));
      expect(known?.identity.verified).to.equal(false);
    });
  });
}

describe('the service with whole mails', function () {
  this.timeout(60_000);

  it('answers them, and acknowledges those that cannot be read', async () => {
    const fake = await fakeEmail(fakeSendGrid());
    const stage = await VendorStage.start({ channel: 'email', start: async () => fake }, { DEFAULT_LANGUAGE: 'en' });
    const whole = (text: string) => fake.by.raw?.(Buffer.from(text), fake.mail('ana', 'm1')) as VendorPost;

    expect((await stage.post(whole(''))).status).to.equal(200);
    const mime = `From: ana@correo.example\r\nMessage-ID: <w@correo.example>\r\nSubject: Delivery\r\n\r\nHow long does delivery take?\r\n`;
    expect((await stage.post(whole(mime))).status).to.equal(200);

    await eventually(() => fake.shown('ana').some(({ text }) => /delivery|working days/i.test(text)), 20_000);
    expect(fake.received('ana')[0]?.headers).to.include({
      'in-reply-to': '<w@correo.example>',
      subject: 'Re: Delivery',
    });
    await stage.close();
  });
});

describe('a rating asked for by e-mail', function () {
  this.timeout(60_000);

  it('is given on the page that a link of the mail opens, and ends the conversation', async () => {
    const fake = await fakeEmail();
    const stage = await VendorStage.start({ channel: 'email', start: async () => fake }, { DEFAULT_LANGUAGE: 'en' });
    const ana = stage.customer('ana');
    await ana.says('can I speak to a person', /calling someone/);
    const noa = await stage.convoz.agent({ name: 'Noa' });
    const { id } = await ana.conversation();
    await noa.claim(id);
    await ana.sees(/You are now with Noa/);
    await ana.tells('my torch came without batteries');
    await noa.reply(id, 'All is well.');
    await noa.close(id);
    const { text } = await ana.sees(/How would you rate/);

    const [, link = ''] = /^4: https:\/\/chat\.shop\.example(\/rate\/\S+)\?v=4$/m.exec(text) ?? [];
    expect((await fetch(`${stage.convoz.url}${link}?v=4`)).status).to.equal(200);
    const [untouched] = await stage.convoz.app.store.surveys.ofConversation(id);
    const answer = await fetch(stage.convoz.url + link, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'value=4',
      redirect: 'manual',
    });

    expect(untouched?.response).to.equal(undefined);
    expect(answer.status).to.equal(303);
    const [asked] = await stage.convoz.app.store.surveys.ofConversation(id);
    expect(asked?.response).to.include({ value: 4, via: 'link' });
    await eventually(async () => (await ana.conversation()).status.tag === 'closed');
    await stage.close();
  });
});
