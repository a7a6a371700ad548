import { expect } from 'chai';
import { type Account, both, channelOf, type Named, openAccount } from './account.js';

for (const name of both) {
  describe(`the check of ${name}`, () => {
    let account: Account;
    const check = (other: Record<string, string> = {}) => channelOf(name, account.vendor, account.clock, other).check();
    const results = async () => (await check()).map(({ what, result }) => `${what}: ${result}`);
    beforeEach(async () => {
      account = await openAccount(name);
    });
    afterEach(() => account.vendor.close());

    it('finds nothing to mend in a good set-up, and says whose it is and where Meta delivers', async () => {
      const findings = await check();
      const details = findings.map(({ detail }) => detail).join(' ');

      expect(findings.map(({ result }) => result)).to.deep.equal(['ok', 'ok', 'ok']);
      expect(details).to.include('Tenda').and.to.include(`https://support.example/webhooks/${name}`);
    });

    it('stops at a token that Meta refuses, without saying it', async () => {
      const [finding, ...others] = await check({ [tokenOf[name]]: 'an-old-token' });

      expect(others).to.deep.equal([]);
      expect(finding).to.include({ what: 'Token', result: 'failed' });
      expect(finding?.detail).to.include('error 190').and.not.include('an-old-token');
    });

    it('stops at a token of another account', async () => {
      const [finding, ...others] = await check({ [idOf[name]]: '404' });

      expect(others).to.deep.equal([]);
      expect(finding).to.include({ what: 'Token', result: 'failed' });
      expect(finding?.detail).to.include('404').and.to.include(account.vendor.account);
    });

    it('fails for a Page to which the app is not added', async () => {
      account.vendor.dashboard.isOnPage = false;

      expect(await results()).to.include('Page: failed');
    });

    it('fails where Meta delivers nowhere, elsewhere, or not any more', async () => {
      const { dashboard } = account.vendor;
      const good = dashboard.callbackUrl;
      for (const callbackUrl of ['', 'https://old.example/bot', `${good}/more`, good.replace('support', 'old')]) {
        dashboard.callbackUrl = callbackUrl;
        expect(await results(), callbackUrl).to.include('Webhook: failed');
      }
      dashboard.callbackUrl = good;
      dashboard.active = false;
      expect(await results()).to.include('Webhook: failed');
    });

    it('fails without messages among the fields, and warns of what else is missing', async () => {
      const { dashboard } = account.vendor;
      dashboard.fields = dashboard.fields.filter((field) => field !== 'messaging_postbacks');
      const [, , webhook] = await check();
      expect(webhook).to.include({ result: 'warn' });
      expect(webhook?.detail).to.include('messaging_postbacks');

      dashboard.fields = [];
      expect(await results()).to.include('Webhook: failed');
    });

    it('says so when Meta cannot be reached, and never rejects', async () => {
      await account.vendor.close();
      const [finding] = await check();

      expect(finding).to.include({ what: 'Token', result: 'failed' });
      account = await openAccount(name);
    });
  });
}

describe('the check of messenger and its Page', () => {
  it('fails without messages among its fields', async () => {
    const account = await openAccount('messenger');
    account.vendor.dashboard.pageFields = ['messaging_postbacks'];
    const [, page] = await account.channel.check();
    await account.vendor.close();

    expect(page).to.include({ what: 'Page', result: 'failed' });
    expect(page?.detail).to.include('messages');
  });
});

const tokenOf: Record<Named, string> = { messenger: 'MESSENGER_PAGE_TOKEN', instagram: 'INSTAGRAM_TOKEN' };
const idOf: Record<Named, string> = { messenger: 'MESSENGER_PAGE_ID', instagram: 'INSTAGRAM_ID' };
