import { join } from 'node:path';
import { expect } from 'chai';
import fc from 'fast-check';
import type { FakeVendor, VendorPost } from '../fakes/fake-vendor.js';
import { vendorFakes } from '../fakes/index.js';
import { dump } from '../support-files/dump.js';
import { Delivered } from './delivered.js';
import { publicUrl } from './vendor-stage.js';

const cases = 1500;
/** Headers by which vendors show who they are. */
const proof = /signature|secret|authorization|timestamp/i;

describe('what no vendor has sent, or nobody needs', function () {
  this.timeout(120_000);

  for (const fake of vendorFakes) {
    describe(`on ${fake.channel}`, () => {
      let stage: Delivered;
      beforeEach(async () => {
        stage = await Delivered.start(fake);
      });
      afterEach(() => stage.close());

      const rows = () => dump(join(stage.convoz.directory.path, 'convoz.db'));

      it('is refused when it is forged, and leaves no row in any table', async () => {
        const before = await rows();

        await fc.assert(
          fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(), async (text, id, seed) => {
            const post = stage.vendor.says('ana', text || 'hello', `genuine-${id}`, publicUrl);
            for (const [how, forged] of Object.entries(forgeries(stage.vendor, post, seed))) {
              expect(await stage.deliver(forged), how).to.equal('SIGNATURE_INVALID');
            }
          }),
          { numRuns: Math.ceil(cases / vendorFakes.length) },
        );
        await stage.convoz.runner.idle();

        expect(await rows()).to.deep.equal(before);
      });

      it('is taken all the same when it is genuine', async () => {
        const before = await rows();

        await stage.deliver(stage.vendor.says('ana', 'hello', 'genuine', publicUrl));
        await stage.convoz.runner.idle();

        expect((await rows()).inbox).to.have.length((before.inbox?.length ?? 0) + 1);
        expect((await rows()).messages).to.have.length.greaterThan(1);
      });

      it('is acknowledged when it is genuine and tells nothing, and leaves no row in any table', async () => {
        const before = await rows();
        const noise = stage.vendor.noise(publicUrl);
        expect(noise).to.have.length.greaterThan(2);

        for (const post of noise) expect(await stage.deliver(post)).to.have.property('status', 200);
        await stage.convoz.runner.idle();

        expect(await rows()).to.deep.equal(before);
      });
    });
  }
});

/** The same post as strangers would make it, by how it was done. */
function forgeries(vendor: FakeVendor, post: VendorPost, seed: number): Record<string, VendorPost> {
  const proofs = Object.keys(post.headers).filter((name) => proof.test(name));
  const without = Object.fromEntries(Object.entries(post.headers).filter(([name]) => !proofs.includes(name)));
  const all: Record<string, VendorPost> = { 'other bytes under the signature': vendor.forged(post) };
  if (proofs.length > 0) all['nothing that proves who sent it'] = { ...post, headers: without };
  for (const name of proofs) {
    all[`another ${name}`] = { ...post, headers: { ...post.headers, [name]: changed(post.headers[name] ?? '', seed) } };
    all[`an empty ${name}`] = { ...post, headers: { ...post.headers, [name]: '' } };
  }
  return all;
}

/** One character of it is another, and not the same in the other case. At the end of Base64 stand bits that say nothing. */
function changed(value: string, seed: number): string {
  const at = seed % Math.max(1, Math.floor(value.length / 2));
  const other = /[7-9]/.test(value[at] ?? '') ? '1' : '8';
  return value.slice(0, at) + other + value.slice(at + 1);
}
