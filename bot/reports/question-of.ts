import type { ReportName } from '../support/report-query.js';
import type { Targets } from '../support/report-types.js';
import type { Question } from './answer.js';
import { readCursor } from './page.js';
import {
  baselineOf,
  commentsRequest,
  conversationsRequest,
  driversRequest,
  episodesRequest,
  filtersOf,
  periodOf,
  read,
  scoreRequest,
} from './requests.js';

interface Surroundings {
  now: Date;
  timeZone: string;
  targets: () => Promise<Targets>;
}

/** Reads a request. Throws BAD_REQUEST for what nobody can answer, REPORT_RANGE for days that cannot be. */
export async function questionOf(
  name: ReportName | 'comments' | 'conversations',
  request: unknown,
  { now, timeZone, targets }: Surroundings,
): Promise<Question> {
  switch (name) {
    case 'csat':
    case 'ces':
    case 'nps': {
      const asked = read(scoreRequest, request);
      const period = periodOf(asked, now, timeZone);
      const baseline = baselineOf(asked, period);
      const question = { metric: name, period, baseline, filters: filtersOf(asked), targets: await targets() };
      return { name: 'score', question };
    }
    case 'times':
    case 'outcomes':
    case 'volume': {
      const asked = read(episodesRequest, request);
      const period = periodOf(asked, now, timeZone);
      return { name, question: { period, baseline: baselineOf(asked, period), filters: filtersOf(asked) } };
    }
    case 'drivers': {
      const asked = read(driversRequest, request);
      const period = periodOf(asked, now, timeZone);
      return { name, question: { metric: asked.metric, period, filters: filtersOf(asked) } };
    }
    case 'comments': {
      const asked = read(commentsRequest, request);
      const { metric, theme, q, limit } = asked;
      const listed = {
        period: periodOf(asked, now, timeZone),
        filters: filtersOf(asked),
        after: readCursor(asked.after),
      };
      return { name, question: { ...listed, metric, theme, q, limit } };
    }
    case 'conversations': {
      const asked = read(conversationsRequest, request);
      const { metric, value, status, outcome, hour, weekday, limit } = asked;
      const listed = {
        period: periodOf(asked, now, timeZone),
        filters: filtersOf(asked),
        after: readCursor(asked.after),
      };
      return { name, question: { ...listed, metric, value, status, outcome, hour, weekday, limit } };
    }
  }
}
