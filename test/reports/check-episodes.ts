import { expect } from 'chai';
import { asKept } from '../../bot/reports/columns/duration-code.js';
import { netChurn } from '../../bot/support/episodes/index.js';
import { instantOf } from '../../bot/support/local-time.js';
import type { Days, ReportFilters } from '../../bot/support/report-query.js';
import type { EpisodeRow, Rated } from '../../bot/support/report-store.js';
import {
  type OutcomesReport,
  type TimesReport,
  timeMeasures,
  type VolumeReport,
} from '../../bot/support/report-types.js';
import { correlation, latestPerContact, wilson } from '../../bot/support/scores/index.js';
import type { RawRows } from './check-scores.js';
import * as naive from './naive.js';

const dayMs = 86_400_000;
const mostGroups = 50;

export function checkTimes(report: TimesReport, rows: RawRows, filters: ReportFilters): void {
  const episodes = episodesIn(rows, report.period, report, filters);
  const figures = (of: readonly EpisodeRow[]) =>
    Object.fromEntries(timeMeasures.map((measure) => [measure, naive.timeFigure(of, measure)]));
  expect(report.measures).to.deep.equal(figures(episodes));
  if (report.baseline) {
    expect(report.baseline.measures).to.deep.equal(figures(episodesIn(rows, report.baseline.period, report, filters)));
  }
  for (const { from, to, measures } of report.trend) {
    const piece = episodes.filter(({ openedAt }) => naive.isIn({ from, to }, report.period.timeZone, openedAt));
    expect(measures, `${from} to ${to}`).to.deep.equal(figures(piece));
  }
  for (const [dimension, groups] of Object.entries(report.by)) {
    const expected = largest(episodes, dimension);
    expect(groups.map(({ key }) => key)).to.deep.equal(expected.map(({ key }) => key));
    for (const [i, { measures }] of groups.entries()) expect(measures).to.deep.equal(figures(expected[i]?.rows ?? []));
  }
}

export function checkVolume(report: VolumeReport, rows: RawRows, filters: ReportFilters): void {
  const { period, episodes, baseline, heat, trend, by } = report;
  const own = episodesIn(rows, period, report, filters);
  expect(episodes).to.equal(own.length);
  if (baseline) expect(baseline.episodes).to.equal(episodesIn(rows, baseline.period, report, filters).length);
  const hours = Array<number>(7 * 24).fill(0);
  for (const { openedAt } of own) {
    const hour = naive.hourOfWeekIn(period.timeZone, openedAt);
    hours[hour] = (hours[hour] ?? 0) + 1;
  }
  expect(heat.flat()).to.deep.equal(hours);
  for (const { from, to, episodes: count } of trend) {
    const piece = own.filter(({ openedAt }) => naive.isIn({ from, to }, period.timeZone, openedAt));
    expect(count).to.equal(piece.length);
    expect(naive.pieceOf(from, period.unit) <= from).to.equal(true);
  }
  for (const [dimension, groups] of Object.entries(by)) {
    const expected = largest(own, dimension).map(({ key, rows: { length } }) => ({ key, episodes: length }));
    expect(groups.map(({ key, episodes: count }) => ({ key, episodes: count }))).to.deep.equal(expected);
  }
}

export function checkOutcomes(report: OutcomesReport, rows: RawRows, filters: ReportFilters, now: Date): void {
  const { period } = report;
  const own = episodesIn(rows, period, report, filters);
  expect(report.episodes).to.equal(own.length);
  expect(report.outcomes).to.deep.equal(naive.outcomeCounts(own));
  for (const { from, to, episodes, outcomes } of report.trend) {
    const piece = own.filter(({ openedAt }) => naive.isIn({ from, to }, period.timeZone, openedAt));
    expect([episodes, outcomes]).to.deep.equal([piece.length, naive.outcomeCounts(piece)]);
  }
  const settled = own.filter(
    ({ openedAt, resolutionMs }) =>
      resolutionMs !== undefined && openedAt.getTime() + asKept(resolutionMs) <= now.getTime() - 7 * dayMs,
  );
  const returned = settled.filter(({ cameBack }) => cameBack).length;
  expect(report.shares.cameBack).to.deep.equal(shareOf(returned, settled.length));
  expect(report.shares.person).to.deep.equal(shareOf(report.outcomes.person, own.length - report.outcomes.open));
  checkEffort(report, own, rows, filters);
  checkChurn(report, rows, filters, now);
  checkLedger(report, rows, filters, now);
}

function checkEffort(
  { effort, period }: OutcomesReport,
  own: readonly EpisodeRow[],
  rows: RawRows,
  filters: ReportFilters,
): void {
  const over = own.filter(({ outcome }) => outcome !== 'open');
  const sum = (of: readonly EpisodeRow[]) => of.reduce((total, row) => total + row.effort, 0);
  expect(effort).to.deep.include({ n: over.length, mean: over.length === 0 ? null : sum(over) / over.length });
  for (const { key, n, mean } of effort.byTopic) {
    const answered = over.filter(({ intents }) => intents.includes(key));
    expect([n, mean]).to.deep.equal([answered.length, sum(answered) / answered.length]);
  }
  const scales = [...naive.scaled(ratedIn(rows, period, period.timeZone, filters), 'ces').values()].map((rated) =>
    pairsOf(rated, rows.episodes),
  );
  const [xs, ys] = scales.sort((a, b) => b[2] - a[2])[0] ?? [[], []];
  const expected = correlation(xs, ys);
  expect(effort.correlation?.n).to.equal(expected?.n);
  if (expected) expect(effort.correlation?.r).to.be.closeTo(expected.r, 1e-9);
}

/** Efforts and ratings, and how different the pairs are, by which a report chooses between scales. */
function pairsOf(rated: readonly Rated[], episodes: readonly EpisodeRow[]): [number[], number[], number] {
  const effortOf = new Map(episodes.map((row) => [`${row.conversationId} ${row.episode}`, row.effort]));
  const answered = rated.flatMap(({ invitation, response }) =>
    invitation.status === 'answered' && response
      ? [
          {
            contactId: invitation.contactId,
            answeredAt: response.at,
            value: response.value,
            effort: effortOf.get(`${invitation.conversationId} ${invitation.episode}`),
          },
        ]
      : [],
  );
  const pairs = latestPerContact(answered).filter(({ effort }) => effort !== undefined);
  return [pairs.map(({ effort }) => effort ?? 0), pairs.map(({ value }) => value), pairs.length];
}

function checkChurn(
  { churn, period: { from, to, timeZone } }: OutcomesReport,
  { episodes }: RawRows,
  filters: ReportFilters,
  now: Date,
): void {
  const active = (at: number) => {
    const recent = episodes.filter(({ openedAt }) => openedAt.getTime() >= at - 90 * dayMs && openedAt.getTime() < at);
    return new Set(recent.filter((row) => naive.passes(row, filters)).map(({ contactId }) => contactId)).size;
  };
  const midnight = (iso: string) => instantOf({ iso, weekday: 0 }, 0, timeZone).getTime();
  const [start, end] = [active(midnight(from)), active(Math.min(midnight(to), now.getTime()))];
  expect(churn).to.deep.equal({ start, end, net: netChurn(start, end) });
}

function checkLedger(
  { ledger, recovery, period }: OutcomesReport,
  rows: RawRows,
  filters: ReportFilters,
  now: Date,
): void {
  const own = ratedIn(rows, period, period.timeZone, filters).filter(
    ({ invitation }) => invitation.occasion !== 'recovery',
  );
  const count = (is: (rated: Rated) => boolean) => own.filter(is).length;
  const isAnswered = ({ invitation, response }: Rated) => invitation.status === 'answered' && response !== undefined;
  const answered = count(isAnswered);
  const declined = count(({ invitation }) => invitation.status === 'declined');
  const expired = count(({ invitation }) => invitation.status === 'expired');
  const open = count((rated) => ['sent', 'answered'].includes(rated.invitation.status) && !isAnswered(rated));
  const eligible = count(({ invitation }) => invitation.status === 'eligible');
  expect(ledger).to.deep.include({
    answered,
    declined,
    expired,
    open,
    eligible,
    sent: answered + declined + expired + open,
  });
  const suppressed = count(({ invitation }) => invitation.status === 'suppressed');
  expect(Object.values(ledger.suppressed).reduce((sum, n) => sum + n, 0)).to.equal(suppressed);
  const byAgents = count(({ invitation }) => invitation.servedBy === 'agent');
  const unasked = count(({ invitation: { servedBy, reason } }) => servedBy === 'agent' && reason === 'agent_choice');
  expect(ledger.withoutSurvey).to.deep.equal(shareOf(unasked, byAgents));

  const cases = own.filter(isAnswered).flatMap((first) => {
    const opened = rows.cases.get(first.invitation.id);
    const second = rows.rated.find(({ invitation }) => opened && invitation.id === opened.secondInvitationId);
    return opened ? [{ first, opened, second }] : [];
  });
  const better = cases.filter(({ first, second }) => {
    const [before, after] = [first.response?.value ?? 0, second?.response?.value ?? 0];
    return second?.response && after > before && after > naive.surveyOf(first.invitation).bottomTo;
  });
  expect(recovery).to.include({
    opened: cases.length,
    closed: cases.filter(({ opened }) => opened.status === 'closed').length,
    overdue: cases.filter(({ opened }) => opened.status === 'open' && opened.dueAt < now).length,
    asked: cases.filter(({ second }) => second).length,
    answered: cases.filter(({ second }) => second?.response).length,
    recovered: better.length,
  });
}

function shareOf(part: number, whole: number): object {
  return whole === 0 ? { share: null, interval: null } : { share: part / whole, interval: wilson(part, whole) };
}

function episodesIn(
  { episodes }: RawRows,
  days: Days,
  { period: { timeZone } }: { period: { timeZone: string } },
  filters: ReportFilters,
): EpisodeRow[] {
  return episodes.filter((row) => naive.passes(row, filters) && naive.isIn(days, timeZone, row.openedAt));
}

export function ratedIn({ rated }: RawRows, days: Days, timeZone: string, filters: ReportFilters): Rated[] {
  return rated.filter(
    ({ invitation }) => naive.passes(invitation, filters) && naive.isIn(days, timeZone, invitation.createdAt),
  );
}

function largest(episodes: readonly EpisodeRow[], dimension: string): { key: string; rows: EpisodeRow[] }[] {
  const name = (dimension === 'agent' ? 'agentId' : dimension) as 'topic';
  const groups = [...naive.grouped(episodes, (row) => row[name] ?? '')].map(([key, rows]) => ({ key, rows }));
  groups.sort((a, b) => b.rows.length - a.rows.length || (a.key < b.key ? -1 : 1));
  const others = groups.slice(mostGroups).flatMap(({ rows }) => rows);
  return [...groups.slice(0, mostGroups), ...(others.length > 0 ? [{ key: 'other', rows: others }] : [])];
}
