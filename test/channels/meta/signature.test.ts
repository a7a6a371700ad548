import { createHmac } from 'node:crypto';
import { expect } from 'chai';
import fc from 'fast-check';
import { verifyMeta } from '../../../bot/channels/meta/signature.js';
import type { Delivery } from '../../../bot/channels/webhook-channel.js';
import { isConvozError } from '../../../bot/errors.js';

const secret = 'app-secret';
/** The first é as it is, the second as its six ASCII characters. */
const body = Buffer.from('{"a":"é","b":"\\u00e9"}');
const signature = 'sha256=fc6c6d9563292f723ed938a682ea118b08927c0e729d92fc3c794f0fe7eca07b';

function codeFor(bytes: Buffer, header: string | undefined, appSecret = secret): string {
  const headers = { 'x-hub-signature-256': header };
  const delivery: Delivery = { method: 'POST', headers, target: '/webhooks/whatsapp', body: bytes, at: new Date(0) };
  try {
    verifyMeta(delivery, appSecret);
    return 'genuine';
  } catch (error) {
    if (!isConvozError(error)) throw error;
    return error.code;
  }
}

describe('the signature of Meta', () => {
  it('is the published one over the bytes as they came', () => {
    expect(codeFor(body, signature)).to.equal('genuine');
    expect(codeFor(Buffer.from(JSON.stringify(JSON.parse(body.toString()))), signature)).to.equal('SIGNATURE_INVALID');
  });

  it('is refused where it is missing, cut, of another kind, or under another secret', () => {
    const hex = signature.slice('sha256='.length);
    const sha1 = `sha1=${createHmac('sha1', secret).update(body).digest('hex')}`;

    for (const header of [
      undefined,
      '',
      'sha256=',
      hex,
      sha1,
      signature.slice(0, -2),
      `${signature}00`,
      ` ${signature}`,
    ]) {
      expect(codeFor(body, header), String(header)).to.equal('SIGNATURE_INVALID');
    }
    expect(codeFor(body, signature, 'another-secret')).to.equal('SIGNATURE_INVALID');
  });

  it('is refused where no secret is set, also when it was made with none', () => {
    const made = `sha256=${createHmac('sha256', '').update(body).digest('hex')}`;

    expect(codeFor(body, made, '')).to.equal('SIGNATURE_INVALID');
  });

  it('is refused for any other bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        fc.pre(!body.equals(bytes));

        expect(codeFor(Buffer.from(bytes), signature)).to.equal('SIGNATURE_INVALID');
      }),
    );
  });
});
