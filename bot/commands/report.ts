import { type Config, databaseOf } from '../config.js';
import { ConvozError } from '../errors.js';
import { knowledgeInUse } from '../knowledge-in-use.js';
import { createReports } from '../reports/index.js';
import { openStore } from '../store/index.js';
import { reportNames } from '../support/report-query.js';
import { teamsInUse } from '../teams-in-use.js';
import { reportInWords } from './report-in-words.js';

type Options = { json?: boolean } & Record<string, string | boolean | undefined>;

/** `convoz report`: the same report as over HTTP, as JSON or in words. */
export async function report(
  config: Config,
  name: string,
  { json, ...options }: Options,
  print: (line: string) => void,
): Promise<void> {
  if (!reportNames.some((one) => one === name)) {
    throw new ConvozError('BAD_REQUEST', `There is no report ${name}`, { hint: `Reports: ${reportNames.join(', ')}.` });
  }
  const location = databaseOf(config);
  const store = await openStore(location);
  const clock = { now: () => new Date() };
  const { title } = await knowledgeInUse(store, { clock, log: () => undefined });
  const { openMs } = await teamsInUse(config, { store, clock, log: () => undefined });
  const reports = createReports({
    store,
    location,
    timeZone: config.TIME_ZONE,
    openMs,
    title,
    clock,
    log: () => undefined,
  });
  try {
    const found = await reports.report(name, options, undefined, 'en');
    if (json) print(JSON.stringify(found));
    else for (const line of reportInWords(found)) print(line);
  } finally {
    await reports.stop();
    await store.close();
  }
}
