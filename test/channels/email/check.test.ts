import { expect } from 'chai';
import type { EmailSettings } from '../../../bot/channels/email/index.js';
import { type FakeEmail, fakeEmail } from '../../fakes/email.js';
import { fakeSendGrid } from '../../fakes/email-posts.js';
import { channelOf } from './email-channel.js';

describe('the check of e-mail', () => {
  let fake: FakeEmail;
  before(async () => {
    fake = await fakeEmail(fakeSendGrid());
  });
  after(() => fake.close());

  const results = async (part: Partial<EmailSettings> = {}, smtpUrl?: string) => {
    const findings = await channelOf(fake, part, smtpUrl ? { smtpUrl } : {}).check();
    return findings.map(({ what, result, detail }) => ({ what, result, detail }));
  };

  it('says that mails can leave, and where they must come in', async () => {
    const [smtp, inbound] = await results();

    expect(smtp).to.include({ what: 'smtp', result: 'ok' });
    expect(inbound).to.include({ what: 'inbound', result: 'warn' });
    expect(inbound?.detail).to.contain('https://chat.shop.example/webhooks/email').and.contain('support@shop.example');
  });

  it('says that the address at Postmark carries a user and a password, and not which', async () => {
    const [, inbound] = await results({ provider: 'postmark', secret: 'own-secret' });

    expect(inbound?.detail).to.contain('https://convoz:<EMAIL_INBOUND_SECRET>@chat.shop.example/webhooks/email');
    expect(inbound?.detail).to.not.contain('own-secret');
  });

  it('says when the login is refused or nobody listens, without the password', async () => {
    const wrong = fake.env().SMTP_URL?.replace('pass-of-the-shop', 'another-pass');

    for (const url of [wrong, 'smtp://shop:another-pass@127.0.0.1:1']) {
      const [smtp] = await results({}, url);
      expect(smtp).to.include({ what: 'smtp', result: 'failed' });
      expect(smtp?.detail).to.not.match(/another-pass|127\.0\.0\.1/);
    }
  });

  it('says when the key is none, and when mails would come unencrypted', async () => {
    const [, noKey] = await results({ secret: 'own-secret' });
    const [, open] = await results({ publicUrl: 'http://chat.shop.example' });

    expect(noKey).to.include({ result: 'failed' });
    expect(noKey?.detail).to.contain('EMAIL_INBOUND_SECRET');
    expect(open).to.include({ result: 'failed' });
    expect(open?.detail).to.contain('PUBLIC_URL');
  });
});
