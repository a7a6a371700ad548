import { setTimeout as delay } from 'node:timers/promises';
import { ConvozError } from '../errors.js';
import type { Language } from '../support/language.js';
import { type ReportName, reportNames } from '../support/report-query.js';
import type { CommentsReport, ConversationsReport, Report, Targets } from '../support/report-types.js';
import type { Store } from '../support/repositories.js';
import type { Question } from './answer.js';
import { wholeOf } from './calendar.js';
import { csv, exportRows, type RowExport, rowExports } from './csv/export-rows.js';
import { figureCells, figureRows } from './csv/figure-rows.js';
import { EpisodeFollower, type FollowDeps } from './follow-episodes.js';
import { questionOf } from './question-of.js';
import { exportRequest, filtersOf, periodOf, read, targetsRequest } from './requests.js';
import { ReportQueue } from './thread/report-queue.js';
import { startReportThread } from './thread/start-report-thread.js';
import { withTopicTitles } from './with-topic-titles.js';

export { csvCell } from './csv/csv-cell.js';

/** Reports, and what keeps them ready. Requests hold what a query string may: BAD_REQUEST says what is wrong with one. */
export interface Reports {
  /** Topics have titles in the language of the reader. Rejects with NOT_FOUND for a name that is none of `reportNames`. */
  report(name: string, request: unknown, signal?: AbortSignal, reader?: Language): Promise<Report>;
  comments(request: unknown, signal?: AbortSignal): Promise<CommentsReport>;
  conversations(request: unknown, signal?: AbortSignal): Promise<ConversationsReport>;
  /** Pieces of a CSV file. Everything that can be wrong with the request is, before it resolves. */
  exported(what: string, request: unknown, reader?: Language): Promise<AsyncIterable<string>>;
  targets(): Promise<Targets>;
  setTargets(targets: unknown): Promise<Targets>;
  /** Begins to follow what happens. Without it reports catch up when they are asked. */
  start(): void;
  /** Resolves when all work and the thread have ended. */
  stop(): Promise<void>;
}

export interface ReportDeps extends FollowDeps {
  store: Store;
  /** Of the database, as `openStore` takes it. */
  location: string;
  /** Days are local days of this zone. */
  timeZone: string;
  clock: { now(): Date };
  /** Title of a topic, or its id where it has none; groups of topics are without a label when absent. */
  title?: (intent: string, language: Language) => string;
  limits?: Partial<typeof defaultLimits>;
}

const defaultLimits = { timeoutMs: 30_000, idleMs: 5 * 60_000, budget: 192 * 1024 * 1024 };

/** Days that have changed are built anew so often, so that no report has many of them to wait for. */
const refreshEveryMs = 10 * 60_000;
/** A report waits so long for the episodes of what has just happened; then it says up to when it knows. */
const patienceMs = 5000;

/** The reports of one database. Nothing runs before the first is asked for, or `start`. */
export function createReports(deps: ReportDeps): Reports {
  const { store, location, timeZone, clock, log } = deps;
  const { timeoutMs, idleMs, budget } = { ...defaultLimits, ...deps.limits };
  const follower = new EpisodeFollower(deps);
  const queue = new ReportQueue({
    start: () => startReportThread({ location, timeZone, budget }),
    keep: (kind, day) => {
      store.reports
        .keep(kind, [day])
        .catch((error: unknown) =>
          log('warn', 'Columns could not be kept', { kind, day: day.day, error: String(error) }),
        );
    },
    timeoutMs,
    idleMs,
  });
  let timer: NodeJS.Timeout | undefined;

  const ask = async (asked: Question, signal?: AbortSignal) => {
    const now = clock.now();
    const isUpToDate = await Promise.race([
      follower.catchUp().then(() => true),
      delay(patienceMs, false, { ref: false }),
    ]);
    const result = await queue.ask({ type: 'answer', asked, now }, signal);
    const asOf = isUpToDate ? now : (follower.followedAt ?? new Date(0));
    return { ...result, asOf: asOf.toISOString() };
  };
  const question = async (name: Parameters<typeof questionOf>[0], request: unknown) =>
    questionOf(name, request, { now: clock.now(), timeZone, targets: () => store.reports.targets() });

  function titled(report: Report, reader: Language | undefined): Report {
    const { title } = deps;
    if (!title || !reader) return report;
    return withTopicTitles(report, (intent) => {
      const found = title(intent, reader);
      return found === intent ? undefined : found;
    });
  }

  return {
    report: async (name, request, signal, reader) =>
      titled((await ask(await question(known(name), request), signal)) as Report, reader),
    comments: async (request, signal) => (await ask(await question('comments', request), signal)) as CommentsReport,
    conversations: async (request, signal) =>
      (await ask(await question('conversations', request), signal)) as ConversationsReport,
    exported: async (what, request, reader) => {
      if (!isRowExport(what)) {
        const report = titled((await ask(await question(known(what), request))) as Report, reader);
        return csv(figureCells, [figureRows(report)]);
      }
      const asked = read(exportRequest, request);
      const { cuts } = wholeOf(periodOf(asked, clock.now(), timeZone), timeZone);
      await follower.catchUp();
      return exportRows(store.reports, what, { from: cuts[0] ?? 0, to: cuts[1] ?? 0 }, filtersOf(asked));
    },
    targets: () => store.reports.targets(),
    setTargets: async (targets) => {
      const wanted = read(targetsRequest, targets) as Targets;
      await store.reports.keepTargets(wanted);
      return wanted;
    },
    start() {
      follower.start();
      timer = setInterval(() => {
        queue
          .ask({ type: 'refresh', now: clock.now() })
          .catch((error: unknown) => log('warn', 'Reports were not prepared', { error: String(error) }));
      }, refreshEveryMs);
      timer.unref();
    },
    async stop() {
      clearInterval(timer);
      await follower.stop();
      await queue.close();
    },
  };
}

function known(name: string): ReportName {
  const found = reportNames.find((one) => one === name);
  if (found) return found;
  throw new ConvozError('NOT_FOUND', 'There is no such report', { hint: `Reports: ${reportNames.join(', ')}.` });
}

function isRowExport(what: string): what is RowExport {
  return rowExports.some((one) => one === what);
}
