import { expect } from 'chai';
import { questionOf } from '../../bot/reports/question-of.js';
import type { ReportPeriod } from '../../bot/support/report-query.js';
import { codeOf } from '../support-files/code-of.js';

/** 23:30 on the 9th in Madrid, where it is not the 10th yet. */
const now = new Date('2026-03-09T22:30:00Z');
const around = { now, timeZone: 'Europe/Madrid', targets: async () => ({}) };
const period = async (request: object) => {
  const asked = await questionOf('volume', request, around);
  const { period: own, baseline } = asked.question as { period: ReportPeriod; baseline?: object };
  return { ...own, baseline };
};

describe('a request for a report', () => {
  it('is for the last 30 local days including today unless it says otherwise, beside as many before', async () => {
    expect(await period({})).to.deep.equal({
      from: '2026-02-08',
      to: '2026-03-10',
      timeZone: 'Europe/Madrid',
      unit: 'day',
      baseline: { from: '2026-01-09', to: '2026-02-08' },
    });
  });

  it('with a first day alone goes on until today, with a last one alone is 30 days long', async () => {
    expect(await period({ from: '2026-03-01' })).to.include({ from: '2026-03-01', to: '2026-03-10' });
    expect(await period({ to: '2026-03-01' })).to.include({ from: '2026-01-30', to: '2026-03-01' });
    expect(await period({ from: '2026-05-01' })).to.include({ from: '2026-05-01', to: '2026-05-02' });
  });

  it('is cut into days, weeks or months by its length', async () => {
    const units = await Promise.all(
      [
        { from: '2026-02-07' },
        { from: '2026-02-06' },
        { from: '2025-09-01' },
        { from: '2026-03-01', unit: 'month' },
      ].map(period),
    );

    expect(units.map(({ unit }) => unit)).to.deep.equal(['day', 'week', 'month', 'month']);
  });

  it('is compared with what it names, or with nothing', async () => {
    expect((await period({ baseline: 'none' })).baseline).to.equal(undefined);
    expect((await period({ baseline: '2025-01-01..2025-02-01' })).baseline).to.deep.equal({
      from: '2025-01-01',
      to: '2025-02-01',
    });
  });

  it('keeps an empty filter, which means none', async () => {
    const asked = await questionOf('csat', { topic: '', agent: 'ana' }, around);

    expect(asked.question.filters).to.deep.equal({ topic: '', agent: 'ana' });
  });

  const wrong: [what: string, name: Parameters<typeof questionOf>[0], request: object, code: string][] = [
    ['a period that ends before it begins', 'csat', { from: '2026-03-05', to: '2026-03-01' }, 'REPORT_RANGE'],
    ['an empty period', 'csat', { from: '2026-03-05', to: '2026-03-05' }, 'REPORT_RANGE'],
    ['a period of more than five years', 'volume', { from: '2019-01-01' }, 'REPORT_RANGE'],
    ['a baseline that ends before it begins', 'csat', { baseline: '2026-03-05..2026-03-01' }, 'REPORT_RANGE'],
    ['a baseline that is none', 'csat', { baseline: 'last year' }, 'BAD_REQUEST'],
    ['a day that is not on the calendar', 'csat', { from: '2026-02-30' }, 'BAD_REQUEST'],
    ['a day with a time', 'csat', { from: '2026-02-03T10:00' }, 'BAD_REQUEST'],
    ['an unknown filter', 'csat', { chanel: 'web' }, 'BAD_REQUEST'],
    ['a filter given twice', 'csat', { channel: ['a', 'b'] }, 'BAD_REQUEST'],
    ['an unknown unit', 'csat', { unit: 'year' }, 'BAD_REQUEST'],
    ['somebody who serves nobody', 'times', { servedBy: 'cat' }, 'BAD_REQUEST'],
    ['a survey filter on episodes', 'times', { survey: 'csat' }, 'BAD_REQUEST'],
    ['a variant filter on episodes', 'outcomes', { variant: 'a:b' }, 'BAD_REQUEST'],
    ['a filter of 201 characters', 'csat', { topic: 'x'.repeat(201) }, 'BAD_REQUEST'],
    ['an unknown metric', 'drivers', { metric: 'joy' }, 'BAD_REQUEST'],
    ['an unknown theme', 'comments', { theme: 'weather' }, 'BAD_REQUEST'],
    ['an empty search', 'comments', { q: '  ' }, 'BAD_REQUEST'],
    ['a page of nothing', 'comments', { limit: '0' }, 'BAD_REQUEST'],
    ['a page of 201', 'comments', { limit: '201' }, 'BAD_REQUEST'],
    ['a place that is none', 'comments', { after: 'here' }, 'BAD_REQUEST'],
    ['an hour that is none', 'conversations', { hour: '24' }, 'BAD_REQUEST'],
    ['a value that is none', 'conversations', { value: '2.5' }, 'BAD_REQUEST'],
    ['an unknown status', 'conversations', { status: 'lost' }, 'BAD_REQUEST'],
  ];
  for (const [what, name, request, code] of wrong) {
    it(`is refused (${code}) for ${what}`, async () => {
      expect(await codeOf(questionOf(name, request, around))).to.equal(code);
    });
  }

  it('that is refused says which field is wrong', async () => {
    const messages = await Promise.all(
      [{ from: '2026-13-01' }, { chanel: 'web' }].map((request) =>
        questionOf('csat', request, around).catch((error: Error) => error.message),
      ),
    );

    expect(messages[0]).to.match(/^from: 2026-13-01 is no day/);
    expect(messages[1]).to.match(/chanel/);
  });
});
