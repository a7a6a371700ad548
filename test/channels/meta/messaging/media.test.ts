import { expect } from 'chai';
import { longestFile } from '../../../../bot/support/stored-file.js';
import { codeOf } from '../../../support-files/code-of.js';
import { type Account, both, openAccount } from './account.js';

for (const name of both) {
  describe(`what a customer attached on ${name}`, () => {
    let account: Account;
    const fetch = (url: string) => account.channel.fetchMedia?.(url) ?? expect.fail('no media');
    beforeEach(async () => {
      account = await openAccount(name);
    });
    afterEach(() => account.vendor.close());

    it('is fetched from where Meta keeps it, by what the message named', async () => {
      const bytes = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);
      const url = `${account.vendor.url}/media/torn.jpg`;
      account.vendor.media.set('torn.jpg', { bytes, mime: 'image/jpeg' });
      const [event] = account.receives(
        account.vendor.happens({
          sender: { id: 'ana' },
          recipient: { id: account.vendor.account },
          message: { mid: 'm_1', attachments: [{ type: 'image', payload: { url } }] },
        }),
      );
      const [media] = (event?.kind === 'message' && event.media) || [];

      expect(await fetch(media?.ref ?? '')).to.deep.equal({ bytes, mime: 'image/jpeg' });
    });

    it('is refused when it is gone, too large, or anywhere else', async () => {
      account.vendor.media.set('large', { bytes: Buffer.alloc(longestFile + 1), mime: 'image/jpeg' });
      const elsewhere = [
        'https://fbcdn.net.example/a.jpg',
        'https://evilfbcdn.net/a.jpg',
        'http://scontent.xx.fbcdn.net/a.jpg',
        'https://169.254.169.254/latest/meta-data',
        'file:///etc/passwd',
        'not an address',
      ];

      for (const url of [`${account.vendor.url}/media/gone`, `${account.vendor.url}/media/large`, ...elsewhere]) {
        expect(await codeOf(fetch(url)), url).to.equal('MEDIA_REFUSED');
      }
    });
  });
}
