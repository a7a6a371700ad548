import { inspect } from 'node:util';
import { expect } from 'chai';
import { type ConvozError, isConvozError } from '../../../../bot/errors.js';
import type { Ending } from '../../../fakes/fake-vendor.js';
import { codeOf } from '../../../support-files/code-of.js';
import { day, hour, minute } from '../../../support-files/test-clock.js';
import { type Account, both, channelOf, openAccount, requestsOf, saidBy } from './account.js';

for (const name of both) {
  describe(`a send on ${name}`, () => {
    let account: Account;
    const sending = () => ({ id: 'message-7:1', since: account.clock.now() });
    const send = (author: 'bot' | 'agent' | 'system', silentMs?: number) => {
      const [request = ''] = requestsOf(account.channel, saidBy(author, 'Your parcel has arrived.'));
      return account.channel.send?.(account.addressOf('ana', silentMs), request, sending()) ?? expect.fail('no send');
    };
    const failure = async (ending: () => void): Promise<ConvozError> => {
      ending();
      const error = await send('bot', 0).then(
        () => undefined,
        (reason: unknown) => reason,
      );
      return isConvozError(error) ? error : expect.fail(`ended with ${error}`);
    };
    beforeEach(async () => {
      account = await openAccount(name);
    });
    afterEach(() => account.vendor.close());

    const classes: Partial<Record<Ending, string>> = {
      limited: 'SEND_LIMITED',
      server_error: 'SEND_UNREACHABLE',
      reset: 'SEND_UNKNOWN',
      accepted_then_reset: 'SEND_UNKNOWN',
      half_answer: 'SEND_UNKNOWN',
      not_json: 'SEND_UNKNOWN',
      blocked: 'SEND_BLOCKED',
      window_closed: 'SEND_WINDOW_CLOSED',
      token_refused: 'SEND_ACCOUNT_REFUSED',
      refused: 'SEND_REFUSED',
    };
    for (const [ending, code] of Object.entries(classes)) {
      it(`that ends with ${ending} is ${code}, is made once, and the next one leaves`, async () => {
        const { code: told } = await failure(() => account.vendor.ends(ending as Ending));

        expect(told).to.equal(code);
        expect(account.vendor.sends).to.equal(1);
        expect(await codeOf(send('bot', 0))).to.equal('resolved');
      });
    }

    const numbers: [code: number, subcode: number | undefined, means: string][] = [
      [2, undefined, 'SEND_UNREACHABLE'],
      [4, undefined, 'SEND_LIMITED'],
      [32, undefined, 'SEND_LIMITED'],
      [10, 2018278, 'SEND_WINDOW_CLOSED'],
      [10, 1893063, 'SEND_ACCOUNT_REFUSED'],
      [190, 463, 'SEND_ACCOUNT_REFUSED'],
      [551, undefined, 'SEND_BLOCKED'],
      [200, 1545041, 'SEND_BLOCKED'],
      [200, undefined, 'SEND_ACCOUNT_REFUSED'],
      [100, 33, 'SEND_REFUSED'],
      [100, 2018001, 'SEND_REFUSED'],
    ];
    for (const [code, subcode, means] of numbers) {
      it(`that Meta refuses with ${code}${subcode ? ` and ${subcode}` : ''} is ${means}`, async () => {
        const error = await failure(() => account.vendor.refuses(400, code, subcode));

        expect(error.code).to.equal(means);
        expect(error.message).to.include(String(code));
      });
    }

    it('that finds nobody is SEND_UNREACHABLE', async () => {
      await account.vendor.close();

      expect(await codeOf(send('bot', 0))).to.equal('SEND_UNREACHABLE');
      account = await openAccount(name);
    });

    it('says neither token nor secret nor text in its errors', async () => {
      const { META_APP_SECRET, MESSENGER_PAGE_TOKEN, INSTAGRAM_TOKEN } = account.vendor.env();
      const secrets = [META_APP_SECRET, MESSENGER_PAGE_TOKEN ?? INSTAGRAM_TOKEN, 'parcel'];
      const endings = Object.keys(classes) as Ending[];

      for (const ending of endings) {
        const error = await failure(() => account.vendor.ends(ending));
        const told = inspect(error, { depth: 10 }) + error.hint;
        for (const secret of secrets) expect(told).to.not.include(secret ?? expect.fail('no secret'));
        expect(told).to.not.include('appsecret_proof');
      }
    });

    it('of the bot is an answer within a day, and makes no call after it', async () => {
      await send('bot', day - minute);
      expect(account.vendor.accepted.at(-1)).to.include({ messaging_type: 'RESPONSE' }).and.not.have.property('tag');

      for (const author of ['bot', 'system'] as const) {
        expect(await codeOf(send(author, day))).to.equal('SEND_WINDOW_CLOSED');
      }
      expect(account.vendor.sends).to.equal(1);
    });

    it('of a person is tagged as his after a day, and makes no call after seven', async () => {
      await send('agent', day - minute);
      expect(account.vendor.accepted.at(-1)).to.include({ messaging_type: 'RESPONSE' }).and.not.have.property('tag');

      await send('agent', day);
      await send('agent', 7 * day - hour);
      for (const body of account.vendor.accepted.slice(1)) {
        expect(body).to.include({ messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' });
      }

      expect(await codeOf(send('agent', 7 * day))).to.equal('SEND_WINDOW_CLOSED');
      expect(account.vendor.sends).to.equal(3);
    });

    it('of a person after a day is late, and not the fault of the account, where the app may not use the tag', async () => {
      account.vendor.refuses(400, 10);
      expect(await codeOf(send('agent', 2 * day))).to.equal('SEND_WINDOW_CLOSED');

      account.vendor.refuses(400, 190);
      expect(await codeOf(send('agent', 2 * day))).to.equal('SEND_ACCOUNT_REFUSED');
    });

    it('is left to Meta where nobody knows when the customer last wrote', async () => {
      expect(await codeOf(send('bot'))).to.equal('resolved');
    });

    it('shows that he is being answered', async () => {
      await account.channel.typing?.(account.addressOf('ana', 0));

      expect(account.vendor.accepted).to.deep.equal([{ recipient: { id: 'ana' }, sender_action: 'typing_on' }]);
      expect(account.vendor.sends).to.equal(0);
    });

    it('is refused with another token, and with the secret of another app', async () => {
      const key = name === 'messenger' ? 'MESSENGER_PAGE_TOKEN' : 'INSTAGRAM_TOKEN';
      const [request = ''] = requestsOf(account.channel, saidBy('bot', 'hi'));
      const endsWith = (other: Record<string, string>) => {
        const channel = channelOf(name, account.vendor, account.clock, other);
        return codeOf(channel.send?.(account.addressOf('ana', 0), request, sending()) ?? expect.fail('no send'));
      };

      expect(await endsWith({ [key]: 'another' })).to.equal('SEND_ACCOUNT_REFUSED');
      expect(await endsWith({ META_APP_SECRET: 'another' })).to.equal('SEND_REFUSED');
      expect(account.vendor.shown('ana')).to.deep.equal([]);
    });
  });
}
