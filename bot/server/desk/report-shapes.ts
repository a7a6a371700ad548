import { z } from 'zod';
import { reportNames, reportUnits } from '../../support/report-query.js';
import { metrics } from '../../support/survey.js';
import { named } from './named.js';
import { interval, time } from './shapes.js';

/** What a report may be asked. The reports themselves check it, and name what is wrong. */
const field = (words: string) => z.string().optional().describe(words);
const period = {
  from: field('Local day YYYY-MM-DD; thirty days back unless given'),
  to: field('The day after the last'),
};
const filters = {
  channel: field('Exact; empty keeps what has none'),
  language: field('Exact'),
  agent: field('Id'),
  topic: field('Intent'),
  product: field('Id'),
  segment: field('new or returning'),
  servedBy: field('bot or agent'),
  survey: field('Id; not for reports of episodes'),
  variant: field('experiment:variant; not for reports of episodes'),
};

export const reportQuery = z.looseObject({
  ...period,
  unit: field(`${reportUnits.join(', ')}: pieces of the trend`),
  baseline: field('previous, none or FROM..TO'),
  metric: field('csat, ces or nps: for drivers'),
  ...filters,
});

export const listQuery = z.looseObject({
  ...period,
  ...filters,
  metric: field('csat, ces or nps'),
  theme: field('Of comments'),
  q: field('Words in comments'),
  value: field('Of conversations: the answer given'),
  status: field('Of conversations: what became of the asking'),
  outcome: field('Of conversations: how they ended'),
  hour: field('Of conversations: local hour of opening'),
  weekday: field('Of conversations: Monday is 0'),
  after: field('The `next` of the page before'),
  limit: field('1 to 200, 50 unless given'),
});

export const exportQuery = z.looseObject({
  what: z
    .string()
    .max(20)
    .describe(`responses, ledger, episodes, ${reportNames.join(', ')}`),
  ...period,
  ...filters,
});

const head = {
  period: z.object({ from: z.string(), to: z.string(), timeZone: z.string(), unit: z.enum(reportUnits) }),
  filters: z.record(z.string(), z.string()),
  asOf: time.describe('What happened later is not in it'),
};

export const reportShape = z
  .looseObject({ report: z.enum(reportNames), ...head })
  .describe('The figures follow the report: docs/desk-api.md');

export const commentsReportShape = z.object({
  ...head,
  comments: z.array(
    z.looseObject({
      invitationId: z.string(),
      conversationId: z.string(),
      metric: z.enum(metrics),
      value: z.number(),
      comment: z.string(),
      at: time,
      themes: z.array(z.string()),
    }),
  ),
  themes: z.array(
    z.object({ theme: z.string(), n: z.int(), share: z.number(), interval, unhappy: z.int().describe('Rated low') }),
  ),
  total: z.int(),
  next: z.string().optional(),
});

export const conversationsReportShape = z.object({
  ...head,
  conversations: z.array(
    z.looseObject({
      conversationId: z.string(),
      episode: z.int(),
      channel: z.string(),
      language: z.string(),
      ratings: z.array(z.object({ metric: z.enum(metrics), value: z.number(), comment: z.string().optional() })),
      lastText: z.string(),
    }),
  ),
  next: z.string().optional(),
});

export const targetsShape = z.looseObject({
  csat: z.number().optional().describe('0 to 100'),
  ces: z.number().optional().describe('1 to 7'),
  nps: z.number().optional().describe('-100 to 100'),
});

export const scoreShape = named(
  'Score',
  z.looseObject({
    metric: z.enum(metrics),
    score: z.number().nullable(),
    interval: interval.nullable(),
    mean: z.number().nullable(),
    n: z.int(),
    few: z.boolean().describe('Fewer than 30 answers'),
    responseRate: z.number().nullable(),
  }),
);
