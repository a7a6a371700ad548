import { expect } from 'chai';
import { say } from '../../dialogs/wording/index.js';
import { day, hour, minute } from '../support-files/test-clock.js';
import type { Guest } from './guest.js';
import { quietMs, SmallConvoz, surveyWindowMs } from './small-convoz.js';

describe('a rating', () => {
  let convoz: SmallConvoz;
  let iria: Guest;
  beforeEach(async () => {
    convoz = await SmallConvoz.start();
    iria = convoz.guest();
    await iria.say('how long does it take');
    await convoz.later(quietMs);
  });
  afterEach(() => convoz.close());

  const answer = async () => (await iria.survey())?.response;

  describe('typed', () => {
    it('again within ten seconds is the same tap: the first stands, and nothing is said of it', async () => {
      await iria.say('6');
      convoz.clock.advance(9_999);

      const said = await iria.say('2');

      expect(said).to.deep.equal([]);
      expect(await answer()).to.include({ value: 6, revision: 1 });
      expect(await iria.texts()).to.include('2');
    });

    it('again after ten seconds replaces the first, which is kept as a revision', async () => {
      await iria.say('6');
      convoz.clock.advance(10_000);

      const said = await iria.say('2');

      expect(said).to.deep.equal([say('en', 'survey.changed')]);
      expect(await answer()).to.include({ value: 2, revision: 2 });
    });

    it('again after more than a day changes nothing', async () => {
      await iria.say('6');
      convoz.clock.advance(day + 1);

      await iria.say('2');

      expect(await answer()).to.include({ value: 6, revision: 1 });
    });

    it('again as the number of a button is the score, for nobody types to press one', async () => {
      await iria.say('6');
      convoz.clock.advance(minute);

      const said = await iria.say('1');

      expect(said).to.deep.equal([say('en', 'survey.changed')]);
      expect(await answer()).to.include({ value: 1, revision: 2 });
    });

    it('again as the number in a list chooses from it', async () => {
      const breo = convoz.guest('breo', 'push');
      convoz.push.capabilities = { ...convoz.push.capabilities, buttons: 0 };
      await breo.say('how long does it take');
      await convoz.later(quietMs);
      await breo.say('6');
      convoz.clock.advance(minute);

      const said = await breo.say('1');

      expect(said).to.deep.equal([say('en', 'survey.thanks')]);
      expect((await breo.survey())?.response).to.include({ value: 6, revision: 1 });
    });

    it('off the scale is asked for once more, then let go, and no score is made of it', async () => {
      const first = await iria.say('9');
      const second = await iria.say('12');

      expect(first).to.deep.equal([say('en', 'survey.out_of_range', { min: 1, max: 7 })]);
      expect(second).to.deep.equal([say('en', 'survey.let_go')]);
      expect(await answer()).to.equal(undefined);
      expect(await iria.tag()).to.equal('closed');
    });

    it('keeps the comment that follows, and the score stays', async () => {
      await iria.say('3');

      await iria.say('the courier never called');

      expect(await answer()).to.include({ value: 3, comment: 'the courier never called' });
      expect(await iria.tag()).to.equal('closed');
    });
  });

  describe('by the control', () => {
    it('is taken with the words of the dialog, and the comment form after it', async () => {
      const thanks = await iria.rate({ value: 6 });
      const more = await iria.rate({ comment: 'lovely' });

      expect(thanks).to.deep.equal([say('en', 'survey.thanks_ask_comment')]);
      expect(more).to.deep.equal([say('en', 'survey.comment_thanks')]);
      expect(await answer()).to.include({ value: 6, comment: 'lovely', revision: 2 });
      expect(await iria.tag()).to.equal('closed');
    });

    it('counts without any text beside it', async () => {
      await iria.rate({ value: 4 }, '');

      expect(await answer()).to.include({ value: 4 });
      expect(await iria.tag()).to.equal('closing');
    });

    it('with a comment in the same message is one answer', async () => {
      await iria.rate({ value: 2, comment: 'slow' }, '2');

      expect(await answer()).to.include({ value: 2, comment: 'slow', revision: 1 });
    });

    it('keeps a comment that ends in a question mark, and closes', async () => {
      await iria.rate({ value: 2 });

      await iria.rate({ comment: 'why does it take so long?' });

      expect(await answer()).to.include({ value: 2, comment: 'why does it take so long?' });
      expect(await iria.conversation()).to.deep.include({ episode: 1 });
      expect(await iria.tag()).to.equal('closed');
    });

    it('declined by the control is declined, with words beside it or without', async () => {
      await iria.rate({ decline: true }, '');

      expect((await iria.survey())?.invitation.status).to.equal('declined');
      expect(await iria.tag()).to.equal('closed');
    });

    it('counts after the conversation has gone on, without a word of the bot', async () => {
      const rated = (await iria.survey())?.invitation.id;
      await iria.say('opening hours');

      const said = await iria.rate({ value: 5 });

      expect(said).to.deep.equal([]);
      expect(await answer()).to.include({ invitationId: rated, value: 5 });
      expect(await iria.tag()).to.equal('bot');
    });

    it('changes the score after the survey is over, within a day', async () => {
      await iria.rate({ value: 6 });
      await iria.rate({ comment: 'fine' });
      convoz.clock.advance(hour);

      await iria.rate({ value: 3 });

      expect(await answer()).to.include({ value: 3, comment: 'fine', revision: 3 });
      expect(await iria.tag()).to.equal('closed');
    });

    it('off the scale is no score', async () => {
      await iria.rate({ value: 70 });

      expect(await answer()).to.equal(undefined);
    });

    it('of somebody else does not count', async () => {
      const invitationId = (await iria.survey())?.invitation.id;
      const breo = convoz.guest('breo');
      await breo.say('hello');

      await breo.say('1', { value: { rating: { invitationId, value: 1 } } });

      expect(await answer()).to.equal(undefined);
      expect((await iria.survey())?.invitation.status).to.equal('sent');
    });

    it('that comes after the survey has expired does not count', async () => {
      await iria.say('opening hours');
      convoz.clock.advance(surveyWindowMs + minute);

      await iria.rate({ value: 5 });

      expect(await answer()).to.equal(undefined);
    });
  });
});
