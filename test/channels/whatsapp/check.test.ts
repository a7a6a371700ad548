import { expect } from 'chai';
import type { WhatsAppSettings } from '../../../bot/channels/whatsapp/index.js';
import type { FakeWhatsApp } from '../../fakes/whatsapp.js';
import { setUpWhatsApp, type WhatsAppSetUp } from './set-up.js';

describe('the check of WhatsApp', () => {
  let setUp: WhatsAppSetUp;
  let fake: FakeWhatsApp;
  beforeEach(async () => {
    setUp = await setUpWhatsApp();
    fake = setUp.fake;
  });
  afterEach(() => fake.close());

  async function found(more: Partial<WhatsAppSettings> = {}): Promise<string[]> {
    const findings = await setUp.channel(more).check();
    return findings.map(({ what, result, detail }) => `${what} ${result}: ${detail}`);
  }

  it('tells whose number it is and where Meta delivers', async () => {
    expect(await found()).to.deep.equal([
      'number ok: The token reads Convoz Shop, +1 555-078-3881.',
      'webhook ok: Meta delivers to https://support.example/webhooks/whatsapp.',
      'surveys after 24 hours warn: They cannot leave: WHATSAPP_SURVEY_TEMPLATE is not set.',
    ]);
  });

  it('tells what the template must be like, which it cannot see itself', async () => {
    expect((await found({ surveyTemplate: 'survey_question' })).at(-1)).to.match(
      /warn: Template survey_question: see .* approved in es, en, pt_PT/,
    );
  });

  it('warns of a number that customers block', async () => {
    fake.api.number = { ...fake.api.number, quality_rating: 'RED' };

    expect((await found())[1]).to.match(/^number warn: Its quality is RED/);
  });

  it('fails with another token, another number, another secret, and when Meta is away', async () => {
    const [token, number, away] = await Promise.all([
      found({ token: 'old-token' }),
      found({ phoneNumberId: '999' }),
      found({ graphUrl: 'http://127.0.0.1:1' }),
    ]);
    const secret = await found({ appSecret: 'another' });

    for (const lines of [token, number, away]) expect(lines[0]).to.match(/^number failed: .*WHATSAPP_TOKEN/);
    expect(secret[0]).to.match(/^number ok/);
    expect(secret[1]).to.match(/^webhook failed: .*META_APP_SECRET/);
    expect(JSON.stringify([token, number, away, secret])).to.not.match(/old-token|whatsapp-token|a-secret/);
  });

  it('fails where Meta delivers elsewhere, nowhere, no more, or no messages', async () => {
    const [own = {}] = fake.api.subscriptions;
    const states = [
      [{ ...own, callback_url: 'https://old.example/hook' }],
      [{ ...own, object: 'page' }],
      [{ ...own, active: false }],
      [{ ...own, fields: [{ name: 'account_update' }] }],
      [{ ...own, callback_url: 'https://old.example/webhooks/whatsapp' }],
    ];
    const lines: (string | undefined)[] = [];
    for (const state of states) {
      fake.api.subscriptions = state;
      lines.push((await found())[1]);
    }

    expect(lines[0]).to.match(/^webhook failed: Meta delivers to https:\/\/old.example\/hook/);
    expect(lines[1]).to.match(/^webhook failed: Meta delivers to nowhere/);
    expect(lines[2]).to.match(/^webhook failed: Meta has switched off/);
    expect(lines[3]).to.match(/^webhook failed: Subscribe to the field messages/);
    expect(lines[4]).to.match(
      /^webhook failed: Meta delivers to https:\/\/old.example.*set .* to https:\/\/support.example\/webhooks\/whatsapp\./,
    );
  });

  it('fails, and does not throw, when the answers are of another kind', async () => {
    fake.api.number = { verified_name: 7 };
    fake.api.subscriptions = [{ object: 5 }];

    expect((await found()).slice(0, 2)).to.deep.equal([
      'number failed: Meta answered with something that could not be read.',
      'webhook failed: Meta answered with something that could not be read.',
    ]);
  });
});
