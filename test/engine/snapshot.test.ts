import { expect } from 'chai';
import type { Experiment } from '../../bot/support/experiment.js';
import { surveys } from '../../bot/support/survey.js';
import { scriptedRecognizer } from '../dialogs/scripted-recognizer.js';
import { opening } from '../store/change-sets.js';
import { day, hour } from '../support-files/test-clock.js';
import { bookOf, rule } from './book-of.js';
import { quietMs, SmallConvoz } from './small-convoz.js';

describe('what an invitation is filed under', () => {
  let convoz: SmallConvoz;
  afterEach(() => convoz.close());

  it('is what was true when it was sent', async () => {
    convoz = await SmallConvoz.start({ book: bookOf([rule({ id: 'everybody' })]) });
    const iria = convoz.guest();
    await iria.say('how long does it take');
    await iria.say('I want a person');
    await convoz.act('claim');
    await convoz.guest('iria', 'desk').send({ type: 'message', text: 'Hello', from: { id: 'id-ana', name: 'Ana' } });
    await iria.say('thanks');
    await convoz.act('close');
    const asked = (await iria.survey())?.invitation;
    await iria.say('I want a person');
    await convoz.act('claim', 'iria', convoz.agent('Breo'));

    await iria.rate({ value: 6 }, '');

    const { status: _was, ...snapshot } = asked ?? {};
    expect((await iria.ledger())[0]?.invitation).to.deep.include(snapshot);
    expect(asked).to.include({
      ruleId: 'everybody',
      surveyId: 'ces',
      surveyVersion: 1,
      servedBy: 'agent',
      agentId: 'id-ana',
      topic: 'delivery.period',
      channel: 'directline',
      language: 'en',
      segment: 'new',
      botVersion: 'scripted',
      via: 'chat',
      occasion: 'closing',
    });
  });

  it('is a new customer in his first conversation, and one who returned in the next', async () => {
    convoz = await SmallConvoz.start();
    const first = convoz.guest('iria', 'directline', 'first');
    const second = convoz.guest('iria', 'directline', 'second');
    await first.say('how long does it take');
    await convoz.later(hour);
    convoz.clock.advance(30 * day);
    await second.say('how long does it take');
    await convoz.later(hour);

    const segments = [first, second].map(async (guest) => (await guest.survey())?.invitation.segment);

    expect(await Promise.all(segments)).to.deep.equal(['new', 'returning']);
  });

  it('has the product the customer named last, in this episode', async () => {
    const scripted = scriptedRecognizer(['how long | how much → delivery.period', 'opening → store.hours'], 'en');
    const products = ['boots', 'tent'];
    const recognizer: typeof scripted = {
      version: scripted.version,
      recognise(text, hints) {
        const entities = products.flatMap((value) =>
          text.includes(value) ? [{ type: 'product' as const, raw: value, value: `p-${value}`, start: 0, end: 1 }] : [],
        );
        return { ...scripted.recognise(text, hints), entities };
      },
    };
    convoz = await SmallConvoz.start({ recognizer });
    const iria = convoz.guest();
    await iria.say('how long does it take for the tent');
    await iria.say('how much for the boots');
    await convoz.later(quietMs);
    await iria.say('opening hours, and of the tent as well');
    await convoz.later(hour);
    await iria.say('opening hours');
    await convoz.later(hour);

    const named = (await iria.ledger()).map(({ invitation }) => invitation.product);

    expect(named).to.deep.equal(['p-boots', 'p-tent', undefined]);
    expect((await iria.log()).filter(({ data }) => data.product).map(({ data }) => data.product)).to.deep.equal([
      'p-tent',
      'p-boots',
      'p-tent',
    ]);
  });
});

describe('a wording that is tried out', () => {
  let convoz: SmallConvoz;
  afterEach(() => convoz.close());

  const asksCsat = rule({ ask: [{ surveyId: surveys.csat.id, share: 1 }] });

  async function trying(
    what: Experiment['on'],
    text: Partial<Record<'en' | 'es', string>>,
    asking = asksCsat,
  ): Promise<void> {
    convoz = await SmallConvoz.start({
      book: bookOf([asking]),
      experiments: {
        variant: (on) =>
          JSON.stringify(on) === JSON.stringify(what) ? { experimentId: 'e1', variantId: 'b', text } : undefined,
      },
    });
  }

  const answer: Experiment['on'] = { kind: 'answer', intent: 'delivery.period' };
  const shown = async (name = 'iria') =>
    (await convoz.guest(name).log()).filter(({ type }) => type === 'experiment.shown').map(({ data }) => data);

  it('of an answer is said instead, noted once an episode, and filed with the invitation', async () => {
    await trying(answer, { en: 'Two days, promised.' });
    const iria = convoz.guest();

    const [said] = await iria.say('how long does it take');
    await iria.say('and how long');
    await convoz.later(quietMs);

    expect(said).to.equal('Two days, promised.');
    expect(await shown()).to.deep.equal([{ experimentId: 'e1', variantId: 'b' }]);
    expect((await iria.survey())?.invitation.variants).to.deep.equal({ e1: 'b' });
  });

  it('of another answer changes nothing', async () => {
    await trying(answer, { en: 'Two days, promised.' });
    const iria = convoz.guest();

    await iria.say('opening hours');
    await convoz.later(quietMs);

    expect(await shown()).to.deep.equal([]);
    expect((await iria.survey())?.invitation).to.not.have.property('variants');
  });

  it('counts with its variant also where that has no words in the language', async () => {
    await trying(answer, { es: 'Dos días.' });
    const iria = convoz.guest();

    const [said] = await iria.say('how long does it take');
    await convoz.later(quietMs);

    expect(said).to.match(/\d/).and.to.not.equal('Dos días.');
    expect((await iria.survey())?.invitation.variants).to.deep.equal({ e1: 'b' });
  });

  it('of a question is asked with the scale it has, and filed with the very invitation', async () => {
    await trying({ kind: 'survey', surveyId: 'csat' }, { en: 'Did we do well?' });
    const iria = convoz.guest();
    await iria.say('how long does it take');

    await convoz.later(quietMs);

    expect((await iria.texts()).at(-1)).to.equal('Did we do well? 1 = very poor, 5 = very good');
    expect((await iria.survey())?.invitation.variants).to.deep.equal({ e1: 'b' });
    expect(await shown()).to.have.length(1);
  });

  it('of a question is filed as well with one that is asked by a link', async () => {
    const byLink = rule({ ask: [{ surveyId: 'csat', share: 1 }], how: { via: 'link', afterHours: 0 } });
    await trying({ kind: 'survey', surveyId: 'csat' }, { en: 'Did we do well?' }, byLink);
    const iria = convoz.guest();
    await iria.say('how long does it take');
    const { contactId } = await iria.conversation();
    const contact = { id: contactId, createdAt: convoz.clock.now(), surveyOptOut: false, email: 'iria@correo.example' };
    await convoz.store.commit({ ...opening({ contactId, peerId: 'elsewhere' }), contact });

    await convoz.later(quietMs);

    expect((await iria.survey())?.invitation).to.deep.include({ status: 'sent', via: 'link', variants: { e1: 'b' } });
    expect(await shown()).to.have.length(1);
  });

  it('is forgotten with the episode', async () => {
    await trying(answer, { en: 'Two days, promised.' });
    const iria = convoz.guest();
    await iria.say('how long does it take');
    await convoz.later(quietMs);
    await iria.say('opening hours');
    await convoz.later(hour);

    expect((await iria.survey())?.invitation).to.not.have.property('variants');
  });
});
