import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Role } from '../../../bot/support/agent.js';
import type { DeskAgent } from '../../support-files/desk-agent.js';
import { launchBrowser } from '../browser.js';
import { openReports } from './open-reports.js';
import { type RunningReports, startReports } from './reports-stage.js';

export interface ReportsSuite {
  readonly running: RunningReports;
  /** A page of somebody who is signed in, once its figures are there. `path` is seen from /desk/reports/. */
  visit(path: string, options?: VisitOptions): Promise<Page>;
  /** What the page asks, asked by the test: the body of a report. */
  // biome-ignore lint/suspicious/noExplicitAny: what a report holds is what the tests look at
  report(path: string): Promise<any>;
  /** What pages threw or wrote to the console as an error; the browser puts policy violations there. */
  readonly complaints: readonly string[];
}

export type VisitOptions = BrowserContextOptions & { role?: Role };

/** One service with so many invented conversations and one browser for a suite; pages are closed after each test. */
export function useReports(conversations: number): ReportsSuite {
  const complaints: string[] = [];
  const people = new Map<Role, DeskAgent>();
  let running: RunningReports;
  let browser: Browser;

  const person = async (role: Role) => {
    const known = people.get(role) ?? (await running.agent(role));
    people.set(role, known);
    return known;
  };

  before(async function () {
    this.timeout(120_000);
    [running, browser] = await Promise.all([startReports(conversations), launchBrowser()]);
    // The first report waits until all that has happened has been read.
    await (await person('admin')).get('/api/reports/volume');
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    complaints.length = 0;
  });
  after(async () => {
    await browser?.close();
    await running?.close();
  });

  return {
    complaints,
    get running() {
      return running;
    },
    async report(path) {
      return (await (await person('admin')).get(`/api/reports/${path}`)).body;
    },
    async visit(path, { role = 'admin', ...options } = {}) {
      return openReports(browser, await person(role), path, options, (page) => {
        page.on('pageerror', (error) => complaints.push(error.message));
        page.on('console', (line) => {
          if (line.type() === 'error') complaints.push(line.text());
        });
      });
    },
  };
}
