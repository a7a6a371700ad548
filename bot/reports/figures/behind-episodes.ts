import type { EpisodeRow } from '../../support/report-store.js';
import { type Calendar, wholeOf } from '../calendar.js';
import { minuteOf } from '../local-hours.js';
import { readPage } from '../page.js';
import { pickRows, type Test, testsOf } from '../pick-rows.js';
import type { Reading } from '../reading.js';
import { rowPasses } from '../row-passes.js';
import type { ConversationsQuestion, Listed } from './conversations-report.js';

const dayMs = 86_400_000;

/** Episodes by the moment of opening, as reports of episodes count them. */
export async function behindEpisodes(
  reading: Reading,
  question: ConversationsQuestion,
): Promise<{ rows: Listed[]; next?: string }> {
  const { period, filters, outcome, after, limit } = question;
  const calendar = wholeOf(period, period.timeZone);
  const tests = testsOf(filters);
  const ended: Test[] =
    outcome === undefined || outcome === 'cameBack' ? [] : [{ column: 'outcome', holds: (word) => word === outcome }];
  const page = await readPage({
    moments: momentsOf(reading, [...tests, ...ended], calendar, question),
    fetch: async (moments) =>
      (await reading.view.episodesAt(moments)).filter(
        (row) => rowPasses(row, tests) && isWanted(row, reading, question),
      ),
    cursorOf: ({ openedAt, conversationId, episode }) => ({
      at: openedAt.getTime(),
      id: `${conversationId} ${String(episode).padStart(9, '0')}`,
    }),
    after,
    limit,
  });
  return {
    ...page,
    rows: page.rows.map((row) => ({
      key: { conversationId: row.conversationId, episode: row.episode },
      episode: row,
    })),
  };
}

/** What a row must be beside what the tests say. */
export function isWanted(
  { openedAt, outcome: own, cameBack }: Pick<EpisodeRow, 'openedAt' | 'outcome' | 'cameBack'>,
  { hours }: Pick<Reading, 'hours'>,
  { outcome, hour, weekday }: ConversationsQuestion,
): boolean {
  if (outcome !== undefined && (outcome === 'cameBack' ? !cameBack : own !== outcome)) return false;
  if (hour === undefined && weekday === undefined) return true;
  const day = Math.floor(openedAt.getTime() / dayMs);
  return isAtHour(hours.ofDay(day)[minuteOf(openedAt.getTime() - day * dayMs)] as number, hour, weekday);
}

async function* momentsOf(
  { view, days, hours }: Reading,
  tests: readonly Test[],
  calendar: Calendar,
  { outcome, hour, weekday, after }: ConversationsQuestion,
): AsyncGenerator<number> {
  const lastDay = Math.min(calendar.lastDay, after ? Math.floor(after.at / dayMs) : calendar.lastDay);
  for await (const day of days.read(view, 'episodes', { from: calendar.firstDay, to: lastDay, order: 'desc' })) {
    const { at, cameBack } = day.columns;
    const hourOf = hours.ofDay(day.day);
    const rows = pickRows(day, day.size.rows, at, tests, calendar);
    const found: number[] = [];
    for (const row of rows) {
      const moment = at[row] as number;
      if (outcome === 'cameBack' && cameBack[row] !== 1) continue;
      if (isAtHour(hourOf[minuteOf(moment)] as number, hour, weekday)) found.push(day.day * dayMs + moment);
    }
    for (const moment of found.sort((a, b) => b - a)) if (!after || moment <= after.at) yield moment;
  }
}

function isAtHour(hourOfWeek: number, hour: number | undefined, weekday: number | undefined): boolean {
  return (
    (hour === undefined || hourOfWeek % 24 === hour) &&
    (weekday === undefined || Math.floor(hourOfWeek / 24) === weekday)
  );
}
