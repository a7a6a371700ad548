import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { demoData } from '../../../bot/commands/demo-data.js';
import { databaseOf, readConfig } from '../../../bot/config.js';
import { faqFiles } from '../../../bot/knowledge/index.js';
import { projectPath } from '../../../bot/project-path.js';
import { createReports } from '../../../bot/reports/index.js';
import { jsonBody } from '../../../bot/server/body.js';
import { serve } from '../../../bot/server/desk/endpoint.js';
import { loginEndpoints } from '../../../bot/server/desk/login-endpoints.js';
import { reportEndpoints } from '../../../bot/server/desk/report-endpoints.js';
import { topicEndpoints } from '../../../bot/server/desk/topic-endpoints.js';
import { errorHandler } from '../../../bot/server/error-response.js';
import { pageRoutes } from '../../../bot/server/pages.js';
import { openingHours } from '../../../bot/service-settings.js';
import { openStore } from '../../../bot/store/index.js';
import type { Role } from '../../../bot/support/agent.js';
import { type DeskAgent, newDeskAgent } from '../../support-files/desk-agent.js';
import { temporaryDirectory } from '../../support-files/temporary-directory.js';
import { testAccess } from '../../support-files/test-access.js';
import { TestClock } from '../../support-files/test-clock.js';
import { builtWeb } from '../built.js';

/** The morning after the invented months end: a Thursday. */
export const reportsNow = '2026-11-19T09:30:00.000Z';

export interface RunningReports {
  url: string;
  /** Somebody of the team, signed in; `get` asks what the page asks. */
  agent(role: Role, name?: string): Promise<DeskAgent>;
  close(): Promise<void>;
}

/** The real reports with their real routes and pages, over a SQLite file with so many invented conversations. */
export async function startReports(conversations: number): Promise<RunningReports> {
  const directory = await temporaryDirectory();
  const config = readConfig({ DATA_DIR: directory.path, LOG_LEVEL: 'silent' });
  if (conversations > 0) {
    const options = { conversations: String(conversations), seed: '1', until: '2026-11-18' };
    await demoData(
      config,
      options,
      () => {},
      () => {},
    );
  }
  const clock = new TestClock(reportsNow);
  const store = await openStore(databaseOf(config));
  const { openMs } = openingHours(config);
  const reports = createReports({
    store,
    location: databaseOf(config),
    timeZone: config.TIME_ZONE,
    clock,
    openMs,
    log: () => {},
  });

  const app = express();
  app.set('query parser', 'simple');
  app.use('/api', ...jsonBody(65_536));
  const access = testAccess({ store, clock });
  const login = loginEndpoints({ agents: store.agents, access });
  const topics = topicEndpoints({ knowledge: await faqFiles(projectPath('nlp-models/faq')) });
  app.use('/api', serve([...login, ...reportEndpoints({ reports }), ...topics], access));
  app.get('/api/cases', (_request, response) => response.json({ cases: [], counts: { open: 0, overdue: 0 } }));
  app.use(pageRoutes(await builtWeb('desk,reports')));
  app.use(errorHandler(() => {}));
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let made = 0;
  const ids = { next: () => `agent-${++made}` };

  return {
    url,
    agent: (role, name = 'Uxía Rey') => newDeskAgent(url, { store, clock, ids }, false, { role, name }),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await reports.stop();
      await store.close();
      await directory.remove();
    },
  };
}
