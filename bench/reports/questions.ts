import type { Reports } from '../../bot/reports/index.js';

/** Something that is asked many times, with other words. */
export interface Case {
  name: string;
  ask(reports: Reports, period: Record<string, string>): Promise<object>;
  /** Filters beside the period, one after the other. */
  filters: readonly Record<string, string>[];
}

const common = [
  {},
  { channel: 'directline' },
  { agent: 'agent-3' },
  { topic: 'topic.7' },
  { language: 'gl', servedBy: 'bot' },
];
const report = (name: string): Case => ({
  name,
  ask: (reports, request) => reports.report(name, request),
  filters: common,
});

export const reportCases: readonly Case[] = [
  ...['csat', 'ces', 'nps', 'times', 'outcomes', 'volume'].map(report),
  { ...report('drivers'), filters: [{ metric: 'csat' }, { metric: 'ces' }, { metric: 'ces', channel: 'whatsapp' }] },
];

/** First pages. */
export const listCases: readonly Case[] = [
  {
    name: 'comments',
    ask: (reports, request) => reports.comments(request),
    filters: [...common, { theme: 'delivery' }, { q: 'devolução' }, { q: 'nowhere to be found' }, { metric: 'csat' }],
  },
  {
    name: 'conversations',
    ask: (reports, request) => reports.conversations(request),
    filters: [
      ...common,
      { metric: 'csat', value: '1' },
      { metric: 'ces', value: '7', topic: 'topic.63' },
      { status: 'declined' },
      { outcome: 'contained_silent', weekday: '0', hour: '9' },
      { outcome: 'cameBack', agent: 'agent-39' },
    ],
  },
];

const dayMs = 86_400_000;

/** Periods that end the day after `last`. */
export function periodsUntil(last: Date): Record<string, Record<string, string>> {
  const to = iso(last.getTime() + dayMs);
  const since = (days: number) => ({ from: iso(last.getTime() - (days - 1) * dayMs), to });
  const year = { from: iso(last.getTime() - 400 * dayMs), to: iso(last.getTime() - 300 * dayMs) };
  return {
    '2 years': since(731),
    '1 year': since(365),
    '90 days': since(90),
    '30 days': since(30),
    'a year ago': year,
  };
}

function iso(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
