import { type CommentsQuestion, commentsReport } from './figures/comments-report.js';
import { type ConversationsQuestion, conversationsReport } from './figures/conversations-report.js';
import { driversReport } from './figures/drivers-report.js';
import { outcomesReport } from './figures/outcomes-report.js';
import { type ScoreQuestion, scoreReport } from './figures/score-report.js';
import { timesReport } from './figures/times-report.js';
import { volumeReport } from './figures/volume-report.js';
import type { Reading } from './reading.js';

type EpisodesQuestion = Pick<ScoreQuestion, 'period' | 'baseline' | 'filters'>;

/** A report with all that it needs to know, ready to be sent to a thread. */
export type Question =
  | { name: 'score'; question: ScoreQuestion }
  | { name: 'times' | 'outcomes' | 'volume'; question: EpisodesQuestion }
  | { name: 'drivers'; question: Pick<ScoreQuestion, 'metric' | 'period' | 'filters'> }
  | { name: 'comments'; question: CommentsQuestion }
  | { name: 'conversations'; question: ConversationsQuestion };

/** Computes one report from one view of the database. */
export function answer(reading: Reading, asked: Question): Promise<object> {
  switch (asked.name) {
    case 'score':
      return scoreReport(reading, asked.question);
    case 'times':
      return timesReport(reading, asked.question);
    case 'outcomes':
      return outcomesReport(reading, asked.question);
    case 'volume':
      return volumeReport(reading, asked.question);
    case 'drivers':
      return driversReport(reading, asked.question);
    case 'comments':
      return commentsReport(reading, asked.question);
    case 'conversations':
      return conversationsReport(reading, asked.question);
  }
}
