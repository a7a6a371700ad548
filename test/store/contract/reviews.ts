import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import type { Message, Understanding } from '../../../bot/support/message.js';
import type { FaqDraft, Lesson, ReviewDecision, ReviewMessage } from '../../../bot/support/review.js';
import { type Metric, type Survey, surveys } from '../../../bot/support/survey.js';
import { codeOf } from '../../support-files/code-of.js';
import { at, following, invitation, message, noon, opening } from '../change-sets.js';
import type { Subject } from '../contract.js';

const customer = { kind: 'customer', id: 'iria' } as const;

export function understood(decision: Understanding['decision'], intent = 'order.track'): Partial<Message> {
  return { author: customer, understood: { intent, probability: 0.612, decision, model: 'm1' } };
}

export function reviewsContract(subject: Subject): void {
  /** A conversation in which these were said, a minute apart; resolves with its id. */
  async function said(...messages: [text: string, part: Partial<Message>][]): Promise<string> {
    const set = opening();
    set.messages.push(...messages.map(([text, part], i) => message(set, i + 1, text, { at: at(i), ...part })));
    await subject.store.commit(set);
    return set.conversation.id;
  }

  /** An episode of these messages that ended with a survey, answered with these values one after the other. */
  async function rated(
    asked: Metric | Pick<Survey, 'id' | 'version' | 'metric'>,
    values: number[],
    ...messages: [text: string, part: Partial<Message>][]
  ) {
    const survey = typeof asked === 'string' ? surveys[asked] : asked;
    const set = opening();
    set.messages.push(...messages.map(([text, part], i) => message(set, i + 1, text, { at: at(i), ...part })));
    const { id: surveyId, version: surveyVersion, metric } = survey;
    const sent = invitation(set, { surveyId, surveyVersion, metric, status: 'answered', createdAt: at(50) });
    set.invitations.push(sent);
    set.responses.push(
      ...values.map((value, i) => ({
        invitationId: sent.id,
        revision: i + 1,
        raw: '',
        value,
        at: at(60 + i),
        via: 'chat' as const,
      })),
    );
    await subject.store.commit(set);
    return set;
  }

  function decision(part: Partial<ReviewDecision> = {}): ReviewDecision {
    return {
      id: randomUUID(),
      groupId: 'aaaaaaaaaaaa',
      kind: 'approved',
      leader: { text: 'facedes envoltorio', language: 'gl' },
      coversUntil: noon,
      decidedAt: at(1),
      intent: 'product.info',
      ...part,
    };
  }

  const lesson = (text: string, intent = 'product.info'): Lesson => ({ text, intent, language: 'es' });
  const texts = (messages: ReviewMessage[]) => messages.map(({ text }) => text);

  describe('messages', () => {
    it('keep what the bot understood, and under which model it spoke', async () => {
      const choice: Understanding = { intent: 'topic:order.track', probability: 1, decision: 'choice', model: 'm1' };
      const id = await said(
        ['¿dónde está?', understood('answer')],
        ['Lo miro.', { author: { kind: 'bot' }, model: 'm1' }],
        ['Mi pedido', { author: customer, understood: choice }],
        ['Soy Ana.', { author: { kind: 'agent', id: 'ana', name: 'Ana' } }],
      );

      const store = await subject.restart();

      const kept = await store.messages.since(id, 0, 10);
      expect(kept.map(({ understood: what, model }) => what ?? model)).to.deep.equal([
        { intent: 'order.track', probability: 0.612, decision: 'answer', model: 'm1' },
        'm1',
        choice,
        undefined,
      ]);
      expect(Object.keys(kept[3] ?? {})).to.not.include.members(['understood', 'model']);
    });
  });

  describe('reviews', () => {
    it('find what was not understood, newest first, with why', async () => {
      await said(
        ['facedes envoltorio?', understood('fallback', 'none')],
        ['No lo sé.', { author: { kind: 'bot' }, model: 'm1' }],
        ['lo de siempre', understood('clarify')],
        ['Mi pedido', understood('choice')],
        ['10482', understood('reply')],
        ['¿cuánto tarda?', understood('answer')],
        ['5', understood('survey')],
      );

      const found = await subject.store.reviews.unsure({ since: noon, limit: 10 });

      expect(found.map(({ conversationId: _, ...rest }) => rest)).to.deep.equal([
        { seq: 3, at: at(2), text: 'lo de siempre', language: 'es', reason: 'clarified' },
        { seq: 1, at: at(0), text: 'facedes envoltorio?', language: 'es', reason: 'unanswered' },
      ]);
    });

    it('go from page to page without leaving out or repeating any, even within one millisecond', async () => {
      for (let i = 0; i < 3; i++) {
        const part = { ...understood('fallback'), at: noon };
        await said([`a${i}`, part], [`b${i}`, part], [`c${i}`, { ...part, at: at(1) }]);
      }
      const all = await subject.store.reviews.unsure({ since: noon, limit: 100 });

      const paged: ReviewMessage[] = [];
      for (;;) {
        const after = paged.at(-1);
        const page = await subject.store.reviews.unsure({ since: noon, limit: 2, ...(after && { after }) });
        if (page.length === 0) break;
        paged.push(...page);
      }

      expect(texts(all).slice(0, 3).sort()).to.deep.equal(['c0', 'c1', 'c2']);
      expect(all).to.have.length(9);
      expect(paged).to.deep.equal(all);
    });

    it('look at nothing before or after the time asked for, and at no more than the beginning of a text', async () => {
      await said(
        ['early', understood('fallback')],
        ['x'.repeat(5000), understood('fallback')],
        ['late', understood('fallback')],
      );

      const [found, ...others] = await subject.store.reviews.unsure({ since: at(1), until: at(1), limit: 10 });

      expect(found?.text).to.equal('x'.repeat(1000));
      expect(others).to.deep.equal([]);
    });

    it('find what the bot heard in episodes whose latest rating is low: 2 of 5, 3 of 7 and below', async () => {
      for (const [metric, value] of [
        ['csat', 1],
        ['csat', 2],
        ['csat', 3],
        ['ces', 3],
        ['ces', 4],
      ] as const) {
        await rated(metric, [value], [`${metric} ${value}`, understood('answer')]);
      }
      await rated('csat', [5, 1], ['lowered', understood('answer')]);
      await rated('csat', [1, 5], ['raised', understood('answer')]);

      const found = await subject.store.reviews.badlyRated({ since: noon, limit: 10 });

      expect(texts(found).sort()).to.deep.equal(['ces 3', 'csat 1', 'csat 2', 'lowered']);
      expect(new Set(found.map(({ reason }) => reason))).to.deep.equal(new Set(['badly_rated']));
    });

    it('tell a low rating by the scale of the version that was asked', async () => {
      const thumbs: Survey = { ...surveys.csat, id: 'thumbs', max: 2, topFrom: 2, bottomTo: 1, display: 'thumbs' };
      const stars: Survey = { ...surveys.csat, id: 'thumbs', version: 2 };
      for (const survey of [thumbs, stars]) await subject.store.surveys.define(survey, 'ana', at(0));
      await rated(thumbs, [1], ['thumbs down', understood('answer')]);
      await rated(thumbs, [2], ['thumbs up', understood('answer')]);
      await rated(stars, [2], ['two stars', understood('answer')]);
      await rated(stars, [3], ['three stars', understood('answer')]);

      const found = await subject.store.reviews.badlyRated({ since: noon, limit: 10 });

      expect(texts(found).sort()).to.deep.equal(['thumbs down', 'two stars']);
    });

    it('are followed by the first reply of an agent in the same episode, if there was one', async () => {
      const agent = (id: string) => ({ author: { kind: 'agent', id, name: id } as const });
      const answered = opening();
      answered.messages.push(
        message(answered, 1, 'alugades zancos?', { ...understood('fallback'), at: at(0) }),
        message(answered, 2, 'Non o entendo.', { author: { kind: 'bot' }, at: at(1) }),
        message(answered, 3, 'Non, sentímolo.', { ...agent('ana'), at: at(2) }),
        message(answered, 4, 'Algo máis?', { ...agent('bea'), at: at(3) }),
        message(answered, 5, 'e barcos?', { ...understood('fallback'), at: at(4) }),
      );
      await subject.store.commit(answered);
      const later = following(answered, { episode: 2 });
      later.messages.push(message(later, 6, 'Nova conversa.', { ...agent('ana'), at: at(9) }));
      await subject.store.commit(later);
      const { id } = answered.conversation;
      const { reviews } = subject.store;

      const replies = await reviews.replies([1, 2, 5].map((seq) => ({ conversationId: id, seq })));

      expect(replies.map(({ text, agentId, at: when }) => [text, agentId, when])).to.deep.equal([
        ['Non, sentímolo.', 'ana', at(2)],
        ['Non, sentímolo.', 'ana', at(2)],
      ]);
      expect(await reviews.replies([])).to.deep.equal([]);
    });

    it('leave out of a badly rated episode what was no question to the bot, and other episodes', async () => {
      const set = await rated(
        'csat',
        [1],
        ['hola', understood('answer', 'smalltalk.greeting')],
        ['¿cuánto tarda?', understood('answer')],
        ['no entiendo', understood('fallback', 'smalltalk.confused')],
        ['a una persona', understood('handoff')],
        ['10482', understood('reply')],
        ['para Ana', { author: customer }],
        ['1', understood('survey')],
      );
      const next = following(set, { episode: 2 });
      next.messages.push(message(next, 8, 'otra cosa', { ...understood('answer'), at: at(90) }));
      await subject.store.commit(next);

      const found = await subject.store.reviews.badlyRated({ since: noon, limit: 10 });

      expect(texts(found)).to.deep.equal(['no entiendo', '¿cuánto tarda?']);
    });

    it('keep a decision with its lessons, and a draft with its wordings', async () => {
      const approved = decision();
      const drafted = decision({ groupId: 'bbbbbbbbbbbb', kind: 'drafted', decidedAt: at(2), decidedBy: 'ana' });
      delete drafted.intent;
      const draft: FaqDraft = {
        status: 'draft',
        question: '¿envolvéis?',
        answer: 'Sí, por 2 €.',
        language: 'es',
        intent: 'gift.wrap',
        questions: ['¿envolvéis?', 'para regalo'],
      };

      await subject.store.reviews.decide(approved, { lessons: [lesson('uno'), lesson('dos')] });
      await subject.store.reviews.decide(drafted, { lessons: [], draft });

      const { reviews } = await subject.restart();
      expect(await reviews.decisions(10)).to.deep.equal([drafted, approved]);
      expect(await reviews.decisions(1)).to.deep.equal([drafted]);
      expect(await reviews.lessons()).to.deep.equal([lesson('uno'), lesson('dos')]);
      expect(await reviews.drafts(10)).to.deep.equal([{ ...draft, decisionId: drafted.id }]);
    });

    it('let one of two decide about the same messages, and any later about new ones', async () => {
      const both = await Promise.all(
        [decision(), decision({ kind: 'dismissed' })].map((one) =>
          codeOf(subject.store.reviews.decide(one, { lessons: [lesson(one.kind)] })),
        ),
      );
      await subject.store.reviews.decide(decision({ coversUntil: at(5) }), { lessons: [] });

      expect(both.sort()).to.deep.equal(['REVIEW_DECIDED', 'resolved']);
      expect(await subject.store.reviews.decisions(10)).to.have.length(2);
      expect(await subject.store.reviews.lessons()).to.have.length(1);
    });

    it('take back the latest decision of a group with all that came of it, and then the one before', async () => {
      await subject.store.reviews.decide(decision(), { lessons: [lesson('first')] });
      await subject.store.reviews.decide(decision({ groupId: 'cccccccccccc' }), { lessons: [lesson('other')] });
      const draft: FaqDraft = { status: 'draft', question: 'q', answer: 'a', language: 'es', questions: [] };
      await subject.store.reviews.decide(decision({ coversUntil: at(5) }), { lessons: [lesson('second')], draft });

      const { reviews } = subject.store;
      expect(await reviews.undo('aaaaaaaaaaaa')).to.equal(true);
      expect((await reviews.lessons()).map(({ text }) => text)).to.have.members(['first', 'other']);
      expect(await reviews.undo('aaaaaaaaaaaa')).to.equal(true);
      expect((await reviews.lessons()).map(({ text }) => text)).to.deep.equal(['other']);
      expect(await reviews.undo('aaaaaaaaaaaa')).to.equal(false);
      expect(await subject.database.run('SELECT text FROM review_lessons')).to.deep.equal([{ text: 'other' }]);
      expect(await subject.database.run('SELECT question FROM faq_drafts')).to.deep.equal([]);
    });

    it('teach a text once, as what it was approved for last', async () => {
      const { reviews } = subject.store;
      await reviews.decide(decision(), { lessons: [lesson('¿Dónde está?', 'order.track')] });
      await reviews.decide(decision({ coversUntil: at(5), decidedAt: at(9) }), {
        lessons: [lesson('¿donde esta?', 'store.location'), { ...lesson('¿donde esta?', 'none'), language: 'gl' }],
      });

      expect(await reviews.lessons()).to.have.deep.members([
        lesson('¿donde esta?', 'store.location'),
        { ...lesson('¿donde esta?', 'none'), language: 'gl' },
      ]);
    });
  });
}
