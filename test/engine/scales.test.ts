import { expect } from 'chai';
import { type Survey, surveys } from '../../bot/support/survey.js';
import { say } from '../../dialogs/wording/index.js';
import { minute } from '../support-files/test-clock.js';
import { asks } from './asks.js';
import { bookOf, effort, rule, sevenFaces, yesNo } from './book-of.js';
import type { Guest } from './guest.js';
import { quietMs, SmallConvoz } from './small-convoz.js';

describe('a survey as it was defined', () => {
  let convoz: SmallConvoz;
  let iria: Guest;
  afterEach(() => convoz.close());

  async function asked(survey: Survey, channel = 'directline'): Promise<Guest> {
    const ask = [{ surveyId: survey.id, share: 1 }];
    convoz = await SmallConvoz.start({ book: bookOf([rule({ ask })], survey) });
    iria = convoz.guest('iria', channel);
    await iria.say('how long does it take');
    await convoz.later(quietMs);
    return iria;
  }

  const value = async () => (await iria.survey())?.response?.value;
  const control = async () => {
    const { activity } = (await iria.messages()).findLast(({ author }) => author.kind === 'bot') ?? {};
    return JSON.parse(activity ?? '{}').channelData.convoz.rating;
  };

  it('is kept with its version in the ledger, and read by it whatever is in force by then', async () => {
    const versions = [
      { ...yesNo, version: 1 },
      { ...yesNo, version: 2, max: 7, topFrom: 6, display: 'numbers' as const },
    ];
    let inForce = 1;
    const book = bookOf([rule({ ask: [{ surveyId: 'yes-no', share: 1 }] })], ...versions);
    const changing = {
      ...book,
      survey: (id: string, version?: number) => book.survey(id, version ?? inForce),
    };
    convoz = await SmallConvoz.start({ book: changing });
    iria = convoz.guest();
    await iria.say('how long does it take');
    await convoz.later(quietMs);

    inForce = 2;
    await iria.rate({ value: 7 }, '');
    const offTheScale = await value();
    await iria.say('yes');

    expect((await iria.survey())?.invitation).to.include({ surveyId: 'yes-no', surveyVersion: 1 });
    expect(offTheScale).to.equal(undefined);
    expect(await value()).to.equal(2);
  });

  describe('on two points', () => {
    for (const [said, kept] of [
      ['yes', 2],
      ['No', 1],
      ['👍', 2],
      ['👎', 1],
      ['2', 2],
      ['1', 1],
      ['good', 2],
      ['🙁', 1],
    ] as const) {
      it(`takes "${said}" for ${kept}`, async () => {
        await asked(yesNo);

        await iria.say(said);

        expect(await value()).to.equal(kept);
      });
    }

    it('asks without figures, and offers its two names as buttons where there is no control', async () => {
      await asked(yesNo, 'push');
      const { activity } = (await iria.messages()).at(-1) ?? {};

      expect((await iria.texts()).at(-1)).to.equal('Were you happy with the help you received?');
      expect(
        JSON.parse(activity ?? '').suggestedActions.actions.map(({ title }: { title: string }) => title),
      ).to.deep.equal(['No', 'Yes']);
    });

    it('says sorry for the lower one', async () => {
      await asked(yesNo);

      const [answer] = await iria.say('no');

      expect(answer).to.equal(say('en', 'survey.sorry_ask_comment'));
    });
  });

  it('says what to type where its points do not fit the buttons', async () => {
    await asked(sevenFaces, 'push');

    expect((await iria.texts()).at(-1)).to.equal(
      `${asks(sevenFaces)}\n${say('en', 'survey.typed', { min: 1, max: 7 })}`,
    );
    await iria.say('6');
    expect(await value()).to.equal(6);
  });

  describe('from 0 to 10', () => {
    for (const [said, kept] of [
      ['0', 0],
      ['10', 10],
      ['🔟', 10],
      ['diez', 10],
      ['8/10', 8],
      ['un nueve', 9],
      ['0️⃣', 0],
      ['very likely', 10],
    ] as const) {
      it(`takes "${said}" for ${kept}`, async () => {
        await asked(surveys.nps);

        await iria.say(said);

        expect(await value()).to.equal(kept);
      });
    }

    it('asks again for five stars, which mean the top to those who send them', async () => {
      await asked(surveys.nps);

      const said = await iria.say('⭐⭐⭐⭐⭐');

      expect(said).to.deep.equal([say('en', 'survey.out_of_range', { min: 0, max: 10 })]);
      expect(await value()).to.equal(undefined);
    });
  });

  describe('whose scale runs the other way', () => {
    it('is shown as it was defined', async () => {
      await asked(effort);

      expect((await iria.texts()).at(-1)).to.match(/1 = very easy, 7 = very difficult$/);
      expect(await control()).to.include({ min: 1, max: 7, low: 'Very easy', high: 'Very difficult' });
    });

    for (const [said, kept] of [
      ['1', 7],
      ['6', 2],
      ['2/7', 6],
      ['very easy', 7],
      ['very difficult', 1],
      ['👍', 7],
      ['no', 1],
    ] as const) {
      it(`keeps "${said}" as ${kept}, high being good`, async () => {
        await asked(effort);

        const [answer] = await iria.say(said);

        expect(await value()).to.equal(kept);
        expect(answer).to.equal(say('en', kept <= 3 ? 'survey.sorry_ask_comment' : 'survey.thanks_ask_comment'));
      });
    }

    it('is turned round by the control, by a late one and by a link alike', async () => {
      await asked(effort);

      await iria.rate({ value: 2 });
      const byControl = await value();
      convoz.clock.advance(minute);
      await iria.say('opening hours');
      await iria.rate({ value: 6 }, '');
      const late = await value();
      convoz.clock.advance(minute);
      const byLink = await iria.rateByLink({ value: 1 });

      expect([byControl, late, await value()]).to.deep.equal([6, 2, 7]);
      expect(byLink).to.deep.equal({ status: 'changed', value: 1 });
    });
  });

  describe('with words of its own', () => {
    const wording = [
      { language: 'en', question: 'All fine?', first: 'Not at all', last: 'Completely' },
      {
        language: 'en',
        place: 'directline',
        question: 'All fine here?',
        first: 'Awful',
        last: 'Great',
        comment: 'Why?',
      },
      { language: 'en', brand: 'web', question: 'All fine with us?', first: 'Bad', last: 'Good' },
      { language: 'en', brand: 'other', place: 'directline', question: 'Elsewhere?', first: 'a', last: 'b' },
      { language: 'es', question: '¿Todo bien?', first: 'Nada', last: 'Todo' },
    ] as const;

    it('uses those that name most, the brand before the place', async () => {
      await asked({ ...surveys.csat, wording });

      expect((await iria.texts()).at(-1)).to.equal('All fine with us? 1 = bad, 5 = good');
      expect(await control()).to.include({ low: 'Bad', high: 'Good' });
    });

    it('asks for the comment with them, and takes a point by its name', async () => {
      await asked({ ...surveys.csat, wording: wording.slice(0, 2) });

      const [answer] = await iria.say('awful');

      expect(await value()).to.equal(1);
      expect(answer).to.equal(`${say('en', 'survey.sorry')} Why?`);
    });

    it('says the product’s own in a language that has none', async () => {
      await asked({ ...surveys.csat, wording: wording.slice(4) });

      expect((await iria.texts()).at(-1)).to.equal(asks('csat'));
    });
  });
});
