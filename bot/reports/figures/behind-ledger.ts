import type { EpisodeRow, Rated } from '../../support/report-store.js';
import { type Calendar, wholeOf } from '../calendar.js';
import { type ledgerLayout, states } from '../columns/ledger-columns.js';
import type { DayOf } from '../day-of.js';
import { inScores } from '../gather-answers.js';
import { readPage } from '../page.js';
import { pickRows, type Test, testsOf } from '../pick-rows.js';
import type { Reading } from '../reading.js';
import { rowPasses } from '../row-passes.js';
import { isWanted } from './behind-episodes.js';
import type { ConversationsQuestion, Listed } from './conversations-report.js';

const dayMs = 86_400_000;

/** Episodes by the moment of closing, as scores and the ledger count them. */
export async function behindLedger(
  reading: Reading,
  question: ConversationsQuestion,
): Promise<{ rows: Listed[]; next?: string }> {
  const { period, filters, metric, after, limit } = question;
  const calendar = wholeOf(period, period.timeZone);
  const tests: Test[] = [...testsOf(filters), inScores];
  if (metric) tests.push({ column: 'survey', holds: (word) => word.startsWith(`${metric} `) });
  const page = await readPage({
    moments: momentsOf(reading, tests, calendar, question),
    fetch: async (moments) => {
      const rated = await reading.view.ratedAt(moments);
      const passing = rated.filter((one) => rowPasses(one.invitation, tests) && isInState(one, question));
      const keys = passing.map(({ invitation: { conversationId, episode } }) => ({ conversationId, episode }));
      return withEpisodes(passing, keys.length === 0 ? [] : await reading.view.episodes(keys)).filter((row) =>
        hasOpened(row, reading, question),
      );
    },
    cursorOf: ({ invitation }) => ({ at: invitation.createdAt.getTime(), id: invitation.id }),
    after,
    limit,
  });
  // An episode asked about twice is one conversation to look at.
  const seen = new Set<string>();
  const rows = page.rows.filter(({ key }) => {
    const name = `${key.conversationId} ${key.episode}`;
    return !seen.has(name) && seen.add(name);
  });
  return { ...page, rows };
}

type Found = Required<Pick<Listed, 'key' | 'invitation'>> & Pick<Listed, 'episode'>;

function withEpisodes(rated: readonly Rated[], episodes: readonly EpisodeRow[]): Found[] {
  return rated.map(({ invitation }) => {
    const { conversationId, episode: number } = invitation;
    const episode = episodes.find((one) => one.conversationId === conversationId && one.episode === number);
    return { key: { conversationId, episode: number }, invitation, ...(episode && { episode }) };
  });
}

function hasOpened({ episode }: Found, reading: Reading, question: ConversationsQuestion): boolean {
  const { outcome, hour, weekday } = question;
  if (outcome === undefined && hour === undefined && weekday === undefined) return true;
  return episode !== undefined && isWanted(episode, reading, question);
}

function isInState({ invitation, response }: Rated, { value, status }: ConversationsQuestion): boolean {
  const isAnswered = invitation.status === 'answered' && response !== undefined;
  if (value !== undefined && !(isAnswered && response.value === value)) return false;
  if (status === undefined) return true;
  if (status === 'answered') return isAnswered;
  const isOpen = invitation.status === 'sent' || (invitation.status === 'answered' && !isAnswered);
  return status === 'open' ? isOpen : invitation.status === status;
}

async function* momentsOf(
  { view, days }: Reading,
  tests: readonly Test[],
  calendar: Calendar,
  question: ConversationsQuestion,
): AsyncGenerator<number> {
  const { after } = question;
  const lastDay = Math.min(calendar.lastDay, after ? Math.floor(after.at / dayMs) : calendar.lastDay);
  for await (const day of days.read(view, 'ledger', { from: calendar.firstDay, to: lastDay, order: 'desc' })) {
    const rows = pickRows(day, sizeFor(day, question), day.columns.at, tests, calendar);
    const found: number[] = [];
    for (const row of rows) {
      if (isRowInState(day, row, question)) found.push(day.day * dayMs + (day.columns.at[row] as number));
    }
    for (const moment of found.sort((a, b) => b - a)) if (!after || moment <= after.at) yield moment;
  }
}

/** Answers come first. */
function sizeFor({ size }: DayOf<typeof ledgerLayout>, { value, status }: ConversationsQuestion): number {
  return value !== undefined || status === 'answered' ? size.answered : size.rows;
}

function isRowInState(
  { columns }: DayOf<typeof ledgerLayout>,
  row: number,
  { value, status }: ConversationsQuestion,
): boolean {
  if (value !== undefined && columns.value[row] !== value) return false;
  const state = columns.state[row] as number;
  if (status === undefined) return true;
  return status === 'suppressed' ? state >= states.suppressed : state === states[status];
}
