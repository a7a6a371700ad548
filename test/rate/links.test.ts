import { createHmac, randomBytes } from 'node:crypto';
import { expect } from 'chai';
import fc from 'fast-check';
import { decodeJwt, SignJWT } from 'jose';
import { rateLink } from '../../bot/server/rate/rate-link.js';
import { Tokens } from '../../bot/server/tokens.js';
import type { Invitation } from '../../bot/support/survey.js';
import { say } from '../../dialogs/wording/index.js';
import { day, hour } from '../support-files/test-clock.js';
import { get, key, post, RateStage } from './rate-stage.js';

describe('a rating link', () => {
  let stage: RateStage;
  let invitation: Invitation;
  beforeEach(async () => {
    stage = await RateStage.open();
    invitation = await stage.asked();
  });
  afterEach(() => stage.close());

  const seconds = () => Math.floor(stage.convoz.clock.now().getTime() / 1000);
  const nothingKept = async () => {
    expect(await stage.response(invitation.id)).to.equal(undefined);
    expect((await stage.invitation(invitation.id)).status).to.equal('sent');
    expect(await stage.optedOut(invitation)).to.equal(false);
  };

  /** Every way in is refused alike, with a page that has a way on and no word of what went wrong inside. */
  async function refused(
    token: string,
    status: number,
    title: 'rate.unknown_title' | 'rate.expired_title',
  ): Promise<void> {
    const url = `${stage.url}/rate/${token}`;
    const answers = [
      await get(`${url}?lang=gl`),
      await get(`${url}/thanks?lang=gl`),
      await get(`${url}/stop?lang=gl`),
      await post(`${url}?lang=gl`, { value: '7' }),
      await post(`${url}/stop?lang=gl`, {}),
    ].slice(0, title === 'rate.expired_title' ? 1 : 5);
    for (const { status: actual, headers, body } of answers) {
      expect(actual, token).to.equal(status);
      expect(headers.get('content-type')).to.match(/^text\/html/);
      expect(body)
        .to.include('<html lang="gl"')
        .and.to.include(`<h1>${say('gl', title)}</h1>`);
      expect(body)
        .to.include(say('gl', 'rate.chat'))
        .and.to.match(/href="(\.\.\/)+"/);
      expect(body).to.not.match(/JWT|TOKEN|Error|\bat .*\.ts/);
    }
  }

  it('holds the invitation, works until that expires, and is short enough for any message', async () => {
    const link = await stage.link(invitation);

    const token = link.slice(`${stage.url}/rate/`.length);
    const now = seconds();
    expect(decodeJwt(token)).to.deep.equal({ sub: invitation.id, aud: 'rating', iat: now, exp: now + 14 * 86_400 });
    expect(token).to.match(/^[\w.-]+$/);
    expect(token.length).to.be.lessThan(250);
  });

  it('lives no longer than 14 days, whatever the invitation says, and no longer than the invitation', async () => {
    const { tokens, convoz } = stage;
    const now = convoz.clock.now().getTime();
    const expOf = async (expiresAt: number) =>
      decodeJwt((await rateLink({ id: 'i', expiresAt: new Date(expiresAt) }, { tokens, publicUrl: '' })).slice(6)).exp;

    expect(await expOf(now + 90 * day)).to.equal(seconds() + 14 * 86_400);
    expect(await expOf(now + hour)).to.equal(seconds() + 3600);
  });

  it('that was forged opens nothing', async () => {
    const claims = { sub: invitation.id, aud: 'rating', iat: seconds(), exp: seconds() + 600 };
    const sign = (secret: Uint8Array, alg: string, given: object) =>
      new SignJWT({ ...given }).setProtectedHeader({ alg }).sign(secret);
    const forged = [
      'x',
      'a.b.c',
      'A'.repeat(4000),
      '%00',
      '%F0%9F%98%80',
      "'; DROP TABLE responses; --",
      '<script>alert(1)</script>',
      unsigned({ alg: 'none' }, claims, ''),
      unsigned({ alg: 'HS256', b64: false, crit: ['b64'] }, claims, 'c2ln'),
      await sign(randomBytes(32), 'HS256', claims),
      await sign(Buffer.alloc(32), 'HS256', claims),
      await sign(key, 'HS512', claims),
      await sign(key, 'HS256', { ...claims, exp: undefined }),
      await sign(key, 'HS256', { ...claims, sub: undefined }),
      await sign(key, 'HS256', { ...claims, aud: undefined }),
      await sign(key, 'HS256', { ...claims, nbf: seconds() + 600 }),
    ];

    for (const token of forged) await refused(encodeURIComponent(token), 404, 'rate.unknown_title');
    await nothingKept();
  });

  it('with any character changed opens nothing', async () => {
    const link = await stage.link(invitation);
    const start = link.lastIndexOf('/') + 1;
    await fc.assert(
      fc.asyncProperty(
        fc.nat(link.length - start - 2),
        fc.constantFrom(...'ABCXYZabcxyz019-_.'),
        async (offset, to) => {
          const at = start + offset;
          fc.pre(link[at] !== to);
          const { status } = await post(link.slice(0, at) + to + link.slice(at + 1), { value: '7' });
          expect(status).to.equal(404);
        },
      ),
      { numRuns: 60 },
    );
    await nothingKept();
  });

  it('of another installation, or meant for something else, opens nothing', async () => {
    const { tokens, convoz } = stage;
    const claims = { userId: invitation.id, conversationId: invitation.conversationId };
    const foreign = [
      await new Tokens(randomBytes(32), () => convoz.clock.now()).issueRating(invitation),
      await tokens.issue('directline', claims),
      await tokens.issue('visitor', claims),
      await tokens.issue('stream', claims),
      await tokens.issueRating({ id: 'of an invitation nobody knows', expiresAt: invitation.expiresAt }),
    ];

    for (const token of foreign) await refused(token, 404, 'rate.unknown_title');
    await nothingKept();
  });

  it('does not open a conversation in the chat', async () => {
    const token = await stage.tokens.issueRating(invitation);

    for (const audience of ['directline', 'visitor', 'stream'] as const) {
      const refusal = await stage.tokens.check(audience, token).catch((error: { code: string }) => error.code);
      expect(refusal).to.equal('TOKEN_INVALID');
    }
  });

  it('to a question that was never put opens nothing', async () => {
    const { invitation: suppressed } = await suppressedOne();

    await refused(await stage.tokens.issueRating(suppressed), 404, 'rate.unknown_title');
  });

  async function suppressedOne() {
    const guest = stage.convoz.guest('breo');
    await guest.say('hello');
    await stage.convoz.later(hour);
    const row = await guest.survey();
    if (row?.invitation.status !== 'suppressed') throw new Error(`It is ${row?.invitation.status}`);
    return row;
  }

  it('whose time is over says so in the language of the conversation, and keeps nothing', async () => {
    const link = await stage.link(invitation);
    stage.convoz.clock.advance(14 * day);

    const shown = await get(link);
    const sent = await post(link, { value: '7', comment: 'late' });

    expect([shown.status, sent.status]).to.deep.equal([410, 410]);
    expect(shown.body).to.include('<html lang="en"').and.to.include(say('en', 'rate.expired_title'));
    expect(sent.body).to.include(say('en', 'rate.expired'));
    expect(await stage.response(invitation.id)).to.equal(undefined);
  });

  it('whose time is over by the ledger alone is over, too', async () => {
    const fresh = await stage.tokens.issueRating({ id: invitation.id, expiresAt: new Date(2_000_000_000_000) });
    stage.convoz.clock.advance(14 * day - hour);
    const late = await stage.tokens.issueRating({ id: invitation.id, expiresAt: new Date(2_000_000_000_000) });
    const before = await get(`${stage.url}/rate/${late}`);
    stage.convoz.clock.advance(hour);

    expect(before.status).to.equal(200);
    await refused(late, 410, 'rate.expired_title');
    await refused(fresh, 410, 'rate.expired_title');
  });

  it('that was used shows what was answered, and a further use is a correction or nothing, never a second answer', async () => {
    const link = await stage.link(invitation);
    await post(link, { value: '6' });

    const shown = await get(link);
    await post(link, { value: '6' });
    stage.convoz.clock.advance(hour);
    await post(link, { value: '2' });

    expect(shown.body).to.include(say('en', 'rate.given', { answer: '6 of 7' }));
    expect(await stage.response(invitation.id)).to.include({ revision: 2, value: 2 });
    expect(await stage.convoz.store.surveys.ofConversation(invitation.conversationId)).to.have.length(1);
  });
});

function unsigned(header: object, claims: object, signature: string): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const content = `${part(header)}.${part(claims)}`;
  return `${content}.${signature && createHmac('sha256', '').update(content).digest('base64url')}`;
}
