import { expect } from 'chai';
import { type OpenExperimentBook, openExperimentBook } from '../../../bot/feedback/experiments/experiment-book.js';
import { fillIn } from '../../../bot/knowledge/fill-in.js';
import type { Language } from '../../../bot/support/language.js';
import { shippedBook } from '../../../bot/support/shipped-book.js';
import { quietMs, SmallConvoz } from '../../engine/small-convoz.js';
import { codeOf } from '../../support-files/code-of.js';
import { minute } from '../../support-files/test-clock.js';

const facts: Partial<Record<Language, Record<string, string>>> = {
  en: { deliveryDays: '2–4' },
  es: { deliveryDays: 'de 2 a 4' },
};
const answers = {
  written: (intent: string) => (intent === 'delivery.period' ? 'In {deliveryDays} days.' : undefined),
  filled: (text: string, language: Language) => fillIn(text, facts[language] ?? {}).text,
};

/** What an admin writes; `part` replaces fields. */
function plan(part: object = {}): Record<string, unknown> {
  return {
    id: 'faster',
    on: { kind: 'answer', intent: 'delivery.period' },
    metric: 'ces',
    variants: [
      { id: 'control', share: 0.5 },
      { id: 'short', share: 0.5, text: { en: '{deliveryDays} days!', es: '¡{deliveryDays} días!' } },
    ],
    ...part,
  };
}

describe('the experiments', () => {
  let convoz: SmallConvoz;
  let book: OpenExperimentBook;
  beforeEach(async () => {
    convoz = await SmallConvoz.start({ experiments: { variant: (on, contactId) => book.variant(on, contactId) } });
    book = await open();
  });
  afterEach(() => convoz.close());

  function open(): Promise<OpenExperimentBook> {
    return openExperimentBook({
      experiments: convoz.store.experiments,
      answers,
      surveys: {
        survey: shippedBook.survey,
        versions: (id) => (['csat', 'ces', 'nps'].includes(id) ? [shippedBook.survey(id)] : []),
      },
      clock: convoz.clock,
      log: () => {},
    });
  }

  const on = { kind: 'answer', intent: 'delivery.period' } as const;
  const contacts = Array.from({ length: 2000 }, (_, i) => `contact-${i}`);
  const variantsOf = (from = book) => contacts.map((contact) => from.variant(on, contact)?.variantId);

  it('say nothing of their own where nothing is tried out', async () => {
    await book.begin(plan(), 'ana');

    expect(book.variant({ kind: 'answer', intent: 'return.how' }, 'contact')).to.equal(undefined);
    expect(book.variant({ kind: 'survey', surveyId: 'ces' }, 'contact')).to.equal(undefined);
  });

  it('show each contact the same variant as long as they run, in every process, by the shares', async () => {
    await book.begin(plan(), 'ana');
    const seen = variantsOf();

    const elsewhere = await open();

    expect(variantsOf(elsewhere)).to.deep.equal(seen);
    // Half of 2,000, give or take 4 standard errors of √(2,000/4) = 22.
    expect(seen.filter((id) => id === 'short').length).to.be.within(911, 1089);
  });

  it('divide the contacts anew each, whatever another one has done', async () => {
    await book.begin(plan(), 'ana');
    const first = variantsOf();
    await book.end('faster');
    await book.begin(plan({ id: 'again' }), 'ana');

    const same = variantsOf().filter((id, i) => id === first[i]).length;

    expect(same).to.be.within(911, 1089);
  });

  it('put the facts of the shop into an answer', async () => {
    await book.begin(plan(), 'ana');
    const contact = contacts[variantsOf().indexOf('short')] ?? '';

    expect(book.variant(on, contact)).to.deep.equal({
      experimentId: 'faster',
      variantId: 'short',
      text: { en: '2–4 days!', es: '¡de 2 a 4 días!' },
    });
  });

  it('are over for everybody once they have been ended, and are kept', async () => {
    const begun = await book.begin(plan(), 'ana');
    convoz.clock.advance(minute);

    const ended = await book.end('faster');

    expect(variantsOf()).to.deep.equal(contacts.map(() => undefined));
    expect(begun).to.deep.include({ status: 'running', createdBy: 'ana', worthwhile: 10 });
    expect(ended).to.deep.equal({ ...begun, status: 'stopped', stoppedAt: convoz.clock.now() });
    expect(await book.list()).to.deep.equal([ended]);
    expect(await codeOf(book.end('faster'))).to.equal('NOT_FOUND');
  });

  it('are known to another process once it reads again', async () => {
    const elsewhere = await open();
    await book.begin(plan(), 'ana');
    const before = variantsOf(elsewhere)[0];

    await elsewhere.refresh();

    expect(before).to.equal(undefined);
    expect(variantsOf(elsewhere)).to.deep.equal(variantsOf());
  });

  it('run one at a time on the same thing, and never anew under an old name', async () => {
    await book.begin(plan(), 'ana');

    expect(await codeOf(book.begin(plan({ id: 'second' }), 'ana'))).to.equal('EDIT_CONFLICT');
    await book.end('faster');
    expect(await codeOf(book.begin(plan(), 'ana'))).to.equal('EDIT_CONFLICT');
    expect(await codeOf(book.begin(plan({ id: 'second' }), 'ana'))).to.equal('resolved');
  });

  it('have no result under a name nobody knows', async () => {
    expect(await codeOf(book.result('nothing'))).to.equal('NOT_FOUND');
  });

  it('change what a customer is told, and count what he answers', async () => {
    await book.begin(plan(), 'ana');
    const said = new Map<string, number>();
    for (let i = 0; i < 12; i++) {
      const guest = convoz.guest(`guest-${i}`);
      const [answer = ''] = await guest.say('how long does it take');
      const words = answer === '2–4 days!' ? 'short' : 'control';
      said.set(words, (said.get(words) ?? 0) + 1);
    }
    await convoz.later(quietMs);
    await convoz.guest('guest-0').rate({ value: 7 });
    await convoz.guest('guest-1').rate({ value: 2 });

    const { experiment, result } = await book.result('faster');

    expect(said.get('short')).to.be.within(1, 11);
    expect(experiment.id).to.equal('faster');
    for (const { id, contacts: seen, sent } of result.variants)
      expect([seen, sent]).to.deep.equal([said.get(id), said.get(id)]);
    expect(result.variants.reduce((sum, { answered }) => sum + answered, 0)).to.equal(2);
    expect(result).to.deep.include({ verdict: 'collecting', neededPerVariant: 392, worthwhile: 10 });
  });
});
