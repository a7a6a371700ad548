import { expect } from 'chai';
import { fetchGuarded, type GuardedRequest } from '../../bot/channels/fetch-guarded.js';
import { startVendorServer, type VendorCallSeen, type VendorServer } from '../fakes/vendor-server.js';
import { codeOf } from '../support-files/code-of.js';

describe('fetching what a vendor keeps', () => {
  let vendor: VendorServer;
  let elsewhere: VendorServer;
  let seen: VendorCallSeen[];
  before(async () => {
    elsewhere = await startVendorServer((call, response) => {
      seen.push(call);
      response.writeHead(200, { 'Content-Type': 'image/png' }).end('from elsewhere');
    });
    vendor = await startVendorServer((call, response) => {
      seen.push(call);
      const to = new URL(call.target, 'http://vendor').searchParams.get('to');
      if (call.target === '/photo') response.writeHead(200, { 'Content-Type': 'Image/JPEG; q=1' }).end('a photo');
      else if (call.target === '/said-long') response.writeHead(200, { 'Content-Length': '101' }).end('x'.repeat(101));
      else if (call.target === '/long') response.writeHead(200).end('x'.repeat(101));
      else if (call.target === '/busy') response.writeHead(429).end();
      else if (call.target === '/broken') response.writeHead(500).end();
      else if (to) response.writeHead(302, { Location: to }).end();
      else response.writeHead(404).end();
    });
  });
  beforeEach(() => {
    seen = [];
  });
  after(async () => {
    await vendor.close();
    await elsewhere.close();
  });

  function fetching(url: string, more: Partial<GuardedRequest> = {}) {
    return fetchGuarded({ url, hosts: [vendor.url, elsewhere.url], longest: 100, ...more });
  }

  it('gives the bytes and the type the vendor tells', async () => {
    const got = await fetching(`${vendor.url}/photo`, { headers: { authorization: 'Bearer secret' } });

    expect(got).to.deep.equal({ bytes: Buffer.from('a photo'), mime: 'image/jpeg' });
    expect(seen[0]?.headers.authorization).to.equal('Bearer secret');
  });

  it('follows one redirect, without the token when it leads to another origin', async () => {
    const got = await fetching(`${vendor.url}/?to=${elsewhere.url}/cdn`, {
      headers: { authorization: 'Bearer secret' },
    });

    expect(got.bytes.toString()).to.equal('from elsewhere');
    expect(seen[1]?.headers.authorization).to.equal(undefined);
  });

  it('keeps the token on a redirect within the origin', async () => {
    await fetching(`${vendor.url}/?to=/photo`, { headers: { authorization: 'Bearer secret' } });

    expect(seen[1]?.headers.authorization).to.equal('Bearer secret');
  });

  it('refuses a second redirect, and one that leads away', async () => {
    const twice = `${vendor.url}/?to=${encodeURIComponent('/?to=/photo')}`;

    expect(await codeOf(fetching(twice))).to.equal('MEDIA_REFUSED');
    expect(await codeOf(fetching(`${vendor.url}/?to=${elsewhere.url}/x`, { hosts: [vendor.url] }))).to.equal(
      'MEDIA_REFUSED',
    );
    expect(await codeOf(fetching(`${vendor.url}/?to=http://`))).to.equal('MEDIA_REFUSED');
    expect(seen.filter(({ target }) => target === '/photo' || target === '/x')).to.deep.equal([]);
  });

  it('asks nobody but the hosts that are named', async () => {
    const hosts = ['files.vendor.example', '.cdn.example'];
    const foreign = [
      `${vendor.url}/photo`,
      'http://files.vendor.example/photo',
      'https://files.vendor.example:8443/photo',
      'https://token@files.vendor.example/photo',
      'https://files.vendor.example.attacker.example/photo',
      'https://evil-cdn.example/photo',
      'https://cdn.example/photo',
      'file:///etc/passwd',
      'not an address',
    ];

    for (const url of foreign) expect(await codeOf(fetching(url, { hosts })), url).to.equal('MEDIA_REFUSED');
    expect(seen).to.deep.equal([]);
  });

  it('refuses a named host that resolves to a private address, when it connects', async () => {
    for (const host of ['localhost', '127.0.0.1', '169.254.169.254', '[::1]', '[::ffff:10.0.0.1]']) {
      const { hostname } = new URL(`https://${host}`);
      expect(await codeOf(fetching(`https://${host}/photo`, { hosts: [hostname] })), host).to.equal('MEDIA_REFUSED');
    }
  });

  it('stops at the length it was given, whether the vendor tells it beforehand or not', async () => {
    expect(await codeOf(fetching(`${vendor.url}/said-long`))).to.equal('MEDIA_REFUSED');
    expect(await codeOf(fetching(`${vendor.url}/long`))).to.equal('MEDIA_REFUSED');
    expect((await fetching(`${vendor.url}/long`, { longest: 101 })).bytes).to.have.length(101);
  });

  it('tells what may come later from what will never be there', async () => {
    expect(await codeOf(fetching(`${vendor.url}/busy`))).to.equal('SEND_UNREACHABLE');
    expect(await codeOf(fetching(`${vendor.url}/broken`))).to.equal('SEND_UNREACHABLE');
    expect(await codeOf(fetching(`${vendor.url}/gone`))).to.equal('MEDIA_REFUSED');
    const closed = await startVendorServer(() => {});
    await closed.close();
    expect(await codeOf(fetching(`${closed.url}/photo`, { hosts: [closed.url] }))).to.equal('SEND_UNREACHABLE');
  });
});
