import { type Config, databaseOf } from '../config.js';
import { ConvozError } from '../errors.js';
import { openStore } from '../store/index.js';
import type { ReportFilter } from '../support/repositories.js';
import { type Score, scoreOf } from '../support/scores.js';
import { type Metric, surveys } from '../support/survey.js';

type Options = { json?: boolean } & Record<string, string | boolean | undefined>;

/** `convoz report`: a score with its interval, how many answered, and what is not known. */
export async function report(
  config: Config,
  metric: string,
  options: Options,
  print: (line: string) => void,
): Promise<void> {
  if (metric !== 'csat' && metric !== 'ces') {
    throw new ConvozError('BAD_REQUEST', `There is no report ${metric}`, { hint: 'Reports: csat, ces.' });
  }
  const filter = filterOf(metric, options);
  const store = await openStore(databaseOf(config));
  try {
    const score = scoreOf(surveys[metric], await store.surveys.ledger(filter));
    if (options.json) print(JSON.stringify(score));
    else for (const line of inWords(score)) print(line);
  } finally {
    await store.close();
  }
}

function filterOf(metric: Metric, options: Options): ReportFilter {
  const text = (name: string) => (typeof options[name] === 'string' ? options[name] : undefined);
  const [from, to] = [dayOf(text('from')), dayOf(text('to'))];
  const [channel, language, agentId, topic] = [text('channel'), text('language'), text('agent'), text('topic')];
  return {
    metric,
    ...(from && { from }),
    ...(to && { to }),
    ...(channel && { channel }),
    ...(language && { language }),
    ...(agentId && { agentId }),
    ...(topic && { topic }),
  };
}

/** Midnight (UTC) of a day written YYYY-MM-DD. Throws BAD_REQUEST. */
export function dayOf(text: string | undefined): Date | undefined {
  if (text === undefined) return undefined;
  const day = new Date(`${text}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(day.getTime())) {
    throw new ConvozError('BAD_REQUEST', `${text} is not a day`, { hint: 'Write days as YYYY-MM-DD.' });
  }
  return day;
}

const enough = 30;

function inWords(score: Score): string[] {
  const { n, invited, interval, bounds, mean, responseRate } = score;
  if (score.score === null || interval === null) {
    return [`${score.metric.toUpperCase()}: nobody has answered yet (${invited} asked).`];
  }
  const [low, high] = interval;
  return [
    `${score.metric.toUpperCase()} ${round(score.score)} % (${round(low)}–${round(high)}) · ${n} answers of ${invited} asked · ${round((responseRate ?? 0) * 100)} %`,
    `mean ${mean?.toFixed(2)} · with nothing assumed of the silent: ${bounds?.map(round).join('–')} %`,
    `distribution ${Object.entries(score.distribution)
      .map(([value, count]) => `${value}:${count}`)
      .join('  ')}`,
    ...(n < enough ? [`Fewer than ${enough} answers: too few to say much.`] : []),
  ];
}

function round(value: number): string {
  return value.toFixed(1).replace(/\.0$/, '');
}
