import { expect } from 'chai';
import { channelCheck, channelList, channelRegister } from '../../bot/commands/channel.js';
import { readConfig } from '../../bot/config.js';
import { publicUrl } from '../channels/vendor-stage.js';
import type { FakeVendor } from '../fakes/fake-vendor.js';
import { fakeSlack } from '../fakes/slack.js';
import { fakeTelegram } from '../fakes/telegram.js';
import { codeOf } from '../support-files/code-of.js';

describe('looking after channels in the terminal', () => {
  let vendors: FakeVendor[];
  let printed: string[];
  const print = (line: string) => void printed.push(line);
  const configured = (env: Record<string, string> = {}) =>
    readConfig({ PUBLIC_URL: publicUrl, ...vendors[0]?.env(), ...vendors[1]?.env(), ...env });
  beforeEach(async () => {
    vendors = [await fakeTelegram(), await fakeSlack()];
    printed = [];
    process.exitCode = undefined;
  });
  afterEach(async () => {
    process.exitCode = undefined;
    await Promise.all(vendors.map((vendor) => vendor.close()));
  });

  it('lists those that are set up, with the address that the vendor must call', () => {
    channelList(configured(), print);

    expect(printed).to.have.members([
      'telegram    https://chat.shop.example/webhooks/telegram',
      'slack       https://chat.shop.example/webhooks/slack',
    ]);
  });

  it('says so where none is', () => {
    channelList(readConfig({}), print);

    expect(printed.join()).to.include('No channel is set up');
  });

  it('tells the vendor where to deliver, and then finds nothing wrong', async () => {
    await channelRegister(configured(), 'telegram', print);
    printed = [];

    await channelCheck(configured(), 'telegram', print);

    expect(printed).to.have.length.greaterThan(1);
    expect(printed.filter((line) => !line.startsWith('ok'))).to.deep.equal([]);
    expect(process.exitCode).to.equal(undefined);
  });

  it('ends with 1 where something does not work, and prints no secret', async () => {
    const config = configured({ TELEGRAM_BOT_TOKEN: '7001:another-token' });

    await channelCheck(config, 'telegram', print);

    expect(process.exitCode).to.equal(1);
    expect(printed.some((line) => line.startsWith('FAIL'))).to.equal(true);
    expect(printed.join('\n')).not.to.include('another-token');
  });

  it('knows no channel that is not set up, and registers none where that is done by hand', async () => {
    expect(await codeOf(channelCheck(configured(), 'whatsapp', print))).to.equal('NOT_FOUND');
    expect(await codeOf(channelCheck(configured(), 'directline', print))).to.equal('NOT_FOUND');
    expect(await codeOf(channelRegister(configured(), 'slack', print))).to.equal('BAD_REQUEST');
  });
});
