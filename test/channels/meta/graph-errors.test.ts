import { expect } from 'chai';
import { graphAnswer, graphFailure } from '../../../bot/channels/meta/graph-errors.js';
import type { VendorReply } from '../../../bot/channels/vendor-call.js';
import { type ConvozError, isConvozError } from '../../../bot/errors.js';
import { graphErrorBody } from '../../fakes/meta-app.js';

const now = new Date('2026-03-10T10:00:00Z');

function reply(status: number, body: object | string, headers: Record<string, string> = {}): VendorReply {
  return { status, headers: new Headers(headers), text: typeof body === 'string' ? body : JSON.stringify(body) };
}

function failed(status: number, code: number, subcode?: number): string {
  return graphFailure(reply(status, graphErrorBody(code, subcode)), now).code;
}

describe('an error of the Graph API', () => {
  const classes: Record<string, number[]> = {
    SEND_LIMITED: [4, 32, 613, 80007, 130429, 131048, 131056],
    SEND_WINDOW_CLOSED: [131047],
    SEND_BLOCKED: [551, 131050],
    SEND_ACCOUNT_REFUSED: [0, 3, 10, 33, 102, 190, 200, 230, 299, 368, 131031, 131042, 131045, 133010],
    SEND_UNREACHABLE: [1, 2, 131000, 131016, 133004],
    SEND_REFUSED: [100, 131009, 131026, 131049, 131051, 132001, 300],
  };
  for (const [expected, codes] of Object.entries(classes)) {
    it(`is ${expected} for ${codes.join(', ')}, whatever its status`, () => {
      for (const code of codes) expect(failed(400, code), String(code)).to.equal(expected);
    });
  }

  it('is decided by the subcode where the number says little', () => {
    expect(failed(400, 10, 2018278)).to.equal('SEND_WINDOW_CLOSED');
    expect(failed(400, 100, 33)).to.equal('SEND_ACCOUNT_REFUSED');
    expect(failed(400, 100, 2018001)).to.equal('SEND_REFUSED');
  });

  it('is decided by the status where it carries no number', () => {
    const statuses = [400, 401, 403, 404, 408, 429, 500, 502, 503, 302];
    const codes = statuses.map((status) => graphFailure(reply(status, '<html>'), now).code);

    expect(codes).to.deep.equal([
      'SEND_REFUSED',
      'SEND_ACCOUNT_REFUSED',
      'SEND_REFUSED',
      'SEND_REFUSED',
      'SEND_UNREACHABLE',
      'SEND_LIMITED',
      'SEND_UNREACHABLE',
      'SEND_UNREACHABLE',
      'SEND_UNREACHABLE',
      'SEND_UNREACHABLE',
    ]);
  });

  it('tells how long to wait: as it says, or six seconds where too much went to one person', () => {
    const said = graphFailure(reply(429, graphErrorBody(130429), { 'retry-after': '7' }), now);
    const pair = graphFailure(reply(400, graphErrorBody(131056)), now);
    const open = graphFailure(reply(400, graphErrorBody(130429)), now);

    expect([said.retryAfterMs, pair.retryAfterMs, open.retryAfterMs]).to.deep.equal([7000, 6000, undefined]);
  });

  it('names the number, and nothing that Meta wrote', () => {
    const body = { error: { code: 131009, message: 'Invalid: Ana said 4111 1111', error_data: { details: 'secret' } } };

    expect(graphFailure(reply(400, body), now).message).to.equal(
      'The Graph API answered a message with 400, error 131009',
    );
  });
});

describe('a success of the Graph API', () => {
  it('is its body', () => {
    expect(graphAnswer(reply(200, { id: '1' }), now)).to.deep.equal({ id: '1' });
  });

  it('that cannot be read leaves the end unknown', () => {
    expect(thrownBy(() => graphAnswer(reply(200, '<html>'), now)).code).to.equal('SEND_UNKNOWN');
    expect(thrownBy(() => graphAnswer(reply(200, ''), now)).code).to.equal('SEND_UNKNOWN');
  });
});

function thrownBy(run: () => unknown): ConvozError {
  try {
    run();
  } catch (error) {
    if (isConvozError(error)) return error;
    throw error;
  }
  throw new Error('Nothing was thrown');
}
