import { expect } from 'chai';
import type { Recognizer } from '../../bot/engine/ports.js';
import { fixtureRecognizer } from './trained.js';

const now = new Date('2026-03-10T12:00:00Z');

describe('a loaded recognizer', function () {
  this.timeout(20_000);
  let recognizer: Recognizer;
  before(async () => {
    recognizer = await fixtureRecognizer();
  });

  for (const [text, intent, language] of [
    ['¿me decís dónde está el pedido?', 'order.track', 'es'],
    ['onde anda o paquete que merquei', 'order.track', 'gl'],
    ['please cancel the order i made', 'order.cancel', 'en'],
    ['quero o dinheiro de volta já', 'refund.request', 'pt'],
  ] as const) {
    it(`understands "${text}"`, () => {
      const recognition = recognizer.recognise(text, { now });

      expect(recognition.intent).to.equal(intent);
      expect(recognition.language).to.equal(language);
      expect(recognition.probability).to.be.within(0.5, 1);
      expect(recognition.outOfScope).to.be.within(0, 0.5);
      expect(recognition.alternatives.map((other) => other.intent)).to.not.include.members([intent]);
    });
  }

  it('lets what it was not taught fall through', () => {
    const recognition = recognizer.recognise('what is the capital of Australia', { now });

    expect(recognition.intent).to.equal('none');
    expect(recognition.decision).to.equal('fallback');
    expect(recognition.outOfScope).to.be.within(0.5, 1);
    expect(recognition.alternatives).to.have.length.within(1, 4);
  });

  it('does not depend on the hint of the language for the intent', () => {
    const intents = (['es', 'gl', 'en', 'pt'] as const).map((language) => {
      const { intent, probability } = recognizer.recognise('quiero anular mi compra', { language, now });
      return `${intent} ${probability}`;
    });

    expect(new Set(intents)).to.have.property('size', 1);
  });

  it('hands over on a plain request for a person, whatever stands around it', () => {
    const recognition = recognizer.recognise('el tiempo, el museo, da igual: quiero hablar con una persona', { now });

    expect(recognition.decision).to.equal('handoff');
    expect(recognition.intent).to.equal('contact.human_agent');
  });

  it('gives the alternatives in falling order, without none, summing up to no more than one', () => {
    const { probability, alternatives } = recognizer.recognise('pedido dinero', { now });

    const chances = alternatives.map((other) => other.probability);
    expect(chances).to.deep.equal([...chances].sort((a, b) => b - a));
    expect(alternatives.map(({ intent }) => intent)).to.not.include('none');
    expect(chances.reduce((sum, chance) => sum + chance, probability)).to.be.at.most(1.000001);
  });

  it('finds entities with offsets into the message as it was sent', () => {
    const text = 'el pedido\u200b MR-10482 de ayer';

    const { entities } = recognizer.recognise(text, { now });

    expect(entities.map(({ type, value }) => `${type} ${value}`)).to.deep.equal([
      'order_number MR-10482',
      'date 2026-03-09',
    ]);
    expect(entities.map(({ start, end }) => text.slice(start, end))).to.deep.equal(['MR-10482', 'ayer']);
  });

  const odd: [string, string][] = [
    ['nothing', ''],
    ['blanks', ' \n\t '],
    ['ten thousand characters', 'quiero mi pedido '.repeat(600)],
    ['ten thousand equal letters', 'a'.repeat(10_000)],
    ['one emoji', '😀'],
    ['a thousand emoji', '😀👍🏽'.repeat(500)],
    ['digits only', '1234567890'.repeat(100)],
    ['invisible characters', '\u200b\u200d\ufeff'.repeat(1000)],
    ['zalgo', `h${'\u0336\u0489\u030d'.repeat(1000)}i`],
    ['half a surrogate pair', '\ud83d hola \ude00'],
    ['names of object parts', '__proto__ constructor hasOwnProperty toString'],
    ['a flood of at signs', '@a.'.repeat(3000)],
    ['a flood of prices', '1.000,'.repeat(2000)],
    ['a flood of dates', '12 de marzo '.repeat(900)],
    ['a flood of almost phones', '+34 612-'.repeat(1200)],
    ['other scripts', 'где мой заказ 我的订单在哪里 أين طلبي'],
    ['punctuation', '?!¿¡...,,;;--__**'],
  ];
  for (const [name, text] of odd) {
    it(`survives ${name}, within 20 ms`, () => {
      const recognition = recognizer.recognise(text, { language: 'gl', now });
      const timesMs = Array.from({ length: 5 }, () => {
        const started = performance.now();
        recognizer.recognise(text, { language: 'gl', now });
        return performance.now() - started;
      });

      // The quickest of a few: what else the machine is doing is not ours.
      expect(Math.min(...timesMs)).to.be.below(20);
      expect(recognition.probability).to.be.within(0, 1);
      expect(recognition.languageConfidence).to.be.within(0, 1);
      expect(recognition.sentiment).to.be.within(-1, 1);
    });
  }

  it('falls back on a message without a single word', () => {
    const { decision, intent, language } = recognizer.recognise(' … ', { language: 'gl', now });

    expect({ decision, intent, language }).to.deep.equal({ decision: 'fallback', intent: 'none', language: 'gl' });
  });
});
