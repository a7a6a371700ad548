import { createHmac } from 'node:crypto';
import { verifySlackRequest } from '@slack/bolt';
import { expect } from 'chai';
import fc from 'fast-check';
import { isSigned } from '../../../bot/channels/slack/signature.js';

/** From the integration sheet of this channel; the SDK of the vendor takes it, too. */
const vector = {
  secret: 'slack-secret',
  timestamp: '1700000000',
  body: '{"type":"url_verification","challenge":"abc"}',
  signature: 'v0=e3d9f10ee12bf9055215921040054d07f1dd31607fb5a005c01ff4f662ffa648',
};

interface Signed {
  secret: string;
  timestamp: string;
  body: string | Buffer;
  signature: string | undefined;
  nowS: number;
}

describe('the signature of Slack', () => {
  it('is taken as the vendor documents it', () => {
    expect(taken({})).to.equal(true);
  });

  it('is refused when a byte of the body, the time, the secret or the hash is another', () => {
    expect(taken({ body: vector.body.replace('abc', 'abd') })).to.equal(false);
    expect(taken({ body: `${vector.body} ` })).to.equal(false);
    expect(taken({ timestamp: '1700000001' })).to.equal(false);
    expect(taken({ secret: 'slack-secreT' })).to.equal(false);
    expect(taken({ signature: vector.signature.replace('648', '649') })).to.equal(false);
  });

  it('is refused when it is missing, cut, in capitals, or of another version', () => {
    expect(taken({ signature: undefined })).to.equal(false);
    expect(taken({ signature: '' })).to.equal(false);
    expect(taken({ signature: vector.signature.slice(0, -2) })).to.equal(false);
    expect(taken({ signature: vector.signature.toUpperCase() })).to.equal(false);
    expect(taken({ signature: vector.signature.replace('v0', 'v1') })).to.equal(false);
    expect(taken({ signature: `${vector.signature}=more` })).to.equal(false);
  });

  it('is good for five minutes, before and after', () => {
    expect([-301, -300, 0, 300, 301].map((late) => taken({ nowS: 1_700_000_000 + late }))).to.deep.equal([
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  it('is refused with a time that is no number of seconds, even if that is what was signed', () => {
    for (const timestamp of ['', '1.7e9', ' 1700000000', '-1700000000', '0x6553f100', 'NaN', '1700000000000000']) {
      expect(taken({ timestamp, signature: sign(vector.secret, timestamp, vector.body) })).to.equal(false);
    }
  });

  it('is made over the bytes, whatever they are', () => {
    const body = Buffer.from([0x7b, 0xff, 0xfe, 0x00, 0x7d]);

    expect(taken({ body, signature: sign(vector.secret, vector.timestamp, body) })).to.equal(true);
  });

  it('is never taken while no secret is set', () => {
    expect(taken({ secret: '', signature: sign('', vector.timestamp, vector.body) })).to.equal(false);
  });

  it("is judged as the vendor's own SDK judges it on 5,000 inputs, but for times to come, which we refuse", () => {
    const seen = { both: 0, neither: 0, oursAlone: 0, theirsAlone: 0 };

    fc.assert(
      fc.property(attempts, (attempt) => {
        const [ours, theirs] = [taken(attempt), takenByBolt(attempt)];
        const isToCome = Number(attempt.timestamp) > attempt.nowS + 300;
        expect(ours).to.equal(theirs && !isToCome);
        seen[ours ? (theirs ? 'both' : 'oursAlone') : theirs ? 'theirsAlone' : 'neither'] += 1;
      }),
      { numRuns: 5000 },
    );

    expect(seen.oursAlone).to.equal(0);
    expect(Math.min(seen.both, seen.neither, seen.theirsAlone)).to.be.greaterThan(50);
  });
});

/** Seconds by which our clock is ahead of the time that was signed, with the edges of the window often among them. */
const skews = fc.oneof(
  fc.constantFrom(-301, -300, -299, 299, 300, 301),
  fc.integer({ min: -600, max: 600 }),
  fc.integer({ min: -100_000_000, max: 100_000_000 }),
);

const attempts: fc.Arbitrary<Signed> = fc
  .record({
    secret: fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }).map((text) => text.toWellFormed()),
    timestamp: fc.integer({ min: 1_500_000_000, max: 1_900_000_000 }),
    body: fc.oneof(
      fc.string({ maxLength: 200, unit: 'binary' }).map((text) => text.toWellFormed()),
      fc.json(),
    ),
    skew: skews,
    fault: fc.constantFrom(
      'none',
      'none',
      'none',
      'none',
      'secret',
      'body',
      'hash',
      'cut',
      'version',
      'case',
      'none at all',
    ),
    at: fc.nat(),
  })
  .map(({ secret, timestamp, body, skew, fault, at }) => ({
    secret: fault === 'secret' ? `${secret}x` : secret,
    timestamp: String(timestamp),
    body: fault === 'body' ? `${body} ` : body,
    signature: spoilt(sign(secret, String(timestamp), body), fault, at),
    nowS: timestamp + skew,
  }));

function spoilt(signature: string, fault: string, at: number): string {
  const index = 3 + (at % 64);
  const digit = signature.charAt(index);
  if (fault === 'hash') return signature.slice(0, index) + (digit === '0' ? '1' : '0') + signature.slice(index + 1);
  if (fault === 'cut') return signature.slice(0, index);
  if (fault === 'version') return signature.replace('v0', `v${1 + (at % 9)}`);
  if (fault === 'case') return signature.replace(/[a-f]/, (letter) => letter.toUpperCase());
  return fault === 'none at all' ? '' : signature;
}

function sign(secret: string, timestamp: string, body: string | Buffer): string {
  return `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:`).update(body).digest('hex')}`;
}

function taken(part: Partial<Signed>): boolean {
  const { secret, timestamp, body, signature, nowS } = { ...vector, nowS: 1_700_000_000, ...part };
  const headers = { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': signature };
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  return isSigned({ method: 'POST', headers, target: '/', body: bytes, at: new Date(nowS * 1000 + 999) }, secret);
}

function takenByBolt({ secret, timestamp, body, signature = '', nowS }: Signed): boolean {
  const headers = { 'x-slack-signature': signature, 'x-slack-request-timestamp': Number(timestamp) };
  try {
    verifySlackRequest({ signingSecret: secret, body: String(body), headers, nowMilliseconds: nowS * 1000 + 999 });
    return true;
  } catch {
    return false;
  }
}
