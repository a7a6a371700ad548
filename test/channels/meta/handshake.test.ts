import { expect } from 'chai';
import { metaHandshake } from '../../../bot/channels/meta/handshake.js';

const verifyToken = 'a-verify-token';

function asked(query: Record<string, string>, method: 'GET' | 'POST' = 'GET', known = verifyToken) {
  const target = `/webhooks/whatsapp?${new URLSearchParams(query)}`;
  return metaHandshake({ method, headers: {}, target, body: Buffer.alloc(0), at: new Date(0) }, known);
}

const right = { 'hub.mode': 'subscribe', 'hub.challenge': '1158201444', 'hub.verify_token': verifyToken };

describe('the set-up of a webhook at Meta', () => {
  it('ends with the challenge as plain text', () => {
    expect(asked(right)).to.deep.equal({ status: 200, type: 'text/plain', body: '1158201444' });
  });

  it('is refused with another token, another mode, and no token at all', () => {
    const { 'hub.verify_token': _token, ...without } = right;

    expect(asked({ ...right, 'hub.verify_token': 'another' })).to.deep.equal({ status: 403 });
    expect(asked({ ...right, 'hub.mode': 'unsubscribe' })).to.deep.equal({ status: 403 });
    expect(asked(without)).to.deep.equal({ status: 403 });
    expect(asked({})).to.deep.equal({ status: 403 });
    expect(asked({ ...right, 'hub.verify_token': '' }, 'GET', '')).to.deep.equal({ status: 403 });
  });

  it('reflects nothing that a browser could take for markup', () => {
    for (const challenge of ['<script>alert(1)</script>', 'a b', '', 'x'.repeat(257)]) {
      expect(asked({ ...right, 'hub.challenge': challenge }), challenge).to.deep.equal({ status: 403 });
    }
  });

  it('is no business of a POST', () => {
    expect(asked(right, 'POST')).to.equal(undefined);
  });
});
