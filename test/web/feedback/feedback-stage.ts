import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { type App, createApp } from '../../../bot/app.js';
import { type Config, readConfig } from '../../../bot/config.js';
import type { Clock } from '../../../bot/engine/ports.js';
import { projectPath } from '../../../bot/project-path.js';
import { startServer } from '../../../bot/server/index.js';
import type { Role } from '../../../bot/support/agent.js';
import { surveyWords } from '../../../dialogs/survey-words.js';
import { ratePageWords } from '../../../dialogs/wording/rate-page.js';
import { type DeskAgent, newDeskAgent } from '../../support-files/desk-agent.js';

export interface FeedbackService {
  url: string;
  app: App;
  agent(role: Role, name?: string): Promise<DeskAgent>;
  close(): Promise<void>;
}

export interface FeedbackOptions {
  clock?: Clock;
  /** Puts something into the database before the service opens it. */
  fill?: (config: Config) => Promise<void>;
  /** Which front ends are built. */
  pages?: string;
}

/** The whole service, with the page as its sources say. Needs the trained model in dist/model. */
export async function startFeedback({
  clock,
  fill,
  pages: only = 'feedback,rate',
}: FeedbackOptions = {}): Promise<FeedbackService> {
  const directory = await mkdtemp(join(tmpdir(), 'convoz-feedback-'));
  const pages = join(directory, 'web');
  const build = [projectPath('web/build.mjs'), '--out', pages, '--only', only];
  await promisify(execFile)(process.execPath, build);
  const config = readConfig({
    DATA_DIR: join(directory, 'data'),
    HOST: '127.0.0.1',
    PORT: '0',
    LOG_LEVEL: 'silent',
    RATE_TOKENS_PER_MINUTE: '1000000',
    RATE_MESSAGES_PER_MINUTE: '1000000',
  });
  await fill?.(config);
  const app = await createApp(config, clock && { clock });
  await app.start();
  const server = await startServer(
    {
      ...app,
      metrics: app.metrics.registry,
      pages,
      timeZone: config.TIME_ZONE,
      surveyWords: (survey, language) => surveyWords(survey, { language, brand: '', place: '' }),
      rateWords: (language) => ratePageWords(language, config.TIME_ZONE),
      firstLanguage: config.DEFAULT_LANGUAGE,
      key: randomBytes(32),
      houseWords: [],
      adminsNeedTotp: false,
      directLineSecret: undefined,
      identitySecret: undefined,
      mail: false,
      chatAddress: () => 'http://127.0.0.1',
      elsewhere: async () => [],
      widgetOrigins: [],
      trustedProxies: 0,
      secureCookies: false,
      limits: { tokensPerMinute: 1_000_000, messagesPerMinute: 1_000_000 },
      demoOrders: () => [],
      onError: () => {},
    },
    0,
    '127.0.0.1',
  );
  const url = `http://127.0.0.1:${server.port}`;
  return {
    url,
    app,
    agent: (role, name = 'Uxía Rey') => newDeskAgent(url, app, false, { role, name }),
    async close() {
      await server.close();
      await app.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** Shows the page to somebody of the team who is signed in; what goes wrong in it is added to `complaints`. */
export async function visitFeedback(
  browser: Browser,
  { url, cookie }: DeskAgent,
  hash: string,
  complaints: string[] = [],
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    locale: 'en-GB',
    timezoneId: 'Europe/Madrid',
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  const [name = '', value = ''] = cookie.split('=', 2);
  await context.addCookies([{ name, value, url, sameSite: 'Strict' }]);
  await context.addInitScript("localStorage.setItem('convoz.desk.signed-in', 'yes')");
  context.setDefaultTimeout(8000);
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (line) => {
    if (line.type() === 'error' && !line.text().includes('status of 409')) complaints.push(line.text());
  });
  await page.goto(`${url}/desk/feedback/${hash}`);
  return page;
}
