import { expect } from 'chai';
import { usualLimits } from '../../bot/engine/outbox-limits.js';
import { verdictOn } from '../../bot/engine/outbox-verdict.js';
import type { OutboxTry } from '../../bot/support/outbox.js';
import { day, hour, minute } from '../support-files/test-clock.js';

const now = new Date('2026-03-10T12:00:00.000Z');
const ago = (ms: number) => new Date(now.getTime() - ms);

function tried(part: Partial<OutboxTry> = {}): OutboxTry {
  const ids = { id: 'm', conversationId: 'c', channel: 'telegram', messageId: 'm', payload: '{}' };
  return { ...ids, createdAt: now, attempts: 1, uncounted: 0, doubts: 0, ...part };
}

const verdict = (code: string, entry: Partial<OutboxTry> = {}, part: { pausedMs?: number; random?: number } = {}) =>
  verdictOn(
    tried(entry),
    { code },
    { now, pausedMs: part.pausedMs ?? 0, limits: usualLimits, random: () => part.random ?? 1 },
  );
const limitedFor = (retryAfterMs: number, entry: Partial<OutboxTry> = {}) =>
  verdictOn(
    tried(entry),
    { code: 'SEND_LIMITED', retryAfterMs },
    { now, pausedMs: 0, limits: usualLimits, random: () => 1 },
  );
const ended = (as: 'failed' | 'unknown', code: string, silence = false) => ({ next: 'end', as, code, silence });

describe('what becomes of a request', () => {
  it('that reached nobody is that it is tried again after pauses that double up to a minute', () => {
    const pauses = [1, 2, 3, 4, 5, 6, 7].map((attempts) => verdict('SEND_UNREACHABLE', { attempts }));

    expect(pauses.map((one) => one.next === 'retry' && one.afterMs)).to.deep.equal([
      1000, 2000, 4000, 8000, 16_000, 32_000, 60_000,
    ]);
  });

  it('is shortened by chance, but never to nothing', () => {
    expect(verdict('SEND_UNREACHABLE', { attempts: 3 }, { random: 0.25 })).to.include({ afterMs: 1000 });
    expect(verdict('SEND_UNREACHABLE', { attempts: 3 }, { random: 0 })).to.include({ afterMs: 1 });
  });

  it('is failure at the eighth attempt that counts', () => {
    expect(verdict('SEND_UNREACHABLE', { attempts: 8 })).to.deep.equal(ended('failed', 'SEND_UNREACHABLE'));
    expect(verdict('SEND_UNREACHABLE', { attempts: 10, uncounted: 3 })).to.include({ next: 'retry' });
  });

  it('does not count while the whole channel pauses', () => {
    const expected = { next: 'retry', afterMs: minute, how: { uncounted: true } };

    expect(verdict('SEND_UNREACHABLE', { attempts: 9 }, { pausedMs: minute })).to.deep.equal(expected);
    expect(verdict('SEND_ACCOUNT_REFUSED', { attempts: 9 }, { pausedMs: minute })).to.deep.equal(expected);
  });

  it('that the vendor limits is when the vendor says, or after a growing pause, and never counts', () => {
    const how = { uncounted: true };

    expect(limitedFor(7000, { attempts: 9 })).to.deep.equal({ next: 'retry', afterMs: 7000, how });
    expect(limitedFor(0, { attempts: 2 })).to.deep.equal({ next: 'retry', afterMs: 2000, how });
    expect(verdict('SEND_LIMITED', { attempts: 2 })).to.deep.equal({ next: 'retry', afterMs: 2000, how });
  });

  it("is failure when it could only leave once it is too old: after a quarter of an hour, a person's after a day", () => {
    expect(limitedFor(hour)).to.deep.equal(ended('failed', 'SEND_TOO_OLD'));
    expect(limitedFor(hour, { says: 'survey' })).to.deep.equal(ended('failed', 'SEND_TOO_OLD'));
    expect(limitedFor(hour, { says: 'person' })).to.include({ next: 'retry', afterMs: hour });
    expect(limitedFor(hour, { says: 'person', createdAt: ago(day - 30 * minute) })).to.deep.equal(
      ended('failed', 'SEND_TOO_OLD'),
    );
    expect(verdict('SEND_UNREACHABLE', { createdAt: ago(15 * minute) })).to.deep.equal(ended('failed', 'SEND_TOO_OLD'));
  });

  it('that may have arrived is one more time for the bot, and none for a person or a survey', () => {
    expect(verdict('SEND_UNKNOWN')).to.deep.equal({ next: 'retry', afterMs: 5000, how: { doubt: true } });
    expect(verdict('SEND_UNKNOWN', { doubts: 1 })).to.deep.equal(ended('unknown', 'SEND_UNKNOWN'));
    expect(verdict('SEND_UNKNOWN', { says: 'person' })).to.deep.equal(ended('unknown', 'SEND_UNKNOWN'));
    expect(verdict('SEND_UNKNOWN', { says: 'survey' })).to.deep.equal(ended('unknown', 'SEND_UNKNOWN'));
    expect(verdict('SEND_UNKNOWN', { createdAt: ago(hour) })).to.deep.equal(ended('unknown', 'SEND_TOO_OLD'));
  });

  it('that may have arrived and that a receipt can settle is said again when the channel says, however short it pauses', () => {
    const around = { now, limits: usualLimits, random: () => 1 };
    const waits = [0, minute / 2, 2 * minute].map((pausedMs) =>
      verdictOn(tried(), { code: 'SEND_UNKNOWN', retryAfterMs: minute }, { ...around, pausedMs }),
    );

    expect(waits.map((one) => one.next === 'retry' && one.afterMs)).to.deep.equal([minute, minute, 2 * minute]);
  });

  it('is not called failed when an earlier attempt may have arrived', () => {
    expect(verdict('SEND_REFUSED', { doubts: 1 })).to.deep.equal(ended('unknown', 'SEND_REFUSED'));
    expect(verdict('SEND_UNREACHABLE', { doubts: 1, attempts: 8 })).to.deep.equal(ended('unknown', 'SEND_UNREACHABLE'));
  });

  it('that he does not want, or not now, ends the rest as well', () => {
    for (const code of ['SEND_BLOCKED', 'SEND_WINDOW_CLOSED'])
      expect(verdict(code)).to.deep.equal(ended('failed', code, true));
    expect(verdict('SEND_REFUSED')).to.deep.equal(ended('failed', 'SEND_REFUSED'));
  });
});
