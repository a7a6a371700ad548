import { join } from 'node:path';
import { expect } from 'chai';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { type Survey, surveys } from '../../bot/support/survey.js';
import { surveyWords } from '../../dialogs/survey-words.js';
import { contrast } from '../../web/ui/contrast.js';
import { launchBrowser } from '../web/browser.js';
import { builtWeb } from '../web/built.js';
import { idFaults, inPage, shownTexts, silentPictures, style, unnamedControls } from '../web/page-probes.js';
import { RateStage } from './rate-stage.js';

const phone = { viewport: { width: 360, height: 740 } };
const scales: Record<string, Survey> = {
  'seven numbers': surveys.ces,
  'five stars': surveys.csat,
  'five faces': { ...surveys.csat, display: 'faces' },
  'two thumbs': { ...surveys.csat, max: 2, display: 'thumbs' },
  'seven faces': { ...surveys.csat, max: 7, display: 'faces' },
  'eleven numbers': surveys.nps,
};

describe('the rating page in a browser without scripts', function () {
  this.timeout(30_000);
  let browser: Browser;
  let stage: RateStage;
  let link: string;
  let survey: Survey;
  /** What the browser wrote to its console, breaches of the policy among it. */
  let complaints: string[];
  before(async function () {
    this.timeout(90_000);
    browser = await launchBrowser();
  });
  after(() => browser?.close());
  beforeEach(async () => {
    complaints = [];
    survey = surveys.ces;
    stage = await RateStage.open({
      stylesheet: join(await builtWeb(), 'rate/rate.css'),
      ask: async ({ channel }, language) => ({
        survey,
        ...surveyWords(survey, { language, brand: 'web', place: channel }),
      }),
    });
    link = await stage.link(await stage.asked());
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await stage.close();
  });

  async function visit(path = '', options: BrowserContextOptions = phone): Promise<Page> {
    const context = await browser.newContext({ javaScriptEnabled: false, reducedMotion: 'reduce', ...options });
    context.setDefaultTimeout(8000);
    const page = await context.newPage();
    page.on('console', (line) => complaints.push(line.text()));
    await page.goto(link + path);
    return page;
  }

  it('takes an answer with its comment, thanks for it, and lets it be changed', async () => {
    const page = await visit('?lang=es&v=6');

    await page.getByRole('radio', { name: '2 de 7' }).check({ force: true });
    await page.getByLabel('¿Qué podríamos mejorar?').fill('Nadie me llamó <b>nunca</b>');
    await page.getByRole('button', { name: 'Enviar respuesta' }).click();
    await page.getByRole('heading', { name: 'Gracias' }).waitFor();
    const thanks = await page.locator('main').textContent();
    await page.getByRole('link', { name: 'Cambiar la respuesta' }).click();

    expect(complaints).to.deep.equal([]);
    expect(thanks).to.include('Tu respuesta: 2 de 7. Sentimos que no haya ido bien.').and.to.include('<b>nunca</b>');
    expect(await page.getByRole('radio', { name: '2 de 7' }).isChecked()).to.equal(true);
    expect(await page.getByRole('textbox').inputValue()).to.equal('Nadie me llamó <b>nunca</b>');
  });

  it('is answered with the keyboard alone', async () => {
    const page = await visit('?lang=en');
    const focused = () =>
      inPage<string>(page.locator('body'), 'document.activeElement.name || document.activeElement.textContent.trim()');

    for (let i = 0; i < 5; i++) await page.keyboard.press('Tab');
    const first = await focused();
    await page.keyboard.press('Space');
    for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Tab');
    await page.keyboard.type('fine');
    await page.keyboard.press('Tab');
    const third = await focused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Thank you' }).waitFor();

    expect([first, third]).to.deep.equal(['value', 'never']);
    expect(await page.locator('main').textContent())
      .to.include('Your answer: 5 of 7.')
      .and.to.include('fine');
  });

  it('puts the focus where something is missing, and says what', async () => {
    const page = await visit('?lang=en');

    await page.getByRole('textbox').fill('no point chosen');
    await page.getByRole('button', { name: 'Send answer' }).click();
    await page.getByRole('alert').waitFor();
    const focused = await inPage<string>(page.locator('body'), 'document.activeElement.value');

    expect(focused).to.equal('1');
    expect(await page.getByRole('alert').textContent()).to.equal('To send it, choose an answer on the scale first.');
    expect(await page.getByRole('group').getAttribute('aria-describedby')).to.equal('problem');
    expect(await page.getByRole('textbox').inputValue()).to.equal('no point chosen');
  });

  it('goes on in another language with the point that was chosen', async () => {
    const page = await visit('?lang=es&v=3');

    await page.getByRole('link', { name: 'Galego' }).click();

    await page.locator('html[lang="gl"]').waitFor();
    expect(await page.getByRole('radio', { name: '3 de 7' }).isChecked()).to.equal(true);
    expect(await page.getByRole('link', { name: 'Galego' }).getAttribute('aria-current')).to.equal('true');
  });

  it('says what went wrong with a link and leads on', async () => {
    const page = await visit('x?lang=pt');

    expect(await page.getByRole('heading').textContent()).to.equal('Esta ligação não é válida');
    expect(await page.getByRole('link', { name: 'Escrever no chat' }).getAttribute('href')).to.equal('../');
  });

  it('fills the stars up to the one that is chosen, and shows a chosen point of every other scale', async () => {
    survey = surveys.csat;
    const stars = await visit('?v=4');
    const filled = await Promise.all(
      [1, 2, 3, 4, 5].map(
        async (star) => (await style(stars.locator('.scale-mark .icon').nth(star - 1), 'fill')) !== 'none',
      ),
    );
    survey = surveys.ces;
    const numbers = await visit('?v=4');
    const ground = (point: number) => style(numbers.locator('.scale-mark').nth(point - 1), 'background-color');

    expect(filled).to.deep.equal([true, true, true, true, false]);
    expect(await ground(4)).to.not.equal(await ground(3));
  });

  for (const [name, scale] of Object.entries(scales)) {
    for (const width of [320, 360, 1280]) {
      it(`has targets of 44 px and nothing beside the screen: ${name}, ${width} px wide`, async () => {
        survey = scale;
        const page = await visit('?v=2', { viewport: { width, height: 740 } });

        const targets = await inPage<[string, number, number][]>(
          page.locator('main'),
          `[...element.querySelectorAll('.scale-step, textarea, .check, button')].map((target) => {
            const { width, height } = target.getBoundingClientRect();
            return [target.textContent.trim().slice(0, 20), width, height];
          })`,
        );

        for (const [target, wide, high] of targets) {
          expect(Math.min(wide, high), target).to.be.at.least(44);
        }
        expect(await inPage(page.locator('body'), 'document.documentElement.scrollWidth')).to.equal(width);
      });
    }
  }

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`keeps every text at 4.5 : 1 or better, ${colorScheme}`, async () => {
      for (const path of ['?v=3', '/stop', 'x']) {
        const page = await visit(path, { ...phone, colorScheme });
        if (path === '?v=3') {
          await page.getByRole('textbox').fill('x'.repeat(4001));
          await page.getByRole('button').click();
        }

        const texts = await shownTexts(page.locator('body'));

        expect(texts.length).to.be.greaterThan(5);
        for (const { text, colour, ground } of texts) {
          expect(contrast(colour, ground), `"${text}" in ${colour} on ${ground}`).to.be.at.least(4.5);
        }
      }
    });
  }

  it('shows where the focus is', async () => {
    const page = await visit();

    for (let i = 0; i < 8; i++) {
      await page.keyboard.press('Tab');
      const ring = await inPage<string>(
        page.locator('body'),
        `(() => {
          const at = document.activeElement.matches('.scale input') ? document.activeElement.nextElementSibling : document.activeElement;
          const { outlineStyle, outlineWidth } = getComputedStyle(at);
          return outlineStyle + ' ' + outlineWidth;
        })()`,
      );
      expect(ring, `stop ${i + 1}`).to.equal('solid 2px');
    }
  });

  it('names every control, hides every picture, and uses each id once', async () => {
    for (const scale of Object.values(scales)) {
      survey = scale;
      const page = await visit('?v=2');
      const body = page.locator('body');

      expect(await unnamedControls(body)).to.deep.equal([]);
      expect(await silentPictures(body)).to.deep.equal([]);
      expect(await idFaults(body)).to.deep.equal({ repeated: [], dangling: [] });
      expect(await page.getByRole('heading', { level: 1 }).count()).to.equal(1);
      expect(await page.getByRole('main').count()).to.equal(1);
      expect(await page.getByRole('group').count()).to.equal(1);
    }
  });
});
