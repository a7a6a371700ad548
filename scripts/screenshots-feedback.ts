/**
 * Takes the pictures of the feedback page, docs/feedback-{cases,surveys}.png, from the real service with invented months in it:
 * `npx tsx scripts/screenshots-feedback.ts`. Needs the trained model in dist/model. Clock and time zone are fixed.
 */
import { demoData } from '../bot/commands/demo-data.js';
import { projectPath } from '../bot/project-path.js';
import type { RecoveryCase } from '../bot/support/recovery.js';
import { TestClock } from '../test/support-files/test-clock.js';
import { launchBrowser } from '../test/web/browser.js';
import { startFeedback, visitFeedback } from '../test/web/feedback/feedback-stage.js';

/** The evening on which the invented months end. */
const now = '2026-11-18T18:30:00.000Z';
const clock = new TestClock(now);
const quiet = () => {};
const ownWords = [
  {
    language: 'en',
    question: 'How easy was it to get your order sorted today?',
    first: 'Very difficult',
    last: 'Very easy',
    comment: 'What would have made it easier?',
  },
];
const [service, browser] = await Promise.all([
  startFeedback({
    clock,
    fill: (config) => demoData(config, { conversations: '5000', seed: '1', until: '2026-11-18' }, quiet, quiet),
  }),
  launchBrowser(),
]);
try {
  const admin = await service.agent('admin', 'Uxía Rey');
  const shoot = async (name: string, hash: string, sign: string) => {
    const page = await visitFeedback(browser, admin, hash, [], { viewport: { width: 1280, height: 860 } });
    await page.clock.setFixedTime(now);
    await page.reload();
    await Promise.all([sign, '.badge'].map((one) => page.locator(one).first().waitFor()));
    await page.evaluate('document.fonts.ready');
    await page.screenshot({ path: projectPath(name) });
    await page.context().close();
  };
  const { cases, surveys } = service.app.store;
  const open = await cases.list({ status: 'open', limit: 50 });
  const said = await Promise.all(open.map(({ invitationId }) => surveys.latestResponse(invitationId)));
  const isTold = (one: RecoveryCase, i: number) => one.ownerId !== undefined && said[i]?.comment !== undefined;
  const id = (open.find((one, i) => isTold(one, i) && one.cause !== undefined) ?? open.find(isTold))?.id ?? '';
  await shoot('docs/feedback-cases.png', `#cases/all/${encodeURIComponent(id)}`, '.case .message, .case h1');
  const { topFrom: _top, bottomTo: _bottom, ...ces } = service.app.book.survey('ces');
  await service.app.book.define({ ...ces, wording: ownWords }, admin.id);
  await shoot('docs/feedback-surveys.png', '#surveys/ces', '.preview .scale');
} finally {
  await browser.close();
  await service.close();
}
