import { expect } from 'chai';
import { mini } from '../../bot/reports/figures/scored-groups.js';
import type { RecoveryCase } from '../../bot/support/recovery.js';
import type { ReportFilters } from '../../bot/support/report-query.js';
import type { EpisodeRow, Rated } from '../../bot/support/report-store.js';
import {
  type DriversReport,
  type ScaleReport,
  type ScoreDimension,
  type ScoredGroup,
  type ScoreReport,
  scoreDimensions,
} from '../../bot/support/report-types.js';
import { compare, countsOf, drivers, latestPerContact, rank } from '../../bot/support/scores/index.js';
import type { Survey } from '../../bot/support/survey.js';
import * as naive from './naive.js';

/** All rows there are. */
export interface RawRows {
  rated: readonly Rated[];
  episodes: readonly EpisodeRow[];
  /** By the invitation whose answer opened it. */
  cases: ReadonlyMap<string, RecoveryCase>;
}

const mostGroups = 50;

export function checkScores(report: ScoreReport, { rated }: RawRows, filters: ReportFilters): void {
  const { metric, period, scales } = report;
  const passing = rated.filter(({ invitation }) => naive.passes(invitation, filters));
  const within = (days: { from: string; to: string }) =>
    passing.filter(({ invitation }) => naive.isIn(days, period.timeZone, invitation.createdAt));
  const expected = naive.scaled(within(period), metric);
  for (const [name, rows] of expected)
    if (rows.every(({ invitation }) => invitation.status === 'eligible')) expected.delete(name);

  expect(scales.map(nameOf)).to.have.members([...expected.keys()]);
  for (const scale of scales) {
    const rows = expected.get(nameOf(scale)) ?? [];
    const score = naive.scoreOfRows(rows);
    const versions = versionsOf(rows);
    expect(scale.score).to.deep.equal(score);
    expect(scale.survey.versions).to.deep.equal(score.survey.versions);
    for (const { from, to, score: own } of scale.trend) {
      const piece = rows.filter(({ invitation }) => naive.isIn({ from, to }, period.timeZone, invitation.createdAt));
      expect(own, `${from} to ${to}`).to.deep.equal(mini(naive.scoreOfRows(piece, versions)));
    }
    for (const dimension of scoreDimensions) checkGroups(scale.by[dimension], rows, dimension, versions);
    if (scale.baseline) {
      const before = naive.scaled(within(scale.baseline.period), metric).get(nameOf(scale)) ?? [];
      const earlier = naive.scoreOfRows(before, before.length === 0 ? versions.slice(0, 1) : undefined);
      expect(scale.baseline.score).to.deep.equal(mini(earlier));
      expect(scale.baseline.difference).to.deep.equal(compare(score, earlier));
    }
  }
}

function checkGroups(
  groups: readonly ScoredGroup[],
  rows: readonly Rated[],
  dimension: ScoreDimension,
  versions: readonly Survey[],
): void {
  const sent = rows.filter(({ invitation: { status } }) => status !== 'suppressed' && status !== 'eligible');
  const byKey = naive.grouped(sent, ({ invitation }) => keyOf(invitation, dimension));
  const scored = [...byKey].map(([key, own]) => ({ key, own, score: naive.scoreOfRows(own, versions) }));
  scored.sort(
    (a, b) =>
      b.score.answered - a.score.answered || b.score.invited - a.score.invited || (nameIn(a) < nameIn(b) ? -1 : 1),
  );
  const listed = scored.slice(0, mostGroups);
  const places = rank(listed.map(({ key, score: { n, interval } }) => ({ key, n, interval })));
  const others = scored.slice(mostGroups).flatMap(({ own }) => own);
  expect(groups, dimension).to.deep.equal([
    ...listed.map(({ key, score }, i) => ({ key, score: mini(score), rank: places[i]?.rank ?? null })),
    ...(others.length === 0
      ? []
      : [{ key: 'other', isRest: true, score: mini(naive.scoreOfRows(others, versions)), rank: null }]),
  ]);
}

/** Versions are put in order with their survey. */
function nameIn({ key, own: [first] }: { key: string; own: readonly Rated[] }): string {
  const { metric, surveyId, surveyVersion } = first?.invitation ?? { metric: '', surveyId: '', surveyVersion: 0 };
  return key === String(surveyVersion) ? `${metric} ${surveyId} ${key}` : key;
}

function keyOf(invitation: Rated['invitation'], dimension: ScoreDimension): string {
  if (dimension === 'version') return String(invitation.surveyVersion);
  return (dimension === 'agent' ? invitation.agentId : invitation[dimension]) ?? '';
}

function versionsOf(rows: readonly Rated[]): Survey[] {
  const sent = rows.filter(({ invitation: { status } }) => status !== 'suppressed' && status !== 'eligible');
  const found = [...new Set((sent.length > 0 ? sent : rows).map(({ invitation }) => naive.surveyOf(invitation)))];
  found.sort((a, b) => b.version - a.version);
  return sent.length > 0 ? found : found.slice(0, 1);
}

function nameOf({ survey: { id, min, max } }: ScaleReport): string {
  return `${id} ${min}–${max}`;
}

export function checkDrivers(report: DriversReport, { rated }: RawRows, filters: ReportFilters): void {
  const { metric, period } = report;
  const passing = rated.filter(
    ({ invitation }) => naive.passes(invitation, filters) && naive.isIn(period, period.timeZone, invitation.createdAt),
  );
  const scales = [...naive.scaled(passing, metric)].map(([name, rows]) => ({ name, latest: latestOf(rows) }));
  scales.sort((a, b) => b.latest.length - a.latest.length);
  const [first] = scales;
  if (!first || first.latest.length === 0) {
    expect(report.drivers).to.deep.equal([]);
    return;
  }
  const same = scales.filter(({ latest }) => latest.length === first.latest.length);
  const scale = same.find(({ name }) => report.survey && name === nameOf({ survey: report.survey } as ScaleReport));
  expect(scale).to.not.equal(undefined);
  const latest = scale?.latest ?? [];
  const survey = naive.surveyOf((latest[0] as Rated).invitation);
  for (const dimension of ['topic', 'channel', 'language', 'agent', 'product', 'segment', 'servedBy'] as const) {
    const byKey = naive.grouped(latest, ({ invitation }) => keyOf(invitation, dimension));
    const all = [...byKey]
      .map(([key, rows]) => ({ key, rows }))
      .sort((a, b) => b.rows.length - a.rows.length || (a.key < b.key ? -1 : 1));
    const counted = [
      ...all.slice(0, mostGroups),
      ...(all.length > mostGroups ? [{ key: 'other', rows: all.slice(mostGroups).flatMap(({ rows }) => rows) }] : []),
    ].map(({ key, rows }) => ({
      key,
      counts: countsOf(
        rows.map(({ response }) => response?.value ?? 0),
        survey,
      ),
    }));
    const found = report.drivers.filter((driver) => driver.dimension === dimension);
    expect(found.map(({ dimension: _, ...driver }) => driver)).to.have.deep.members(drivers(survey, counted));
  }
}

function latestOf(rows: readonly Rated[]): Rated[] {
  const answered = rows.flatMap((rated) =>
    rated.invitation.status === 'answered' && rated.response
      ? [{ rated, contactId: rated.invitation.contactId, answeredAt: rated.response.at }]
      : [],
  );
  return latestPerContact(answered).map(({ rated }) => rated);
}
