import { join } from 'node:path';
import { expect } from 'chai';
import type { Recognizer } from '../../bot/engine/ports.js';
import { createReview, type Review } from '../../bot/review/index.js';
import { listRequest } from '../../bot/review/requests.js';
import { type OpenStore, openStore } from '../../bot/store/index.js';
import type { Language } from '../../bot/support/language.js';
import type { Understanding } from '../../bot/support/message.js';
import { scriptedRecognizer } from '../dialogs/scripted-recognizer.js';
import { following, invitation, message, opening } from '../store/change-sets.js';
import { codeOf } from '../support-files/code-of.js';
import { type TemporaryDirectory, temporaryDirectory } from '../support-files/temporary-directory.js';
import { day, minute, TestClock } from '../support-files/test-clock.js';

const scripted = scriptedRecognizer(['envolt → clarify product.info giftcard:0.125'], 'es');

const recognizer: Recognizer = {
  ...scripted,
  recognise: (text, hints) => ({
    ...scripted.recognise(text, hints),
    language: /facedes|não/.test(text) ? (/não/.test(text) ? 'pt' : 'gl') : 'es',
  }),
};

describe('review', () => {
  let directory: TemporaryDirectory;
  let store: OpenStore;
  let clock: TestClock;
  let review: Review;
  beforeEach(async () => {
    directory = await temporaryDirectory();
    store = await openStore(join(directory.path, 'convoz.db'));
    clock = new TestClock();
    let ids = 0;
    review = createReview({
      reviews: store.reviews,
      recognizer: () => recognizer,
      intents: async () => new Set(['product.info', 'none']),
      clock,
      ids: { next: () => `decision ${++ids}` },
    });
  });
  afterEach(async () => {
    await store.close();
    await directory.remove();
  });

  /** A customer writes this now, and the bot is unsure of it. */
  async function heard(text: string, language: Language = 'es', decision: Understanding['decision'] = 'fallback') {
    const set = opening({ language });
    const understood = { intent: 'none', probability: 0.3, decision, model: 'm1' };
    set.messages.push(message(set, 1, text, { author: { kind: 'customer', id: 'c' }, at: clock.now(), understood }));
    await store.commit(set);
    clock.advance(minute);
    return set;
  }

  const list = (request: Record<string, unknown> = {}) => review.list(listRequest.parse(request));
  const firstId = async () => (await list()).groups[0]?.id ?? '';

  it('lists what was not understood with counts, languages, times, reasons, wordings and guesses', async () => {
    await heard('¿Hacéis envoltorio de regalo?');
    await heard('haceis envoltorio de regalo', 'es', 'clarify');
    await heard('facedes envoltorio de regalo', 'gl');
    await heard('se puede aparcar la furgo');

    const { groups, ...listing } = await list();

    expect(listing).to.deep.equal({
      since: new Date(clock.now().getTime() - 30 * day),
      messages: 4,
      more: false,
      total: 2,
    });
    expect(groups.map(({ count }) => count)).to.deep.equal([3, 1]);
    const example = { text: '¿Hacéis envoltorio de regalo?', language: 'es', count: 2 };
    expect(groups[0]).to.deep.equal({
      id: groups[0]?.id,
      count: 3,
      languages: { es: 2, gl: 1 },
      reasons: { unanswered: 2, clarified: 1, badly_rated: 0 },
      firstSeen: new Date('2026-03-10T10:00:00.000Z'),
      lastSeen: new Date('2026-03-10T10:02:00.000Z'),
      example,
      wordings: [example, { text: 'facedes envoltorio de regalo', language: 'gl', count: 1 }],
      guesses: [
        { intent: 'product.info', probability: 0.5 },
        { intent: 'giftcard', probability: 0.125 },
      ],
    });
  });

  it('counts a message that was unclear and then badly rated once, with both reasons', async () => {
    const set = await heard('no era eso');
    const asked = invitation(set, { status: 'answered', createdAt: clock.now() });
    const response = { invitationId: asked.id, revision: 1, raw: '1', value: 1, at: clock.now(), via: 'chat' as const };
    await store.commit({ ...following(set), invitations: [asked], responses: [response] });

    const [group] = (await list({ reason: 'badly_rated' })).groups;

    expect(group).to.include({ count: 1 });
    expect(group?.reasons).to.deep.equal({ unanswered: 1, clarified: 0, badly_rated: 1 });
  });

  it('lists what is asked for: since a day, in a language, for a reason, so many', async () => {
    await heard('asunto viejo olvidado');
    clock.advance(31 * day);
    await heard('algo en español');
    await heard('unha cousa en galego', 'gl', 'clarify');

    const texts = async (request: object) => (await list({ ...request })).groups.map(({ example }) => example.text);

    expect(await texts({})).to.deep.equal(['unha cousa en galego', 'algo en español']);
    expect(await texts({ since: '2026-03-10' })).to.have.length(3);
    expect(await texts({ language: 'gl' })).to.deep.equal(['unha cousa en galego']);
    expect(await texts({ reason: 'unanswered' })).to.deep.equal(['algo en español']);
    expect(await texts({ limit: 1 })).to.deep.equal(['unha cousa en galego']);
    expect((await list({ limit: 1 })).total).to.equal(2);
  });

  it('shows nothing personal, and nothing that is only personal', async () => {
    await heard('me llamo Iria, mi correo iria@correo.gal y mi móvil 612345678, el pedido MR-10482 no llega');
    await heard('612 345 678');
    await heard('👍');

    const [group, ...others] = (await list()).groups;

    expect(group?.example.text).to.equal(
      'me llamo _name_, mi correo _email_ y mi móvil _phone_, el pedido _order_ no llega',
    );
    expect(others).to.deep.equal([]);
  });

  it('makes lessons of every wording of an approved group, in its own language', async () => {
    await heard('¿Hacéis envoltorio de regalo?');
    await heard('facedes envoltorio de regalo', 'gl');

    const decision = await review.approve(await firstId(), { intent: 'product.info', only: false }, 'ana');

    expect(decision).to.deep.include({ kind: 'approved', intent: 'product.info', decidedBy: 'ana' });
    expect(await store.reviews.lessons()).to.deep.equal([
      { text: '¿Hacéis envoltorio de regalo?', intent: 'product.info', language: 'es' },
      { text: 'facedes envoltorio de regalo', intent: 'product.info', language: 'gl' },
    ]);
    expect((await list()).groups).to.deep.equal([]);
  });

  it('teaches a wording in the language it is in, whatever the conversation is held in', async () => {
    await heard('não há embrulho', 'es');

    await review.approve(await firstId(), { intent: 'product.info', only: false });

    expect((await store.reviews.lessons()).map(({ language }) => language)).to.deep.equal(['pt']);
  });

  it('makes a lesson of the example alone when that is wanted', async () => {
    await heard('¿Hacéis envoltorio de regalo?');
    await heard('facedes envoltorio de regalo', 'gl');

    await review.approve(await firstId(), { intent: 'none', only: true });

    expect((await store.reviews.lessons()).map(({ text }) => text)).to.deep.equal(['¿Hacéis envoltorio de regalo?']);
  });

  it('teaches no wording that came after the moment somebody looked at', async () => {
    await heard('¿Hacéis envoltorio de regalo?');
    const seen = (await list()).groups[0];
    await heard('haceis envoltorio de regalo gratis');

    await review.approve(seen?.id ?? '', { intent: 'product.info', only: false, until: seen?.lastSeen });

    expect((await store.reviews.lessons()).map(({ text }) => text)).to.deep.equal(['¿Hacéis envoltorio de regalo?']);
    expect((await list()).groups.map(({ again }) => again?.kind)).to.deep.equal(['approved']);
  });

  it('refuses an intent that nothing knows, and a group that is not there', async () => {
    await heard('¿Hacéis envoltorio de regalo?');

    const unknown = await codeOf(review.approve(await firstId(), { intent: 'gift.wrap', only: false }));
    const missing = await codeOf(review.dismiss('000000000000', {}));
    const undone = await codeOf(review.undo('000000000000'));

    expect([unknown, missing, undone]).to.deep.equal(['INTENT_UNKNOWN', 'NOT_FOUND', 'NOT_FOUND']);
    expect(await store.reviews.decisions(10)).to.deep.equal([]);
  });

  it('drafts an answer for the question, which teaches nothing yet', async () => {
    await heard('¿Hacéis envoltorio de regalo?');
    const id = await firstId();

    await review.draft(id, { answer: 'Sí, por 2 €.', intent: 'gift.wrap' });

    const [decided] = await review.decided(10);
    expect(decided).to.deep.include({ groupId: id, kind: 'drafted', text: 'haceis envoltorio de regalo' });
    expect(decided?.draft).to.deep.equal({
      status: 'draft',
      question: '¿Hacéis envoltorio de regalo?',
      answer: 'Sí, por 2 €.',
      language: 'es',
      intent: 'gift.wrap',
      questions: ['¿Hacéis envoltorio de regalo?'],
    });
    expect(await store.reviews.lessons()).to.deep.equal([]);
    expect((await list()).groups).to.deep.equal([]);
  });

  it('shows a dismissed group again when it is asked again, with what is new', async () => {
    await heard('¿Hacéis envoltorio de regalo?');
    const id = await firstId();
    await review.dismiss(id, {});
    const decidedAt = clock.now();
    clock.advance(day);
    await heard('haceis envoltorios de regalo');

    const { groups } = await list();

    expect(groups.map((group) => group.id)).to.deep.equal([id]);
    expect(groups[0]).to.deep.include({ count: 1, again: { kind: 'dismissed', decidedAt } });
  });

  it('opens a group again when the decision is taken back, and unlearns its lessons', async () => {
    await heard('¿Hacéis envoltorio de regalo?');
    const id = await firstId();
    await review.approve(id, { intent: 'product.info', only: false });

    await review.undo(id);

    expect(await store.reviews.lessons()).to.deep.equal([]);
    expect((await list()).groups.map((group) => [group.id, group.again])).to.deep.equal([[id, undefined]]);
  });

  it('still knows a group by the id it had before its first message became too old', async () => {
    await heard('¿Hacéis envoltorio de regalo?');
    const id = await firstId();
    clock.advance(29 * day);
    await heard('haceis envoltorios de regalo');
    await heard('¿Hacéis envoltorio de regalo?');
    clock.advance(2 * day);

    const newId = await firstId();

    expect(newId).to.not.equal(id);
    expect((await review.dismiss(id, {})).groupId).to.equal(newId);
  });

  it('says so when a group has been decided about already', async () => {
    await heard('¿Hacéis envoltorio de regalo?');
    const id = await firstId();
    await review.dismiss(id, {});

    expect(await codeOf(review.approve(id, { intent: 'none', only: false }))).to.equal('REVIEW_DECIDED');
  });

  it('lets one of two decide at the same moment', async () => {
    await heard('¿Hacéis envoltorio de regalo?');
    const id = await firstId();

    const codes = await Promise.all([codeOf(review.dismiss(id, {})), codeOf(review.dismiss(id, {}))]);

    expect(codes.sort()).to.deep.equal(['REVIEW_DECIDED', 'resolved']);
  });
});
