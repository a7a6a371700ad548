import type { ReportFilters } from '../../support/report-query.js';
import type { LedgerFigure, RecoveryFigure } from '../../support/report-types.js';
import { wilson } from '../../support/scores/index.js';
import { suppressionReasons } from '../../support/survey.js';
import type { Calendar } from '../calendar.js';
import { durationCodes } from '../columns/duration-code.js';
import { askedAgain, closedCase, type ledgerLayout, nothing, reasonOf, states } from '../columns/ledger-columns.js';
import type { DayOf } from '../day-of.js';
import { inScores, lowerBound } from '../gather-answers.js';
import { pickRows, testsOf } from '../pick-rows.js';
import type { Reading } from '../reading.js';
import { Scales } from '../scales.js';
import { timeFigure } from '../time-figure.js';
import { shareOf } from './share-of.js';

type LedgerDay = DayOf<typeof ledgerLayout>;
type Recovery = Omit<RecoveryFigure, 'rate' | 'interval' | 'medianHours'>;

const hourMs = 3_600_000;

/** The whole ledger of a cohort, of all metrics, and what became of those who were let down. */
export async function ledgerFigures(
  reading: Reading,
  filters: ReportFilters,
  calendar: Calendar,
): Promise<{ ledger: LedgerFigure; recovery: RecoveryFigure }> {
  const scales = new Scales(await reading.view.definitions());
  const byState = new Int32Array(256);
  const byAgents = { closed: 0, unasked: 0 };
  const recovery: Recovery = { opened: 0, closed: 0, asked: 0, answered: 0, recovered: 0, overdue: 0 };
  const firstActions = new Int32Array(durationCodes);
  const tests = [...testsOf(filters), inScores];
  const { firstDay, lastDay } = calendar;
  for await (const day of reading.days.read(reading.view, 'ledger', { from: firstDay, to: lastDay })) {
    const rows = pickRows(day, day.size.rows, day.columns.at, tests, calendar);
    countStates(byState, day, rows);
    countUnasked(byAgents, day, rows);
    countCases(recovery, firstActions, day, rows, scales, reading.now.getTime());
  }
  return {
    ledger: ledgerOf(byState, byAgents),
    recovery: {
      ...recovery,
      rate: recovery.answered === 0 ? null : recovery.recovered / recovery.answered,
      interval: recovery.answered === 0 ? null : wilson(recovery.recovered, recovery.answered),
      medianHours: medianHours(firstActions),
    },
  };
}

function countStates(counts: Int32Array, { columns: { state } }: LedgerDay, rows: Int32Array): void {
  for (let i = 0; i < rows.length; i++) {
    const own = state[rows[i] as number] as number;
    counts[own] = (counts[own] as number) + 1;
  }
}

const unaskedByChoice = states.suppressed + suppressionReasons.indexOf('agent_choice');

function countUnasked(counts: { closed: number; unasked: number }, { columns }: LedgerDay, rows: Int32Array): void {
  const { state, servedBy } = columns;
  const agent = servedBy.list.indexOf('agent');
  if (agent < 0) return;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const isByAgent = servedBy.at[row] === agent ? 1 : 0;
    counts.closed += isByAgent;
    counts.unasked += state[row] === unaskedByChoice ? isByAgent : 0;
  }
}

function countCases(
  to: Recovery,
  firstActions: Int32Array,
  { size, columns }: LedgerDay,
  rows: Int32Array,
  scales: Scales,
  now: number,
): void {
  const { opener, recovery, dueAt, firstAction, secondValue, value, survey } = columns;
  for (let one = 0; one < size.cases; one++) {
    const row = opener[one] as number;
    if (rows[lowerBound(rows, row)] !== row) continue;
    const flags = recovery[one] as number;
    const isClosed = (flags & closedCase) !== 0;
    to.opened += 1;
    if (isClosed) to.closed += 1;
    else if (1000 * (dueAt[one] as number) < now) to.overdue += 1;
    const code = firstAction[one] as number;
    firstActions[code] = (firstActions[code] as number) + 1;
    if ((flags & askedAgain) === 0) continue;
    to.asked += 1;
    const second = secondValue[one] as number;
    if (second === nothing) continue;
    to.answered += 1;
    const { bottomTo } = scales.surveyOf(survey.list[survey.at[row] as number] ?? '');
    if (second > bottomTo && second > (value[row] as number)) to.recovered += 1;
  }
}

function ledgerOf(byState: Int32Array, { closed, unasked }: { closed: number; unasked: number }): LedgerFigure {
  const of = (state: number) => byState[state] as number;
  const suppressed: Record<string, number> = {};
  for (const [state, count] of byState.entries()) {
    if (state >= states.suppressed && count > 0) suppressed[reasonOf(state)] = count;
  }
  const [answered, open, declined, expired] = [
    of(states.answered),
    of(states.open),
    of(states.declined),
    of(states.expired),
  ];
  const sent = answered + open + declined + expired;
  const { share, interval } = shareOf(answered, sent);
  return {
    eligible: of(states.eligible),
    suppressed,
    sent,
    answered,
    declined,
    expired,
    open,
    responseRate: share,
    responseInterval: interval,
    withoutSurvey: shareOf(unasked, closed),
  };
}

function medianHours(counts: Int32Array): number | null {
  const { median } = timeFigure(counts);
  return median === null ? null : median / hourMs;
}
