import { expect } from 'chai';
import fc from 'fast-check';
import { verifyTelegram } from '../../../bot/channels/telegram/signature.js';
import { isConvozError } from '../../../bot/errors.js';

const secret = 'Own-secret_1';

function isTaken(given: string | undefined, known = secret): boolean {
  const headers = { 'x-telegram-bot-api-secret-token': given };
  try {
    verifyTelegram(
      { method: 'POST', headers, target: '/webhooks/telegram', body: Buffer.from('{}'), at: new Date() },
      known,
    );
    return true;
  } catch (error) {
    if (!isConvozError(error, 'SIGNATURE_INVALID')) throw error;
    return false;
  }
}

describe('the secret of the Telegram webhook', () => {
  it('proves that Telegram delivers', () => {
    expect(isTaken(secret)).to.equal(true);
  });

  it('must be there, whole, and nothing else', () => {
    for (const given of [undefined, '', 'Own-secret_', 'Own-secret_2', 'Own-secret_11', 'own-secret_1', ` ${secret}`]) {
      expect(isTaken(given), String(given)).to.equal(false);
    }
  });

  it('proves nothing where none is configured', () => {
    expect(isTaken('', '')).to.equal(false);
    expect(isTaken(undefined, '')).to.equal(false);
  });

  it('is no other text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (given) => {
        expect(isTaken(given)).to.equal(given === secret);
      }),
      { numRuns: 1000 },
    );
  });
});
