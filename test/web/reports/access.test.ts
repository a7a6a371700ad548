import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { strings } from '../../../web/reports/strings/index.js';
import { contrast } from '../../../web/ui/contrast.js';
import { eventually } from '../../support-files/eventually.js';
import { idFaults, inPage, shownTexts, silentPictures, unnamedControls } from '../page-probes.js';
import { settled } from './open-reports.js';
import { useReports } from './use-reports.js';

const views = [
  'overview',
  'csat',
  'ces',
  'nps',
  'drivers',
  'comments',
  'volume',
  'times',
  'outcomes',
  'asking',
  'recovery',
];

describe('the reports for everybody', function () {
  this.timeout(90_000);
  const suite = useReports(1500);

  const overflow = (page: Page) => page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
  const focused = (page: Page) => page.locator(':focus');

  it('name every control and picture, use each id once and point only at ids that exist', async () => {
    for (const view of views) {
      const page = await suite.visit(`?view=${view}&period=90d`);
      const body = page.locator('body');

      expect(await unnamedControls(body), view).to.deep.equal([]);
      expect(await silentPictures(body), view).to.deep.equal([]);
      expect(await idFaults(body), view).to.deep.equal({ repeated: [], dangling: [] });
      await page.close();
    }
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`keep every text at 4.5 : 1 or better, ${colorScheme}`, async () => {
      for (const view of ['overview', 'ces', 'drivers', 'volume', 'asking']) {
        const page = await suite.visit(`?view=${view}&period=90d`, { colorScheme });

        const texts = await shownTexts(page.locator('body'));

        expect(texts.length, view).to.be.greaterThan(40);
        for (const { text, colour, ground } of texts) {
          expect(contrast(colour, ground), `${view}: "${text}" in ${colour} on ${ground}`).to.be.at.least(4.5);
        }
        await page.close();
      }
    });
  }

  it('have one main heading, a heading for each section, and no level left out', async () => {
    const page = await suite.visit('?view=ces&period=90d');

    const levels = await page.locator('h1, h2, h3').evaluateAll((all) => all.map((heading) => heading.localName));
    const regions = await page
      .locator('.section')
      .evaluateAll((all) =>
        all.map((region) => region.ariaLabelledByElements?.[0]?.localName ?? region.getAttribute('aria-labelledby')),
      );

    expect(levels).to.deep.equal(['h1', 'h2', 'h2', 'h2', 'h2']);
    expect(regions).to.have.length(4);
  });

  it('can be used with the keyboard alone: filter, chart as a table, drill down, and back', async () => {
    const page = await suite.visit('?view=ces&period=90d');
    const press = (...keys: string[]) =>
      keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
    const tabTo = async (wanted: (text: string) => boolean) => {
      for (let i = 0; i < 80; i++) {
        await press('Tab');
        if (wanted((await focused(page).getAttribute('aria-label')) ?? (await focused(page).textContent()) ?? ''))
          return;
      }
      throw new Error('Not reached by Tab');
    };

    await tabTo((text) => text.startsWith('Last 90 days'));
    await press('Enter');
    await tabTo((text) => text === 'Last 30 days');
    await press('Enter');
    await page.getByText('Last 30 days · ').waitFor();
    await settled(page);
    const afterChoice = await focused(page).textContent();
    await tabTo((text) => text === 'Table');
    await press('Enter');
    await tabTo((text) => /^\d+ \w+$/.test(text));
    const day = await focused(page).textContent();
    await press('Enter');
    const panel = page.getByRole('dialog');
    await panel.waitFor();
    await eventually(() => panel.evaluate((dialog) => dialog.contains(dialog.ownerDocument.activeElement)));
    await press('Escape');
    await panel.waitFor({ state: 'detached' });

    expect(afterChoice).to.contain('Last 30 days');
    await eventually(async () => (await focused(page).textContent()) === day);
  });

  it('take one stop for the week, in which arrows move', async () => {
    const page = await suite.visit('?view=volume&period=90d');
    const cell = (weekday: number, hour: number) => page.locator(`[data-cell="${weekday}-${hour}"]`);
    const start = page.locator('.heat-cell[tabindex="0"]');
    expect(await start.count()).to.equal(1);
    const [weekday = 0, hour = 0] = ((await start.getAttribute('data-cell')) ?? '').split('-').map(Number);

    await start.focus();
    await page.keyboard.press('ArrowDown');
    await cell((weekday + 1) % 7, hour)
      .and(focused(page))
      .waitFor();
    await page.keyboard.press('ArrowRight');

    const now = cell((weekday + 1) % 7, (hour + 1) % 24);
    await now.and(focused(page)).waitFor();
    expect(await now.getAttribute('tabindex')).to.equal('0');
    expect(await page.locator('.heat-cell[tabindex="0"]').count()).to.equal(1);
  });

  it('show where the focus is', async () => {
    const page = await suite.visit('?view=ces&period=90d');

    await page.keyboard.press('Tab');

    expect(await inPage(focused(page), 'getComputedStyle(element).outlineStyle')).to.equal('solid');
    expect(await inPage(focused(page), 'getComputedStyle(element).outlineWidth')).to.equal('2px');
  });

  it('tell those who listen of a new view, and begin at its top', async () => {
    const page = await suite.visit('?view=ces&period=90d');
    await page.mouse.wheel(0, 900);

    await page.getByRole('link', { name: 'Comments', exact: true }).click();
    await page.getByRole('heading', { name: 'Comments', level: 1 }).waitFor();

    expect(await focused(page).textContent()).to.equal('Comments');
    expect(await page.title()).to.equal('Comments · Convoz');
    expect(await page.evaluate('scrollY')).to.equal(0);
  });

  it('fit a phone, with targets for a finger', async () => {
    const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
    for (const view of views) {
      const page = await suite.visit(`?view=${view}&period=90d`, phone);

      expect(await overflow(page), view).to.equal(0);
      for (const target of await page.locator('.nav-link, .tool, .button, .division, .heat-cell').all()) {
        const box = await target.boundingBox();
        if (box && box.height > 0) expect(box.height, `${view}: ${await target.textContent()}`).to.be.at.least(31.5);
      }
      await page.close();
    }
    const page = await suite.visit('?view=ces&period=90d', phone);
    for (const menu of ['.period-menu', '.filter-menu']) {
      await page.locator(`${menu} summary`).tap();
      const box = await page.locator(`${menu} .menu-body`).boundingBox();
      expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 999) <= 360, menu).to.equal(true);
      await page.keyboard.press('Escape');
    }
  });

  it('print without what only a screen can use, light, and no wider than the paper', async () => {
    const page = await suite.visit('?view=ces&period=90d', {
      colorScheme: 'dark',
      viewport: { width: 720, height: 1000 },
    });

    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });

    for (const useless of ['.top-bar', '.nav', '.section-tools', '.print-button']) {
      expect(await page.locator(useless).first().isVisible(), useless).to.equal(false);
    }
    expect(await page.locator('h1').isVisible()).to.equal(true);
    expect(await page.locator('.main-period').isVisible()).to.equal(true);
    expect(await inPage(page.locator('body'), 'getComputedStyle(element).backgroundColor')).to.equal(
      'rgb(255, 255, 255)',
    );
    expect(await overflow(page)).to.equal(0);
    const canvas = await page.locator('.trend canvas').boundingBox();
    expect((canvas?.x ?? 0) + (canvas?.width ?? 999)).to.be.at.most(720);
    expect((await page.pdf()).subarray(0, 4).toString()).to.equal('%PDF');
  });

  for (const language of ['es', 'gl', 'en', 'pt'] as const) {
    it(`speak ${language}, with its dates and figures`, async () => {
      const page = await suite.visit('?view=ces&period=90d', { locale: language });

      const t = strings[language];
      const shown = [
        await page.locator('html').getAttribute('lang'),
        await page.locator('h1').textContent(),
        await page.locator('.nav-link').last().textContent(),
        await page.locator('.eyebrow').nth(1).textContent(),
      ];

      expect(shown).to.deep.equal([language, t.metrics.ces.name, t.views.recovery, t.trend]);
      expect(await page.locator('.figure-value').textContent()).to.match(
        language === 'en' || language === 'pt' ? /^\d+%$/ : /^\d+\s%$/,
      );
      expect(await page.locator('.main-period').textContent()).to.match(
        {
          es: /22 ago.+19 nov 2026/,
          gl: /22 .*ago.+19 .*nov.* 2026/,
          en: /22 Aug.+19 Nov 2026/,
          pt: /22\/08\/2026.+19\/11\/2026/,
        }[language],
      );
    });
  }
});
