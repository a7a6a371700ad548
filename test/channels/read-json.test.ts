import { expect } from 'chai';
import fc from 'fast-check';
import { readJson } from '../../bot/channels/read-json.js';
import { isConvozError } from '../../bot/errors.js';

function codeFor(bytes: Buffer): string {
  try {
    readJson(bytes);
    return 'read';
  } catch (error) {
    if (!isConvozError(error)) throw error;
    return error.code;
  }
}

function nested(levels: number): Buffer {
  return Buffer.from(`${'['.repeat(levels)}${']'.repeat(levels)}`);
}

describe("a vendor's JSON", () => {
  it('is read as it stands', () => {
    expect(readJson(Buffer.from('{"a":["é",1,null]}'))).to.deep.equal({ a: ['é', 1, null] });
  });

  it('is refused when it is none, no UTF-8, or reaches for prototypes', () => {
    const bad = ['', '{', 'undefined', '{"__proto__":{"x":1}}', '{"a":{"constructor":{"prototype":{"x":1}}}}'];

    for (const text of bad) expect(codeFor(Buffer.from(text)), text).to.equal('BAD_REQUEST');
    expect(codeFor(Buffer.from([0x22, 0xff, 0x22]))).to.equal('BAD_REQUEST');
  });

  it('is refused when it is nested too deeply, however deeply', () => {
    expect(codeFor(nested(32))).to.equal('read');
    expect(codeFor(nested(34))).to.equal('BAD_REQUEST');
    expect(codeFor(nested(100_000))).to.equal('BAD_REQUEST');
  });

  it('is read or refused, whatever comes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(codeFor(Buffer.from(bytes))).to.be.oneOf(['read', 'BAD_REQUEST']);
      }),
    );
  });
});
