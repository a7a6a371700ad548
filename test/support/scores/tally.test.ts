import { expect } from 'chai';
import fc from 'fast-check';
import { latestPerContact, pool, tallyOf } from '../../../bot/support/scores/index.js';
import { surveys } from '../../../bot/support/survey.js';
import { answered, ledgerRow, rows } from './ledger.js';

describe('latestPerContact', () => {
  it('keeps one answer of each contact, the one nobody comes after', () => {
    fc.assert(
      fc.property(fc.array(ledgerRow('answered'), { maxLength: 40 }), (answers) => {
        const latest = latestPerContact(answers);
        expect(latest.map(({ contactId }) => contactId)).to.have.members([
          ...new Set(answers.map(({ contactId }) => contactId)),
        ]);
        for (const kept of latest) {
          expect(answers).to.include(kept);
          const later = answers.filter(
            ({ contactId, answeredAt }) => contactId === kept.contactId && Number(answeredAt) > Number(kept.answeredAt),
          );
          expect(later).to.deep.equal([]);
        }
      }),
    );
  });

  it('takes the later row of two answers at the same moment', () => {
    const at = new Date('2026-11-02T10:00:00Z');

    const latest = latestPerContact([
      { contactId: 'ana', answeredAt: at, value: 1 },
      { contactId: 'ana', answeredAt: at, value: 5 },
    ]);

    expect(latest.map(({ value }) => value)).to.deep.equal([5]);
  });
});

describe('tallyOf', () => {
  it('gives every invitation one place, and tells why nobody else was asked', () => {
    const tally = tallyOf(surveys.csat, [
      ...answered(3, 5),
      ...answered(1, 2),
      ...rows(2, { status: 'declined' }),
      ...rows(4, { status: 'expired' }),
      ...rows(5, { status: 'sent' }),
      ...rows(6, { status: 'suppressed', reason: 'throttled' }),
      ...rows(1, { status: 'suppressed', reason: 'no_exchange' }),
      ...rows(7, { status: 'eligible' }),
    ]);

    expect(tally).to.deep.equal({
      invited: 15,
      answered: 4,
      declined: 2,
      expired: 4,
      open: 5,
      contacts: 15,
      counts: [0, 1, 0, 0, 3],
      suppressed: { throttled: 6, no_exchange: 1 },
    });
  });

  it('counts the points of a scale that begins at 0 from 0', () => {
    const tally = tallyOf(surveys.nps, [...answered(2, 0), ...answered(1, 10)]);

    expect(tally.counts).to.deep.equal([2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
  });

  it('refuses an answer that is not on the scale', () => {
    for (const value of [0, 6, 3.5, Number.NaN]) {
      expect(() => tallyOf(surveys.csat, answered(1, value)), `${value}`).to.throw(
        RangeError,
        'no point of the scale 1–5',
      );
    }
  });
});

describe('pool', () => {
  it('is the tally of all rows together when no contact is in two of them', () => {
    const cohort = (prefix: string) =>
      fc.array(
        ledgerRow().map((row) => ({ ...row, contactId: `${prefix}-${row.contactId}` })),
        { maxLength: 25 },
      );

    fc.assert(
      fc.property(cohort('a'), cohort('b'), cohort('c'), (a, b, c) => {
        const [first, second, third] = [a, b, c].map((part) => tallyOf(surveys.ces, part)) as [T, T, T];
        expect(pool([first, second, third])).to.deep.equal(tallyOf(surveys.ces, [...a, ...b, ...c]));
      }),
    );
  });

  it('refuses scales of different length', () => {
    const [csat, ces] = [tallyOf(surveys.csat, []), tallyOf(surveys.ces, [])];

    expect(() => pool([csat, ces])).to.throw(RangeError, '5 and 7 points cannot be added up');
  });
});

type T = ReturnType<typeof tallyOf>;
