import { expect } from 'chai';
import { provedByHeaders } from '../../../bot/channels/email/authenticated.js';
import type { MailHeaders } from '../../../bot/channels/email/mail.js';
import type { WebhookChannel } from '../../../bot/channels/webhook-channel.js';
import { type FakeEmail, fakeEmail } from '../../fakes/email.js';
import { fakeSendGrid } from '../../fakes/email-posts.js';
import { channelOf, messageOf } from './email-channel.js';

describe('who proves that a mail is of its sender', () => {
  const own = 'inbound.postmarkapp.com; spf=pass smtp.mailfrom=b.example; dmarc=pass header.from=correo.example';
  const proved = (...values: string[]) => {
    const headers: MailHeaders = values.map((value) => ['authentication-results', value] as const);
    return provedByHeaders(headers, 'ana@correo.example', 'postmark');
  };

  it('is the provider, by the DMARC of the domain that wrote it or one above', () => {
    expect(proved(own)).to.equal(true);
    expect(provedByHeaders([['authentication-results', own]], 'ana@mail.correo.example', 'postmark')).to.equal(true);
  });

  it('is nobody where DMARC did not pass, or for another domain', () => {
    expect(proved()).to.equal(false);
    expect(proved(own.replace('dmarc=pass', 'dmarc=fail'))).to.equal(false);
    expect(proved(own.replace('; dmarc=pass header.from=correo.example', ''))).to.equal(false);
    expect(proved(own.replace('header.from=correo.example', 'header.from=evil.example'))).to.equal(false);
    expect(proved(own.replace('header.from=correo.example', 'header.from=example'))).to.equal(false);
    expect(proved(own.replace('header.from=correo.example', 'header.from=eo.example'))).to.equal(false);
  });

  it('is nobody else: not the mail itself, nor a name that only looks like the provider', () => {
    expect(proved('mx.evil.example; dmarc=pass header.from=correo.example')).to.equal(false);
    expect(proved('evilpostmarkapp.com; dmarc=pass header.from=correo.example')).to.equal(false);
    expect(proved('mx.evil.example; dmarc=fail', own)).to.equal(false);
    expect(proved(own, own)).to.equal(false);
    expect(provedByHeaders([['authentication-results', own]], 'ana@correo.example', 'mailgun')).to.equal(false);
  });

  describe('at SendGrid', () => {
    let fake: FakeEmail;
    let channel: WebhookChannel;
    before(async () => {
      fake = await fakeEmail(fakeSendGrid());
      channel = channelOf(fake);
    });
    after(() => fake.close());

    it('is SPF of the same domain, or DKIM of it', async () => {
      const own = await messageOf(channel, fake.by.post(fake.mail('ana', 'm1')));
      const forwarded = await messageOf(
        channel,
        fake.by.post(fake.mail('ana', 'm2', { returnPath: 'a@list.example' })),
      );

      expect(own.reference.proved).to.equal(true);
      expect(forwarded.reference.proved, 'by DKIM').to.equal(true);
    });
  });
});
