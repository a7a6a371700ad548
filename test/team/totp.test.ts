import { expect } from 'chai';
import fc from 'fast-check';
import { toBase32 } from '../../bot/team/base32.js';
import { stepOfCode, totpCode, totpOffer, totpStep } from '../../bot/team/totp.js';

const secret = Buffer.from('12345678901234567890', 'ascii');
const at = (seconds: number) => new Date(seconds * 1000);

describe('codes of a second factor', () => {
  it('are those of RFC 6238, appendix B, for SHA-1', () => {
    const vectors: [seconds: number, code: string][] = [
      [59, '94287082'],
      [1_111_111_109, '07081804'],
      [1_111_111_111, '14050471'],
      [1_234_567_890, '89005924'],
      [2_000_000_000, '69279037'],
      [20_000_000_000, '65353130'],
    ];

    for (const [seconds, code] of vectors) {
      expect(totpCode(secret, totpStep(at(seconds)), 8), String(seconds)).to.equal(code);
      expect(totpCode(secret, totpStep(at(seconds)))).to.equal(code.slice(-6));
    }
  });

  it('are those of RFC 4226, appendix D, step by step', () => {
    const codes = ['755224', '287082', '359152', '969429', '338314', '254676', '287922', '162583', '399871', '520489'];

    expect(codes.map((_, step) => totpCode(secret, step))).to.deep.equal(codes);
  });

  it('are taken from one step before to one after, whatever the secret and the moment, and not from further away', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 20, maxLength: 20 }),
        fc.integer({ min: 10, max: 1e8 }),
        fc.integer({ min: -4, max: 4 }),
        fc.integer({ min: 0, max: 29_999 }),
        (random, step, off, ms) => {
          const now = new Date(step * 30_000 + ms);
          const found = stepOfCode(random, totpCode(random, step + off), now);

          // One code in 333,333 is by chance that of a step nearby.
          if (Math.abs(off) <= 1) expect(Math.abs((found ?? 0) - step)).to.be.at.most(1);
          else expect(found).to.not.equal(step + off);
        },
      ),
    );
  });

  it('are six digits and nothing else', () => {
    const now = at(59);

    expect(stepOfCode(secret, '287082', now)).to.equal(1);
    for (const wrong of ['', '28708', '2870820', '287083', ' 287082', '２８７０８２', '287082\n', 'x'.repeat(40)]) {
      expect(stepOfCode(secret, wrong, now), wrong).to.equal(undefined);
    }
  });
});

describe('the offer of a second factor', () => {
  it('has the secret as RFC 4648 writes it, for the hand in groups of four and for the app as a link', () => {
    const offer = totpOffer(secret, 'ana@shop.example');

    expect(offer.groups).to.equal('GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ');
    expect(offer.uri).to.equal(
      'otpauth://totp/Convoz:ana%40shop.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Convoz&algorithm=SHA1&digits=6&period=30',
    );
  });

  it('writes base 32 as the RFC’s own examples, without padding', () => {
    const examples = {
      '': '',
      f: 'MY',
      fo: 'MZXQ',
      foo: 'MZXW6',
      foob: 'MZXW6YQ',
      fooba: 'MZXW6YTB',
      foobar: 'MZXW6YTBOI',
    };

    for (const [text, base32] of Object.entries(examples)) expect(toBase32(Buffer.from(text))).to.equal(base32);
  });
});
