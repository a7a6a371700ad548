import { expect } from 'chai';
import type { Finding } from '../../../bot/channels/webhook-channel.js';
import { type FakeTwilio, fakeTwilioSms, fakeTwilioWhatsApp } from '../../fakes/twilio.js';
import { channelOf, publicUrl, sending } from './twilio-channel.js';

const address = `${publicUrl}/webhooks/twilio_sms`;

function results(findings: Finding[]): string {
  return findings.map(({ what, result }) => `${what} ${result}`).join(', ');
}

describe('looking at the set-up of Twilio', () => {
  let fake: FakeTwilio;
  beforeEach(async () => {
    fake = await fakeTwilioSms();
    fake.console.smsUrl = `${address}#rc=5&rp=all&ct=1500&rt=2500`;
  });
  afterEach(() => fake.close());
  const now = { now: () => new Date() };
  const check = (part = {}) => channelOf(fake, part, now).check();

  it('finds nothing to mend where account, token, number and webhook fit', async () => {
    const findings = await check();

    expect(results(findings)).to.equal('account ok, webhook ok, deliveries ok');
    expect(findings[0]?.detail).to.include('Tenda de proba');
    expect(findings[1]?.detail).to.include(address);
  });

  it('finds a token that Twilio refuses, and shows it to nobody', async () => {
    const findings = await check({ authToken: 'this-is-another-token' });

    expect(results(findings)).to.equal('account failed');
    expect(findings[0]?.detail).to.include('TWILIO_AUTH_TOKEN').and.not.include('this-is-another-token');
  });

  it('finds an account that is suspended', async () => {
    fake.console.status = 'suspended';

    expect(results(await check())).to.equal('account failed');
  });

  it('finds a number that is not of the account, or that delivers to somebody else or by GET', async () => {
    for (const part of [
      { smsUrl: '' },
      { smsUrl: 'https://demo.twilio.com/welcome/sms/reply' },
      { smsUrl: `${publicUrl}/webhooks/twilio_wa` },
      { smsMethod: 'GET' },
    ]) {
      Object.assign(fake.console, { smsUrl: address, smsMethod: 'POST' }, part);
      const findings = await check();

      expect(results(findings), JSON.stringify(part)).to.equal('account ok, webhook failed, deliveries ok');
    }
  });

  it('warns where a delivery that fails is not tried again', async () => {
    fake.console.smsUrl = address;

    const findings = await check();

    expect(results(findings)).to.equal('account ok, webhook warn, deliveries ok');
    expect(findings[1]?.detail).to.include(`${address}#rc=5`);

    // Signed for another address, it would be refused.
    fake.console.smsFallbackUrl = 'https://other.example.com/webhooks/twilio_sms';
    expect(results(await check())).to.equal('account ok, webhook warn, deliveries ok');
    fake.console.smsFallbackUrl = `${address}?again=1`;
    expect(results(await check())).to.equal('account ok, webhook ok, deliveries ok');
  });

  it('says which error Twilio reports of what we sent', async () => {
    const channel = channelOf(fake, {}, now);
    await channel.send?.({ to: fake.number('ana') }, JSON.stringify({ Body: 'hi' }), sending);
    await channel.send?.({ to: fake.number('ana') }, JSON.stringify({ Body: 'hi' }), sending);
    fake.fails('30007');

    const findings = await check();

    expect(results(findings)).to.equal('account ok, webhook ok, deliveries warn');
    expect(findings[2]?.detail).to.equal('1 of the last 2 messages have failed, the newest with error 30007.');
  });

  it('says what to set by hand for WhatsApp, of which the API tells nothing', async () => {
    const wa = await fakeTwilioWhatsApp();
    const findings = await channelOf(wa, {}, now).check();

    expect(results(findings)).to.equal('account ok, webhook warn, deliveries ok');
    expect(findings[1]?.detail).to.include(`${publicUrl}/webhooks/twilio_wa`);
    await wa.close();
  });

  it('fails without being thrown when Twilio cannot be reached or says something else', async () => {
    const unreachable = await check({ apiUrl: 'http://127.0.0.1:9' });
    const notTwilio = await check({ apiUrl: `${fake.url}/storage` });

    expect(results(unreachable)).to.equal('account failed');
    expect(results(notTwilio)).to.equal('account failed');
  });
});
