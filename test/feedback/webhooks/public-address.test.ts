import { expect } from 'chai';
import { checkAddress, postSafely } from '../../../bot/feedback/webhooks/post-safely.js';
import { isPublicAddress } from '../../../bot/feedback/webhooks/public-address.js';
import { codeOf } from '../../support-files/code-of.js';
import { startWebhookReceiver, type WebhookReceiver } from '../../support-files/webhook-receiver.js';

const closed = [
  ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '100.127.255.255', '127.0.0.1', '127.9.9.9', '169.254.169.254'],
  ...['172.16.0.1', '172.31.255.255', '192.0.0.8', '192.168.1.1', '198.19.0.1', '203.0.113.9', '224.0.0.1'],
  ...['240.0.0.1', '255.255.255.255', '::', '::1', '::ffff:127.0.0.1', '::ffff:10.0.0.1', '::127.0.0.1'],
  ...['64:ff9b::7f00:1', '100::1', '2001:db8::1', '2001::1', '2002:7f00:1::', 'fc00::1', 'fd12::1', 'fe80::1'],
  ...['fec0::1', 'ff02::1', '3fff::1', 'localhost', ''],
];
const open = [
  '1.1.1.1',
  '8.8.8.8',
  '100.63.255.255',
  '172.15.0.1',
  '172.32.0.1',
  '193.0.0.1',
  '2606:4700::1111',
  '2a00:1450::1',
];

describe('an address of the public internet', () => {
  it('is told from all that lead elsewhere', () => {
    expect(closed.filter(isPublicAddress)).to.deep.equal([]);
    expect(open.filter((address) => !isPublicAddress(address))).to.deep.equal([]);
  });
});

describe('where a webhook may go', () => {
  let receiver: WebhookReceiver;
  before(async () => {
    receiver = await startWebhookReceiver();
  });
  after(() => receiver.close());

  const check = (url: string, privateToo = false) =>
    codeOf(Promise.resolve().then(() => checkAddress(url, privateToo)));
  const post = (url: string, privateToo: boolean) =>
    postSafely({ url, headers: {}, body: '{}', signal: AbortSignal.timeout(5000), privateToo });

  it('is told by the address where that is enough: encrypted, on the internet, and without a password', async () => {
    for (const url of [
      ...[
        'http://crm.example/',
        'ftp://crm.example/',
        'crm.example',
        'https://user:secret@crm.example/',
        'https://10.0.0.1/',
      ],
      ...['https://[::1]/', 'https://2130706433/', 'https://0x7f.1/', 'https://[::ffff:7f00:1]/'],
    ]) {
      expect(await check(url), url).to.equal('ADDRESS_REFUSED');
    }
    expect(await check('https://crm.example:8443/hooks?of=convoz')).to.equal('resolved');
    expect(await check('http://10.0.0.1/hooks', true)).to.equal('resolved');
    expect(await check('file:///etc/passwd', true)).to.equal('ADDRESS_REFUSED');
  });

  it('is told by where a name leads, in the moment of connecting', async () => {
    const { port } = new URL(receiver.url);

    expect(await codeOf(post(`https://localhost:${port}/`, false))).to.equal('ADDRESS_REFUSED');
    expect(receiver.hooks).to.have.length(0);
    expect(await post(`http://localhost:${port}/`, true)).to.deep.equal({ status: 204, retryAfter: null });
  });

  it('is not where a redirect leads', async () => {
    receiver.answers.push({ status: 302, headers: { location: receiver.url } });
    const before = receiver.hooks.length;

    expect((await post(receiver.url, true)).status).to.equal(302);
    expect(receiver.hooks).to.have.length(before + 1);
  });
});
