import { expect } from 'chai';
import fc from 'fast-check';
import { calendarOf } from '../../bot/reports/calendar.js';
import { ContactIds } from '../../bot/reports/columns/contact-ids.js';
import { ledgerColumns } from '../../bot/reports/columns/ledger-columns.js';
import { type Cohort, gatherAnswers } from '../../bot/reports/gather-answers.js';
import { KeptDays } from '../../bot/reports/kept-days.js';
import { latestAnswers } from '../../bot/reports/latest-answers.js';
import { Names } from '../../bot/reports/names.js';
import { Scales } from '../../bot/reports/scales.js';
import { tallyGroups } from '../../bot/reports/tally-groups.js';
import type { LedgerEntry, ReportView } from '../../bot/support/report-store.js';
import { latestPerContact, type Tally, tallyOf } from '../../bot/support/scores/index.js';
import { surveys } from '../../bot/support/survey.js';

const dayMs = 86_400_000;
const firstDay = 20_000;
const days = 4;
const survey = surveys.ces;
const calendar = calendarOf({ from: '2024-10-04', to: '2024-10-08', timeZone: 'UTC', unit: 'day' });

/** Few contacts have many rows and many have one; few moments there are, so that two answers often are of the same one. */
const drawn = fc.record({
  at: fc.nat(days * 4 - 1).map((quarter) => (firstDay + quarter / 4) * dayMs),
  contactId: fc.oneof(fc.nat(3), fc.nat(80)).map(String),
  status: fc.constantFrom(
    'answered' as const,
    'answered' as const,
    'sent' as const,
    'declined' as const,
    'expired' as const,
  ),
  value: fc.integer({ min: survey.min, max: survey.max }),
  wait: fc.nat(3).map((quarters) => (quarters * dayMs) / 4),
  topic: fc.oneof(fc.nat(1), fc.nat(120)).map((topic) => `topic.${topic}`),
  language: fc.constantFrom('es', 'gl'),
});
type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never;

/** All in one language at times: one group is all of them. */
const past = fc
  .tuple(fc.array(drawn, { maxLength: 250, size: 'max' }), fc.boolean())
  .map(([rows, isOne]) =>
    rows.map((row) => entry(isOne ? { ...row, language: 'es' } : row)).sort((a, b) => a.at - b.at),
  );

describe('groups of a cohort', () => {
  it('are the tallies of their raw rows, whoever is in several of them and however often', async () => {
    const property = fc.asyncProperty(past, async (entries) => {
      const { cohort, shared } = await gathered(entries);

      const { total, pieces, groups } = tallyGroups(
        cohort.days,
        shared,
        calendar,
        ['topic', 'language', 'agent'],
        survey,
      );

      expect(total).to.deep.equal(tally(entries));
      expect(pieces).to.deep.equal(
        calendar.buckets.map((_, i) => tally(entries.filter(({ at }) => Math.floor(at / dayMs) === firstDay + i))),
      );
      const [topics = [], languages = [], agents = []] = groups;
      const listed = topics.filter(({ isRest }) => !isRest).map(({ key }) => key);
      for (const { key, isRest, tally: own } of topics) {
        const isIn = ({ topic }: LedgerEntry) => (isRest ? !listed.includes(topic ?? '') : topic === key);
        expect(own, key).to.deep.equal(tally(entries.filter(isIn)));
      }
      const many = new Set(entries.map(({ topic }) => topic)).size;
      expect([listed.length, topics.length]).to.deep.equal([Math.min(many, 50), Math.min(many, 51)]);
      for (const { key, tally: own } of languages) {
        expect(own, key).to.deep.equal(tally(entries.filter(({ language }) => language === key)));
      }
      expect(agents.map(({ tally: own }) => own)).to.deep.equal(entries.length === 0 ? [] : [tally(entries)]);
    });

    await fc.assert(property, { numRuns: 150 });
  });
});

describe('latest answers', () => {
  it('are one of each contact who answered, and the one of the later closing of two at the same moment', async () => {
    const property = fc.asyncProperty(past, async (entries) => {
      const { cohort, shared } = await gathered(entries);

      const latest = latestAnswers(cohort.days, shared.contacts.size);

      const found = latest.flatMap(({ day, rows }) =>
        [...rows].map((row) => [day.day * dayMs + (day.columns.at[row] as number), day.columns.value[row]]),
      );
      const expected = latestPerContact(entries.flatMap(toAnswer)).map(({ at, value }) => [at, value]);
      expect(found).to.have.deep.members(expected);
    });

    await fc.assert(property, { numRuns: 150 });
  });
});

async function gathered(entries: readonly LedgerEntry[]): Promise<{
  cohort: Cohort;
  shared: { contacts: ContactIds; names: Names };
}> {
  const shared = { contacts: new ContactIds(), names: new Names() };
  const kept = new KeptDays({ ...shared, budget: 1e9, rebuilt: () => undefined });
  const ofDay = (day: number) => entries.filter(({ at }) => Math.floor(at / dayMs) === day);
  const marks = Array.from({ length: days }, (_, i) => ({ day: firstDay + i, mark: 1 }));
  const view: Pick<ReportView, 'marks' | 'columns'> = {
    marks: async () => marks.filter(({ day }) => ofDay(day).length > 0),
    columns: async (_, wanted) => wanted.map((day) => ({ day, mark: 1, columns: ledgerColumns(day, ofDay(day)) })),
  };
  const question = { metric: survey.metric, filters: {}, calendar };
  const reading = { view: view as ReportView, days: kept };
  const [cohort = { days: [], suppressed: {}, surveys: new Set<string>() }] = await gatherAnswers(
    reading,
    question,
    new Scales([]),
  );
  return { cohort, shared };
}

function entry({ wait, ...row }: Drawn): LedgerEntry {
  const isAnswer = row.status === 'answered';
  return {
    ...row,
    value: isAnswer ? row.value : null,
    answeredAt: isAnswer ? row.at + wait : null,
    metric: survey.metric,
    surveyId: survey.id,
    surveyVersion: survey.version,
    occasion: 'closing',
    channel: 'directline',
    servedBy: 'bot',
    agentId: null,
    product: null,
    segment: null,
    variants: null,
    reason: null,
    comment: null,
    effort: null,
    caseStatus: null,
    caseDueAt: null,
    firstActionMs: null,
    isAskedAgain: false,
    secondValue: null,
  };
}

function toAnswer({ at, contactId, status, value, answeredAt }: LedgerEntry) {
  return status === 'answered' && answeredAt !== null
    ? [{ at, contactId, value, answeredAt: new Date(answeredAt) }]
    : [];
}

function tally(entries: readonly LedgerEntry[]): Tally {
  return tallyOf(
    survey,
    entries.map(({ contactId, status, value, answeredAt }) => ({
      contactId,
      status,
      ...(value !== null && { value }),
      ...(answeredAt !== null && { answeredAt: new Date(answeredAt) }),
    })),
  );
}
