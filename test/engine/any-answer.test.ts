import { expect } from 'chai';
import fc from 'fast-check';
import { readRating } from '../../bot/support/rating-answer.js';
import type { Response } from '../../bot/support/survey.js';
import { surveys } from '../../bot/support/survey.js';
import { hour, minute } from '../support-files/test-clock.js';
import type { Guest } from './guest.js';
import { quietMs, SmallConvoz, surveyWindowMs } from './small-convoz.js';

/** Whatever a customer may do around a survey. */
type Action =
  | { do: 'type'; text: string }
  | { do: 'tap' | 'link'; value: number; comment?: string }
  | { do: 'decline'; how: 'now' | 'forever' | 'by the control' }
  | { do: 'wait'; ms: number };

const figures = ['1', '6', '7', ' 4 ', '５', '7️⃣', '3/7', 'un cinco', 'seven', '⭐⭐⭐', '👍', '😡', 'very easy', 'no'];
const offTheScale = ['0', '9', '-1', '4,5', '8/10', '3 or 4', '12'];
const messages = [
  '5 of my items are missing',
  'opening hours',
  'I want 2 of them',
  'how long does it take?',
  '7 days?',
  'thanks',
  'it was quick',
  '100000',
  '1 2 3 4 5',
];

const typed = (text: string): Action => ({ do: 'type', text });
const point = fc.integer({ min: -1, max: 9 });
const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...figures).map(typed) },
  { weight: 1, arbitrary: fc.constantFrom(...offTheScale).map(typed) },
  { weight: 2, arbitrary: fc.constantFrom(...messages).map(typed) },
  { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 30 }).map(typed) },
  { weight: 3, arbitrary: point.map((value) => ({ do: 'tap' as const, value })) },
  { weight: 3, arbitrary: point.map((value) => ({ do: 'link' as const, value })) },
  { weight: 1, arbitrary: point.map((value) => ({ do: 'link' as const, value, comment: 'by mail' })) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('now' as const, 'forever' as const, 'by the control' as const)
      .map((how) => ({ do: 'decline' as const, how })),
  },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom(1000, 9_999, 10_000, minute, quietMs, hour, 23 * hour, 24 * hour + 1, surveyWindowMs)
      .map((ms) => ({ do: 'wait' as const, ms })),
  },
);

describe('any way of answering a survey', () => {
  let convoz: SmallConvoz;
  before(async () => {
    convoz = await SmallConvoz.start();
  });
  after(() => convoz.close());

  it('leaves one row an episode, every message in the transcript, and the last accepted answer with all before it', async () => {
    let count = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 3, maxLength: 14 }), async (actions) => {
        const iria = convoz.guest(`iria ${count++}`);
        await iria.say('how long does it take');
        await convoz.later(quietMs);
        const first = (await iria.survey())?.invitation.id ?? '';
        const said = ['how long does it take'];

        for (const one of actions) {
          const before = await stateOf(iria, first);
          const attempt = attempted(one, before);
          const isOpen = before.expiresAt > convoz.clock.now().getTime() && before.status !== 'expired';
          await perform(one, iria, first, said);
          const after = await convoz.store.surveys.revisions(first);

          expect(after.slice(0, before.given.length), 'what was said is kept').to.deep.equal(before.given);
          expect(after.length).to.be.at.most(before.given.length + 1);
          const value = isOpen && attempt !== undefined ? accepted(attempt, before.given) : before.given.at(-1)?.value;
          expect(after.at(-1)?.value, JSON.stringify(one)).to.equal(value);
        }

        await check(iria, said);
      }),
      {
        numRuns: 60,
        // What once went wrong: the number of a button taken for a choice.
        examples: [
          [[typed('6'), { do: 'wait', ms: minute }, typed('1')]],
          [
            [
              { do: 'tap', value: 1 },
              { do: 'wait', ms: minute },
              { do: 'tap', value: 2 },
            ],
          ],
        ],
      },
    );
  }).timeout(60_000);

  interface State {
    given: Response[];
    status: string;
    expiresAt: number;
    /** The conversation waits for the score, or for the comment on it. */
    waitsFor: 'score' | 'comment' | undefined;
  }

  async function stateOf(guest: Guest, id: string): Promise<State> {
    const invitation = await convoz.store.surveys.invitation(id);
    const { status } = await guest.conversation();
    const isAsking = status.tag === 'closing' && status.invitationId === id;
    return {
      given: await convoz.store.surveys.revisions(id),
      status: invitation?.status ?? '',
      expiresAt: invitation?.expiresAt.getTime() ?? 0,
      waitsFor: isAsking ? status.step : undefined,
    };
  }

  /** The score that the action gives to the first invitation; undefined when it is none. */
  function attempted(one: Action, { waitsFor }: State): number | undefined {
    if (one.do === 'tap' || one.do === 'link') return one.value >= 1 && one.value <= 7 ? one.value : undefined;
    if (one.do !== 'type' || waitsFor === undefined) return undefined;
    const read = readRating(one.text.trim(), { ...surveys.ces, first: 'Very difficult', last: 'Very easy' });
    if (read.kind !== 'rating') return undefined;
    // While a comment is awaited, words may well be one.
    return waitsFor === 'score' || /[\p{N}★⭐]/u.test(one.text) ? read.value : undefined;
  }

  /** First wins for ten seconds, then replaced, until a day after the first. */
  function accepted(value: number, given: Response[]): number {
    const [first, last] = [given[0], given.at(-1)];
    if (!first || !last) return value;
    const now = convoz.clock.now().getTime();
    return now - last.at.getTime() < 10_000 || now - first.at.getTime() > 24 * hour ? last.value : value;
  }

  async function perform(one: Action, guest: Guest, invitationId: string, said: string[]): Promise<void> {
    const rating = (value: object) => ({ value: { rating: { invitationId, ...value } } });
    switch (one.do) {
      case 'type':
        said.push(one.text);
        await guest.say(one.text);
        return;
      case 'tap':
        said.push(String(one.value));
        await guest.say(String(one.value), rating({ value: one.value }));
        return;
      case 'link':
        await guest
          .rateByLink({ invitationId, value: one.value, ...(one.comment && { comment: one.comment }) })
          .catch((error: { code?: string }) => expect(error.code).to.equal('BAD_REQUEST'));
        return;
      case 'decline':
        if (one.how !== 'by the control') {
          await guest.rateByLink({ invitationId, decline: one.how });
          return;
        }
        said.push('No, thanks');
        await guest.say('No, thanks', rating({ decline: true }));
        return;
      case 'wait':
        await convoz.later(one.ms);
    }
  }

  async function check(guest: Guest, said: string[]): Promise<void> {
    const heard = (await guest.messages()).filter(({ author }) => author.kind === 'customer').map(({ text }) => text);
    expect(heard, 'no message is lost').to.deep.equal(said);
    const { episode, status } = await guest.conversation();
    const closed = status.tag === 'closing' || status.tag === 'closed' ? episode : episode - 1;
    const ledger = await guest.ledger();
    expect(ledger.map(({ invitation }) => invitation.episode)).to.deep.equal(
      Array.from({ length: closed }, (_, i) => i + 1),
    );
    for (const { invitation, response } of ledger) {
      expect(invitation.status === 'answered', invitation.status).to.equal(response !== undefined);
      const revisions = await convoz.store.surveys.revisions(invitation.id);
      expect(revisions.map(({ revision }) => revision)).to.deep.equal(revisions.map((_, i) => i + 1));
      expect(revisions.at(-1)).to.deep.equal(response);
      for (const { value } of revisions) expect(value).to.be.within(1, 7);
    }
  }
});
