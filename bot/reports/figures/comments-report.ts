import type { ReportFilters, ReportPeriod } from '../../support/report-query.js';
import type { Rated } from '../../support/report-store.js';
import type { Comment, CommentsReport } from '../../support/report-types.js';
import type { Metric, Response } from '../../support/survey.js';
import { type Theme, themesOf } from '../../support/themes/index.js';
import { type Calendar, wholeOf } from '../calendar.js';
import { foldComment, themeBit } from '../columns/comment-columns.js';
import { inScores } from '../gather-answers.js';
import { type Cursor, readPage } from '../page.js';
import { pickRows, type Test, testsOf } from '../pick-rows.js';
import type { Reading } from '../reading.js';
import { rowPasses } from '../row-passes.js';
import { Scales, wordOf } from '../scales.js';
import { themeFigures } from './theme-figures.js';

const dayMs = 86_400_000;

export interface CommentsQuestion {
  period: ReportPeriod;
  filters: ReportFilters;
  metric?: Metric | undefined;
  theme?: Theme | undefined;
  /** Words looked for, in any case and with or without accents. */
  q?: string | undefined;
  after?: Cursor | undefined;
  limit: number;
}

/** What customers wrote beside their ratings, the latest closing first, and what they wrote about. */
export async function commentsReport(
  reading: Reading,
  question: CommentsQuestion,
): Promise<Omit<CommentsReport, 'asOf'>> {
  const { period, filters, metric, after, limit } = question;
  const scales = new Scales(await reading.view.definitions());
  const calendar = wholeOf(period, period.timeZone);
  const tests: Test[] = [...testsOf(filters), inScores];
  if (metric) tests.push({ column: 'survey', holds: (word) => word.startsWith(`${metric} `) });
  const figures = await themeFigures(reading, tests, calendar, scales);
  const page = await readPage({
    moments: momentsOf(reading, tests, calendar, question),
    fetch: async (moments) => (await reading.view.ratedAt(moments)).flatMap((rated) => wanted(rated, tests, question)),
    cursorOf: ({ invitation }) => ({ at: invitation.createdAt.getTime(), id: invitation.id }),
    after,
    limit,
  });
  return {
    period,
    filters,
    comments: page.rows.map((commented) => toComment(commented, scales)),
    ...figures,
    ...(page.next !== undefined && { next: page.next }),
  };
}

/** Moments of closings whose comments are looked for, latest first. */
async function* momentsOf(
  { view, days }: Reading,
  tests: readonly Test[],
  calendar: Calendar,
  { theme, q, after }: CommentsQuestion,
): AsyncGenerator<number> {
  const words = q === undefined ? undefined : Buffer.from(foldComment(q));
  const bit = theme === undefined ? undefined : themeBit(theme);
  const lastDay = Math.min(calendar.lastDay, after ? Math.floor(after.at / dayMs) : calendar.lastDay);
  for await (const day of days.read(view, 'comments', { from: calendar.firstDay, to: lastDay, order: 'desc' })) {
    const { at, end, themes: bits, text } = day.columns;
    const rows = pickRows(day, day.size.rows, at, tests, calendar).slice();
    for (const row of rows.reverse()) {
      if (bit !== undefined && ((bits[row] as number) & bit) === 0) continue;
      const from = row === 0 ? 0 : (end[row - 1] as number);
      const comment = Buffer.from(text.buffer, text.byteOffset + from, (end[row] as number) - from);
      if (words !== undefined && !comment.includes(words)) continue;
      const moment = day.day * dayMs + (at[row] as number);
      if (!after || moment <= after.at) yield moment;
    }
  }
}

type Commented = Rated & { response: Response & { comment: string } };

function wanted(rated: Rated, tests: readonly Test[], { theme, q }: CommentsQuestion): Commented[] {
  const { invitation, response } = rated;
  const comment = response?.comment ?? '';
  const isWanted =
    comment.trim() !== '' &&
    invitation.status === 'answered' &&
    rowPasses(invitation, tests) &&
    (theme === undefined || themesOf(comment, invitation.language).includes(theme)) &&
    (q === undefined || foldComment(comment).includes(foldComment(q)));
  return isWanted ? [rated as Commented] : [];
}

function toComment({ invitation, response }: Commented, scales: Scales): Comment {
  const { id, conversationId, episode, metric, surveyId, surveyVersion, channel, language } = invitation;
  const { min, max } = scales.surveyOf(wordOf({ metric, id: surveyId, version: surveyVersion }));
  return {
    invitationId: id,
    conversationId,
    episode,
    metric,
    surveyId,
    value: response.value,
    min,
    max,
    comment: response.comment,
    at: response.at.toISOString(),
    channel,
    language,
    ...(invitation.topic !== undefined && { topic: invitation.topic }),
    ...(invitation.agentId !== undefined && { agentId: invitation.agentId }),
    themes: themesOf(response.comment, language),
  };
}
