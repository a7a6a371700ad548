/**
 * Takes the pictures of the settings, docs/settings-{team,knowledge,hours,widget,phone}.png, from the real service with invented
 * months in it: `npx tsx scripts/screenshots-settings.ts`. Needs the trained model in dist/model. The clock is fixed.
 */
import { demoData } from '../bot/commands/demo-data.js';
import { projectPath } from '../bot/project-path.js';
import { eventually } from '../test/support-files/eventually.js';
import { TestClock } from '../test/support-files/test-clock.js';
import { launchBrowser } from '../test/web/browser.js';
import { startSettings, visitSettings } from '../test/web/settings/settings-stage.js';

/** The evening on which the invented months end: a Wednesday, with the bridge of December in sight. */
const now = '2026-11-25T17:30:00.000Z';
const clock = new TestClock(now);
const quiet = () => {};
const [service, browser] = await Promise.all([
  startSettings({
    clock,
    fill: (config) => demoData(config, { conversations: '3000', seed: '1', until: '2026-11-25' }, quiet, quiet),
  }),
  launchBrowser(),
]);
try {
  const admin = await service.agent('admin', 'Uxía Rey');
  const people = await Promise.all([
    service.agent('agent', 'Brais Lema'),
    service.agent('supervisor', 'Sabela Ríos'),
    service.agent('agent', 'Inês Duarte'),
  ]);
  await Promise.all(
    [admin, ...people].map((one, i) => one.send('PUT', '/api/availability', { status: i === 3 ? 'away' : 'online' })),
  );
  await admin.post('/api/agent-invites', { login: 'antia', name: 'Antía Souto', role: 'agent' });
  await admin.post('/api/teams', {
    name: 'Devoluciones',
    members: people.map(({ id }) => id),
    languages: ['es', 'gl'],
    topics: ['return'],
    assignment: 'auto',
    targets: { normal: { firstMinutes: 15 } },
  });
  await admin.send('PUT', '/api/hours/house', {
    version: 0,
    weekly: 'Mon-Fri 09:30-14:00,16:00-19:30; Sat 10:00-14:00',
    timeZone: 'Europe/Madrid',
    calendars: ['galicia'],
    holidays: ['2026-12-07'],
    exceptions: { '2026-12-05': '10:00-18:00' },
  });
  const shoot = async (name: string, hash: string, sign: string, look: Parameters<typeof visitSettings>[4] = {}) => {
    const page = await visitSettings(browser, admin, hash, [], { viewport: { width: 1280, height: 860 }, ...look });
    await page.clock.setFixedTime(now);
    await page.reload();
    await page.locator(sign).first().waitFor();
    if (hash === '#bot/widget') {
      await page.getByLabel('Colour', { exact: true }).fill('#7a1fa2');
      await page.getByLabel('Show the widget on this page').check();
      await page.locator('convoz-widget').getByRole('button').first().waitFor();
    }
    await page.evaluate('document.fonts.ready');
    await page.screenshot({ path: projectPath(`docs/${name}.png`) });
    await page.context().close();
  };
  await eventually(async () => (await admin.get('/api/knowledge/drift')).body.complete, 60_000);
  await shoot('settings-team', '#team/people', '.item');
  await shoot('settings-knowledge', '#knowledge/drift', '.drift', { colorScheme: 'dark' });
  await shoot('settings-hours', '#hours', '.next-days', { viewport: { width: 1280, height: 1340 } });
  await shoot('settings-widget', '#bot/widget', '.colour-field');
  await shoot('settings-phone', '#team/work', '.figure', { viewport: { width: 360, height: 740 }, locale: 'gl' });
} finally {
  await browser.close();
  await service.close();
}
