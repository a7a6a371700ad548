import { expect } from 'chai';
import { ConvozError } from '../../bot/errors.js';
import type { Invitation } from '../../bot/support/survey.js';
import { surveys } from '../../bot/support/survey.js';
import { say } from '../../dialogs/wording/index.js';
import { following, opening } from '../store/change-sets.js';
import { hour } from '../support-files/test-clock.js';
import { get, post, RateStage, target } from './rate-stage.js';

const limit = 4000;

describe('an answer on the rating page', () => {
  let stage: RateStage;
  let invitation: Invitation;
  let link: string;
  beforeEach(async () => {
    stage = await RateStage.open();
    invitation = await stage.asked();
    link = await stage.link(invitation);
  });
  afterEach(() => stage.close());

  const kept = () => stage.response(invitation.id);
  const thanksFor = async (fields: Record<string, string>) => get(target(await post(link, fields), link));

  it('is kept, ends the question in the chat, and is thanked for on a page that can be reloaded', async () => {
    const sent = await post(`${link}?lang=gl`, { value: '6', comment: '  moi ben \r\n grazas ' });
    const thanks = await get(target(sent, link));
    await get(target(sent, link));

    expect(sent.status).to.equal(303);
    expect(sent.headers.get('location')).to.match(/^[\w.-]+\/thanks\?lang=gl$/);
    expect(await kept()).to.deep.include({
      revision: 1,
      value: 6,
      comment: 'moi ben \n grazas',
      raw: '6',
      via: 'link',
    });
    expect((await stage.invitation(invitation.id)).status).to.equal('answered');
    expect(await stage.convoz.guest().tag()).to.equal('closed');
    expect(thanks.body).to.include(say('gl', 'rate.recorded', { answer: '6 de 7' }));
    expect(thanks.body).to.include(say('gl', 'rate.next')).and.to.include('moi ben \n grazas</blockquote>');
  });

  it('in the bottom box is told what will be done', async () => {
    const { body } = await thanksFor({ value: '2' });

    expect(body)
      .to.include('2 of 7')
      .and.to.include(say('en', 'rate.next_low'))
      .and.to.not.include(say('en', 'rate.next'));
  });

  it('sent twenty times at once is one answer', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(link, { value: '6', comment: 'twice?' })));

    for (const { status } of answers) expect(status).to.equal(303);
    expect(await kept()).to.include({ revision: 1, value: 6, comment: 'twice?' });
    expect(await stage.convoz.store.surveys.revisions(invitation.id)).to.have.length(1);
  });

  it('that differs within seconds does not count, and the page says which one does', async () => {
    await post(link, { value: '6' });
    stage.convoz.clock.advance(5_000);

    const { body } = await thanksFor({ value: '2' });

    expect(body).to.include(say('en', 'rate.kept_first', { answer: '6 of 7' }));
    expect(await kept()).to.include({ revision: 1, value: 6 });
  });

  it('is changed later, as a revision, with the comment that there was', async () => {
    await post(link, { value: '6', comment: 'quick' });
    stage.convoz.clock.advance(hour);

    await post(link, { value: '3', comment: 'quick' });

    const all = await stage.convoz.store.surveys.revisions(invitation.id);
    expect(all.map(({ value, comment }) => [value, comment])).to.deep.equal([
      [6, 'quick'],
      [3, 'quick'],
    ]);
  });

  it('cannot be changed a day after the first, and says so', async () => {
    await post(link, { value: '6' });
    stage.convoz.clock.advance(24 * hour + 1);

    const { status, body } = await post(link, { value: '1' });

    expect(status).to.equal(410);
    expect(body).to.include(say('en', 'rate.expired_title'));
    expect(await kept()).to.include({ revision: 1, value: 6 });
  });

  it('on the page and in the chat at the same moment makes one history', async () => {
    for (let round = 0; round < 20; round++) {
      const name = `round${round}`;
      const { id, ...asked } = await stage.asked(name);
      const own = await stage.link({ id, ...asked });

      await Promise.all([post(own, { value: '7' }), stage.convoz.guest(name).rate({ value: 1 })]);

      const all = await stage.convoz.store.surveys.revisions(id);
      expect(all, `round ${round}`).to.have.length(1);
      expect((await stage.invitation(id)).status).to.equal('answered');
      expect((await get(own)).body).to.include(`${all[0]?.value} of 7`);
    }
  });

  describe('comment', () => {
    it('is kept as it was written, HTML and formulas too, and shown as text', async () => {
      const comment = `<script>alert(1)</script> =HYPERLINK("https://x.example") +1 @SUM(A1) "quoted" 'so' & \u202Eabc 👩‍👩‍👧`;

      const { body } = await thanksFor({ value: '4', comment });

      expect((await kept())?.comment).to.equal(comment);
      expect(body).to.not.include('<script');
      expect(body).to.include('&lt;script&gt;alert(1)&lt;/script&gt; =HYPERLINK(&quot;https://x.example&quot;)');
    });

    it('may have 4,000 characters as browsers count them, and all of them are kept', async () => {
      const comment = `${'ñ'.repeat(limit - 4)}🙂🙂`;

      const { status } = await post(link, { value: '4', comment });

      expect(status).to.equal(303);
      expect((await kept())?.comment).to.equal(comment);
    });

    for (const [what, comment] of [
      ['4,001 characters', 'a'.repeat(limit + 1)],
      ['20,000 characters', 'ñ'.repeat(20_000)],
      ['20,000 emojis', '👍'.repeat(20_000)],
    ] as const) {
      it(`of ${what} is not kept and not lost: the form comes back with all of it and says how much there is room for`, async () => {
        const { status, body } = await post(link, { value: '4', comment, never: '1' });

        expect(status).to.equal(400);
        expect(body).to.include(say('en', 'rate.too_long', { count: comment.length, limit }));
        expect(body)
          .to.include(`\n${comment}</textarea>`)
          .and.to.match(/value="4" checked/);
        expect(body).to.match(/name="never" value="1" checked/);
        expect(await kept()).to.equal(undefined);
        expect(await stage.optedOut(invitation)).to.equal(false);
      });
    }

    it('too long for any form is refused with a page that says how much there is room for', async () => {
      const { status, body } = await post(`${link}?lang=pt`, { value: '4', comment: 'x'.repeat(300_000) });

      expect(status).to.equal(413);
      expect(body).to.include(say('pt', 'rate.too_much', { limit }));
      expect(await kept()).to.equal(undefined);
    });

    it('with a card number or a password is kept without it', async () => {
      await post(link, { value: '4', comment: 'you charged 4111 1111 1111 1111 twice' });

      expect((await kept())?.comment)
        .to.match(/1111/)
        .and.not.include('4111 1111');
    });

    it('loses what no database keeps', async () => {
      await post(link, { value: '4', comment: 'a\0b\u0007c\ufeff' });

      expect((await kept())?.comment).to.equal('abc');
    });

    it('without a point is asked for one, and nothing of it is lost', async () => {
      const { status, body } = await post(link, { comment: 'line 1\r\n\r\nline 3' });

      expect(status).to.equal(400);
      expect(body).to.include(say('en', 'rate.choose')).and.to.include('role="alert"');
      expect(body).to.include('\nline 1\n\nline 3</textarea>');
      expect(await kept()).to.equal(undefined);
    });
  });

  describe('that is none', () => {
    it('is asked for again', async () => {
      for (const value of ['', '0', '8', '-1', '3.5', '1e0', 'six', '٣', '6 ', '77777777777777777777']) {
        const { status, body } = await post(link, { value });
        expect(status, value).to.equal(400);
        expect(body, value).to.include(say('en', 'rate.choose'));
      }
      expect(await kept()).to.equal(undefined);
    });

    it('since the form is mangled is asked for again', async () => {
      const forms: [string, string][] = [
        ['application/x-www-form-urlencoded', 'value=1&value=7'],
        ['application/x-www-form-urlencoded', 'value[]=7&value[a]=7&__proto__[value]=7&constructor=7'],
        ['application/x-www-form-urlencoded', '%&=&%ff%fe=%00&&&'],
        ['application/json', '{"value":"7"}'],
        ['text/plain', 'value=7'],
        [
          'multipart/form-data; boundary=x',
          '--x\r\ncontent-disposition: form-data; name="value"\r\n\r\n7\r\n--x--\r\n',
        ],
      ];
      for (const [type, body] of forms) {
        const response = await fetch(link, { method: 'POST', headers: { 'content-type': type }, body });
        expect(response.status, type).to.equal(400);
        expect(await response.text()).to.include(say('en', 'rate.choose'));
      }
      expect(await kept()).to.equal(undefined);
      expect(({} as { value?: unknown }).value).to.equal(undefined);
    });

    it('since it has a thousand fields or an unknown character set is refused kindly', async () => {
      const many = Array.from({ length: 1000 }, (_, i) => `f${i}=1`).join('&');
      for (const [type, body] of [
        ['application/x-www-form-urlencoded', many],
        ['application/x-www-form-urlencoded; charset=x-klingon', 'value=7'],
      ] as const) {
        const response = await fetch(link, { method: 'POST', headers: { 'content-type': type }, body });
        expect(response.status).to.be.within(400, 499);
        expect(await response.text()).to.include('</html>');
      }
      expect(await kept()).to.equal(undefined);
    });
  });

  describe('"don’t ask me again"', () => {
    it('is honoured alone', async () => {
      const { body } = await thanksFor({ never: '1' });

      expect(body).to.include(say('en', 'rate.stopped'));
      expect(await stage.optedOut(invitation)).to.equal(true);
      expect((await stage.invitation(invitation.id)).status).to.equal('declined');
      expect(await kept()).to.equal(undefined);
    });

    it('is honoured with an answer, which counts', async () => {
      const { body } = await thanksFor({ value: '3', comment: 'enough', never: '1' });

      expect(body).to.include(say('en', 'rate.stopped')).and.to.include('3 of 7');
      expect(await stage.optedOut(invitation)).to.equal(true);
      expect(await kept()).to.include({ value: 3, comment: 'enough' });
      expect((await stage.invitation(invitation.id)).status).to.equal('answered');
    });

    it('is honoured with a comment alone, which is not lost either', async () => {
      const { body } = await post(link, { comment: 'enough', never: '1' });

      expect(await stage.optedOut(invitation)).to.equal(true);
      expect(body).to.include(say('en', 'rate.stopped')).and.to.include('\nenough</textarea>');
    });

    it('has a page of its own, where one press is enough and opening it is not', async () => {
      const shown = await get(`${link}/stop?lang=es`);
      const before = await stage.optedOut(invitation);
      const sent = await post(`${link}/stop?lang=es`, {});
      const again = await post(`${link}/stop`, {});

      expect(shown.body).to.include(say('es', 'rate.stop_title')).and.to.include('<form method="post"');
      expect(before).to.equal(false);
      expect([sent.status, again.status]).to.deep.equal([200, 200]);
      expect(sent.body).to.include(say('es', 'rate.stopped'));
      expect(await stage.optedOut(invitation)).to.equal(true);
    });

    it('is honoured from the button of a mail program, without a redirect', async () => {
      const { status } = await post(`${link}/stop`, { 'List-Unsubscribe': 'One-Click' });

      expect(status).to.equal(200);
      expect(await stage.optedOut(invitation)).to.equal(true);
    });

    it('leaves an answer that was given as it is', async () => {
      await post(link, { value: '5' });

      await post(`${link}/stop`, {});

      expect(await kept()).to.include({ value: 5 });
      expect((await stage.invitation(invitation.id)).status).to.equal('answered');
    });

    it('lets him change his mind and answer all the same', async () => {
      await post(`${link}/stop`, {});

      const { status } = await post(link, { value: '7' });

      expect(status).to.equal(303);
      expect(await kept()).to.include({ value: 7 });
    });
  });
});

describe('an answer that cannot be kept right now', () => {
  it('is shown again with all that was in it, and reported without the address', async () => {
    const failing = {
      act: async () => {
        throw new ConvozError('STORE_UNAVAILABLE', 'The database refused to commit');
      },
    };
    const stage = await RateStage.open({ runner: failing as never });
    const link = await stage.link(await stage.asked());

    const sent = await post(link, { value: '2', comment: 'please keep this' });
    const stopped = await post(`${link}/stop`, {});
    const { errors } = stage;
    await stage.close();

    expect([sent.status, stopped.status]).to.deep.equal([503, 503]);
    expect(sent.headers.get('retry-after')).to.equal('60');
    expect(sent.body).to.include(say('en', 'rate.failed')).and.to.include('\nplease keep this</textarea>');
    expect(sent.body).to.match(/value="2" checked/);
    expect(stopped.body).to.include(say('en', 'rate.failed'));
    expect(errors).to.deep.equal([
      { code: 'STORE_UNAVAILABLE', path: '/rate' },
      { code: 'STORE_UNAVAILABLE', path: '/rate' },
    ]);
  });

  it('since something of ours is broken says no more than that', async () => {
    const stage = await RateStage.open({
      ask: async () => {
        throw new TypeError('secret detail');
      },
    });
    const link = await stage.link(await stage.asked());

    const { status, body } = await get(link);
    const { errors } = stage;
    await stage.close();

    expect(status).to.equal(500);
    expect(body).to.include(say('en', 'rate.problem_title')).and.to.not.include('secret');
    expect(errors).to.deep.equal([{ code: 'INTERNAL', path: '/rate' }]);
  });
});

describe('a reversed scale on the rating page', () => {
  it('is shown and answered as it is defined, whichever way round it is kept', async () => {
    const survey = { ...surveys.ces, reversed: true };
    const given: object[] = [];
    const stage = await RateStage.open({
      ask: async () => ({ survey, question: 'Effort?', first: 'None', last: 'A lot' }),
      runner: {
        act: async (_conversationId: string, input: object) => {
          given.push(input);
          return { status: 'recorded', value: 2 };
        },
      } as never,
    });
    const invitation = await stage.asked();
    const link = await stage.link(invitation);
    await post(link, { value: '2' });
    const response = { invitationId: invitation.id, revision: 1, raw: '2', value: 6, via: 'link' as const };
    const conversation = await stage.convoz.guest().conversation();
    await stage.convoz.store.commit({
      ...following(opening()),
      conversation: { ...conversation, version: conversation.version + 1 },
      invitations: [{ ...invitation, status: 'answered' }],
      responses: [{ ...response, at: stage.convoz.clock.now() }],
    });

    const { body } = await get(`${link}/thanks`);
    await stage.close();

    expect(given[0]).to.include({ value: 2 });
    expect(body).to.include('2 of 7').and.to.not.include(say('en', 'rate.next_low'));
  });
});
