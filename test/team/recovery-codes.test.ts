import { randomBytes } from 'node:crypto';
import { expect } from 'chai';
import { recoveryCode, recoveryCodeHash } from '../../bot/team/recovery-codes.js';

describe('recovery codes', () => {
  it('are twelve letters and digits that are not easily mistaken, in groups', () => {
    const codes = Array.from({ length: 500 }, () => recoveryCode(randomBytes));

    for (const code of codes) expect(code).to.match(/^([a-hjkmnp-z2-9]{4}-){2}[a-hjkmnp-z2-9]{4}$/);
    expect(new Set(codes).size).to.equal(500);
    expect(new Set(codes.join('').replaceAll('-', '')).size, 'each of the 31 comes up').to.equal(31);
  });

  it('do not favour any letter where a random byte would', () => {
    // 255 and 248 are beyond the largest multiple of 31 that fits a byte.
    const bytes = [255, 248, 30, 0, 61, 247];
    let next = 0;
    const code = recoveryCode((count) => Uint8Array.from({ length: count }, () => bytes[next++ % bytes.length] ?? 0));

    expect(code).to.equal('9a99-9a99-9a99');
  });

  it('are recognised however they are typed, with the key only', () => {
    const key = Buffer.alloc(32, 1);

    const hash = recoveryCodeHash('k7mp-x2ra-9tqe', key);

    expect(recoveryCodeHash(' K7MP X2RA 9TQE ', key)).to.equal(hash);
    expect(recoveryCodeHash('k7mpx2ra9tqe', key)).to.equal(hash);
    expect(recoveryCodeHash('k7mp-x2ra-9tqd', key)).to.not.equal(hash);
    expect(recoveryCodeHash('k7mp-x2ra-9tqe', Buffer.alloc(32, 2))).to.not.equal(hash);
  });
});
