import { expect } from 'chai';
import { rateLimit } from '../../bot/server/rate-limit.js';
import type { Invitation, Survey } from '../../bot/support/survey.js';
import { surveys } from '../../bot/support/survey.js';
import { surveyWords } from '../../dialogs/survey-words.js';
import { say } from '../../dialogs/wording/index.js';
import { day, hour } from '../support-files/test-clock.js';
import { get, post, RateStage } from './rate-stage.js';

describe('the rating page', () => {
  let stage: RateStage;
  let invitation: Invitation;
  let link: string;
  let survey: Survey;
  beforeEach(async () => {
    survey = surveys.ces;
    stage = await RateStage.open({
      ask: async ({ channel }, language) => ({
        survey,
        ...surveyWords(survey, { language, brand: 'web', place: channel }),
      }),
    });
    invitation = await stage.asked();
    link = await stage.link(invitation);
  });
  afterEach(() => stage.close());

  const points = (body: string) =>
    [...body.matchAll(/type="radio" name="value" value="(\d+)"/g)].map(([, point]) => point);
  const chosen = (body: string) => [...body.matchAll(/value="(\d+)" checked/g)].map(([, point]) => point);

  it('asks in the language of the conversation, or in the one chosen, with a way to each', async () => {
    const own = await get(link);
    const others = await Promise.all((['es', 'gl', 'en', 'pt'] as const).map((lang) => get(`${link}?lang=${lang}`)));
    const unknown = await get(`${link}?lang=xx&lang=gl`);

    expect(own.body).to.include('<html lang="en" dir="ltr">').and.to.include(say('en', 'survey.ces'));
    for (const [i, lang] of (['es', 'gl', 'en', 'pt'] as const).entries()) {
      expect(others[i]?.body).to.include(`<html lang="${lang}"`);
      expect(others[i]?.body).to.include(say(lang, 'survey.ces')).and.to.include(say(lang, 'rate.privacy'));
      expect(own.body).to.include(`href="?lang=${lang}"`);
    }
    expect(unknown.body).to.include('<html lang="en"');
  });

  it('speaks to somebody it does not know in the language of his browser, or in the first one', async () => {
    const languageOf = async (header: string) => {
      const { body } = await get(`${stage.url}/rate/x`, { headers: { 'accept-language': header } });
      return /<html lang="(\w+)"/.exec(body)?.[1];
    };

    expect(await languageOf('pt-BR,pt;q=0.9,en;q=0.5')).to.equal('pt');
    expect(await languageOf('de-DE,gl;q=0.3')).to.equal('gl');
    expect(await languageOf('de-DE')).to.equal('es');
  });

  it('records nothing however often it is opened, also with a point in its address', async () => {
    for (const method of ['GET', 'HEAD']) {
      for (const path of ['', '?v=1', '?value=1&comment=x&never=1', '/thanks', '/stop', '/thanks?never=']) {
        const { status } = await get(link + path, { method });
        expect(status, path).to.be.oneOf([200, 303]);
      }
    }

    expect(await stage.response(invitation.id)).to.equal(undefined);
    expect((await stage.invitation(invitation.id)).status).to.equal('sent');
    expect(await stage.optedOut(invitation)).to.equal(false);
  });

  it('answers HEAD like GET, without the page', async () => {
    const { status, body, headers } = await get(link, { method: 'HEAD' });

    expect([status, body]).to.deep.equal([200, '']);
    expect(headers.get('cache-control')).to.equal('no-store');
  });

  it('lets nobody keep it, frame it, follow it, run anything in it or learn its address', async () => {
    const pages = [await get(link), await get(`${link}/stop`), await get(`${stage.url}/rate/x`), await post(link, {})];

    for (const { headers, body } of pages) {
      expect(headers.get('cache-control')).to.equal('no-store');
      expect(headers.get('referrer-policy')).to.equal('no-referrer');
      expect(headers.get('x-content-type-options')).to.equal('nosniff');
      expect(headers.get('x-robots-tag')).to.equal('noindex, nofollow');
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy.split('; ')).to.have.members([
        "default-src 'none'",
        "style-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
      ]);
      expect(body).to.include('<meta name="robots" content="noindex, nofollow">');
      expect(body).to.not.match(/<script|<iframe|<img|\son\w+=|\sstyle=/i);
      expect(body).to.not.match(/(?:src|href|action)="(?:https?:)?\/\//);
    }
  });

  it('chooses the point of the address, and only one of the scale', async () => {
    const chosenBy = async (v: string) => chosen((await get(`${link}?v=${v}`)).body);

    expect(await chosenBy('4')).to.deep.equal(['4']);
    for (const v of ['0', '8', '-1', '4.5', '4e0', ' 4', 'x', '', '٤', '4&v=5', '%34%00']) {
      expect(await chosenBy(v), v).to.deep.equal([]);
    }
    expect((await get(`${link}?v=4`)).body).to.include('href="?v=4&amp;lang=gl"');
  });

  describe('shows a scale', () => {
    it('of seven numbers with its ends in words, also for those who hear it', async () => {
      const { body } = await get(link);

      expect(points(body)).to.deep.equal(['1', '2', '3', '4', '5', '6', '7']);
      expect(body).to.include('aria-label="1 of 7, Very difficult"').and.to.include('aria-label="7 of 7, Very easy"');
      expect(body).to.include('<span>Very difficult</span><span>Very easy</span>');
      expect(body).to.match(/<fieldset[^>]*>\s*<legend><h1>How easy/);
    });

    it('of eleven numbers from zero', async () => {
      survey = surveys.nps;

      const { body } = await get(`${link}?v=10`);

      expect(points(body)).to.deep.equal(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
      expect(chosen(body)).to.deep.equal(['10']);
    });

    it('of stars, of faces, and of two thumbs with their words', async () => {
      const shown: string[] = [];
      for (const part of [{ display: 'stars' }, { display: 'faces' }, { display: 'thumbs', max: 2 }] as const) {
        survey = { ...surveys.csat, ...part };
        shown.push((await get(link)).body);
      }

      const [stars = '', faces = '', thumbs = ''] = shown;
      for (const [body, count] of [
        [stars, 5],
        [faces, 5],
        [thumbs, 2],
      ] as const) {
        expect(body.match(/<svg/g)).to.have.length(count);
        expect(body.match(/<svg[^>]*aria-hidden="true"/g)).to.have.length(count);
      }
      expect(new Set(faces.match(/<path d="M[^"]*Q[^"]*"/g)).size).to.equal(5);
      expect(thumbs)
        .to.include('<span>No</span>')
        .and.to.include('<span>Yes</span>')
        .and.to.not.include('aria-label="1 of');
    });
  });

  it('shows the words of a definition as text, whatever they hold', async () => {
    survey = {
      ...surveys.ces,
      wording: [
        {
          language: 'en',
          question: '<img src=x onerror=alert(1)>?',
          first: '"><script>',
          last: "' onfocus='x",
          comment: '</textarea>',
        },
      ],
    };

    const { body } = await get(link);

    expect(body).to.not.match(/<img|<script|<\/textarea>\s*<\/label>|' onfocus='/);
    expect(body).to.include('&lt;img src=x onerror=alert(1)&gt;?').and.to.include('&lt;/textarea&gt;');
    expect(body.match(/<\/textarea>/g)).to.have.length(1);
  });

  it('says what was answered and until when it can be changed, and afterwards only the former', async () => {
    await post(link, { value: '6', comment: 'quick <b>help</b>' });
    const early = await get(link);
    stage.convoz.clock.advance(day);
    const late = await get(link);

    expect(early.body).to.include('You have answered: 6 of 7. You can change it until 11 Mar, 11:03.');
    expect(chosen(early.body)).to.deep.equal(['6']);
    expect(early.body).to.include('\nquick &lt;b&gt;help&lt;/b&gt;</textarea>');
    expect(late.status).to.equal(200);
    expect(late.body).to.include(`You have answered: 6 of 7. ${say('en', 'rate.final')}`);
    expect(late.body).to.include('quick &lt;b&gt;help&lt;/b&gt;</blockquote>');
    expect(late.body).to.not.include('<form');
  });

  it('still shows an answer when the time to answer is over', async () => {
    await post(link, { value: '6' });
    stage.convoz.clock.advance(14 * day);

    const { status, body } = await get(link);

    expect(status).to.equal(200);
    expect(body).to.include('6 of 7').and.not.include('<form');
  });

  it('tells until when an answer of the last hours can be changed: no longer than the invitation lives', async () => {
    stage.convoz.clock.advance(14 * day - hour);
    await post(link, { value: '6' });

    expect((await get(link)).body).to.include('You can change it until 24 Mar, 11:03.');
  });

  it('has a page for addresses that lead nowhere', async () => {
    for (const path of ['/rate/', '/rate/a/b/c', `/rate/${'x/'.repeat(50)}`, '/rate/%E0%A4%A']) {
      const { status, body } = await get(stage.url + path);
      expect(status, path).to.equal(404);
      expect(body, path).to.include(say('es', 'rate.unknown_title'));
    }
  });

  it('asks a network address that comes too often to wait, and keeps what was being sent', async () => {
    const strict = await RateStage.open({ limit: rateLimit(3, 60) });
    const own = await strict.link(await strict.asked());
    for (let i = 0; i < 3; i++) await get(own);

    const shown = await get(own);
    const sent = await post(`${own}?lang=gl`, { value: '6', comment: 'non perdas isto' });
    const forged = await post(`${strict.url}/rate/x`, { value: '6' });
    await strict.close();

    expect([shown.status, sent.status, forged.status]).to.deep.equal([429, 429, 429]);
    expect(sent.headers.get('retry-after')).to.equal('60');
    expect(shown.body).to.include(say('es', 'rate.busy'));
    expect(sent.body).to.include(say('gl', 'rate.busy')).and.to.include('\nnon perdas isto</textarea>');
  });
});
