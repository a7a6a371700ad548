import { expect } from 'chai';
import fc from 'fast-check';
import { createReports, type Reports } from '../../bot/reports/index.js';
import { type OpenStore, openStore } from '../../bot/store/index.js';
import type { ReportFilters } from '../../bot/support/report-query.js';
import type {
  DriversReport,
  OutcomesReport,
  ScoreReport,
  TimesReport,
  VolumeReport,
} from '../../bot/support/report-types.js';
import { checkOutcomes, checkTimes, checkVolume } from './check-episodes.js';
import { checkComments, checkConversations } from './check-lists.js';
import { checkDrivers, checkScores } from './check-scores.js';
import { databases, openOrSkip, type ReportDatabase } from './databases.js';
import { Past } from './past.js';

const everything = { from: -1e15, to: 1e15, filters: {}, limit: 100_000 };
/** In all of the past there is a change of clocks: 29 March 2026 in Europe, 5 April on Lord Howe Island (by half an hour). */
const past = { from: new Date('2026-03-01T00:00:00Z'), days: 45, contacts: 150 };
const now = new Date('2026-04-10T10:30:00Z');
const timeZones = ['Europe/Madrid', 'Australia/Lord_Howe'];

const filters = fc.record(
  {
    channel: fc.constantFrom('directline', 'whatsapp', 'email', 'telegram'),
    language: fc.constantFrom('es', 'gl', 'en', 'pt'),
    agent: fc.constantFrom('', 'agent-0', 'agent-1'),
    topic: fc.constantFrom('', 'topic.1', 'topic.2'),
    product: fc.constantFrom('', 'p1'),
    segment: fc.constantFrom('', 'new', 'returning'),
    servedBy: fc.constantFrom('bot', 'agent'),
  },
  { requiredKeys: [] },
);
const asked = fc.record(
  { survey: fc.constantFrom('csat', 'ces', 'ces-after-returns'), variant: fc.constantFrom('', 'greeting:short') },
  { requiredKeys: [] },
);
/** Most requests have few filters, or hardly anything would be left to compare. */
const few = <T extends object>(all: fc.Arbitrary<T>) =>
  fc
    .tuple(all, fc.nat(6))
    .map(([one, keep]) => Object.fromEntries(Object.entries(one).slice(0, keep > 2 ? keep - 3 : 0)) as T);
const day = fc
  .integer({ min: -3, max: 50 })
  .map((n) => new Date(past.from.getTime() + n * 86_400_000).toISOString().slice(0, 10));
const request = fc.record({
  days: fc
    .tuple(day, day)
    .filter(([a, b]) => a !== b)
    .map((two) => [...two].sort() as [string, string]),
  filters: few(filters),
  asked: few(asked),
  unit: fc.constantFrom('day', 'week', 'month'),
  baseline: fc.constantFrom('previous', 'none', '2026-03-02..2026-03-20'),
});

for (const name of Object.keys(databases)) {
  for (const timeZone of timeZones) {
    describe(`reports on ${name}, days of ${timeZone}`, function () {
      this.timeout(120_000);
      let database: ReportDatabase;
      let store: OpenStore;
      let reports: Reports;
      before(async function () {
        database = await openOrSkip(this, name);
        store = await openStore(database.location);
        const { location } = database;
        const log = () => undefined;
        reports = createReports({ store, location, timeZone, clock: { now: () => now }, openMs: () => 0, log });
      });
      after(async () => {
        await reports?.stop();
        await store?.close();
        await database?.remove();
      });

      it('equal what is counted from the raw rows, before and after more has happened', async () => {
        const written = new Past(store, { ...past, seed: timeZone.length });
        await written.define();
        for (const round of [1, 2, 3]) {
          await written.add(round === 1 ? 1200 : 60);
          await written.goOn(60);
          const rated = await store.reports.ratedPage(everything);
          const episodes = await store.reports.episodesPage(everything);
          const cases = await Promise.all(
            rated.map(({ invitation }) => store.cases.ofConversation(invitation.conversationId)),
          );
          const rows = { rated, episodes, cases: new Map(cases.flat().map((one) => [one.invitationId, one])) };

          const property = fc.asyncProperty(
            request,
            async ({ days: [from, to], filters: plain, asked: more, unit, baseline }) => {
              const all: ReportFilters = { ...plain, ...more };
              const scored = { from, to, unit, baseline, ...all };
              for (const metric of ['csat', 'ces', 'nps']) {
                checkScores((await reports.report(metric, scored)) as ScoreReport, rows, all);
              }
              checkDrivers(
                (await reports.report('drivers', { from, to, metric: 'ces', ...all })) as DriversReport,
                rows,
                all,
              );
              const ofEpisodes = { from, to, unit, baseline, ...plain };
              checkTimes((await reports.report('times', ofEpisodes)) as TimesReport, rows, plain);
              checkVolume((await reports.report('volume', ofEpisodes)) as VolumeReport, rows, plain);
              checkOutcomes((await reports.report('outcomes', ofEpisodes)) as OutcomesReport, rows, plain, now);
              await checkComments(reports, { from, to, timeZone }, rows, all);
              await checkConversations(reports, { from, to, timeZone }, rows, all);
            },
          );
          await fc.assert(property, { numRuns: 8, seed: round });
        }
        expect(await store.reports.ratedPage(everything)).to.have.length.above(1300);
      });
    });
  }
}
