import { expect } from 'chai';
import { readCorpus } from '../../bot/nlu/index.js';
import { trainLanguages } from '../../bot/nlu/language.js';
import { inLanguage, listener } from '../../bot/nlu/listen.js';
import type { Understood } from '../../bot/nlu/several-wishes.js';
import { fixtureCorpus } from './trained.js';

const tracked: Understood = {
  intent: 'order.track',
  probability: 0.9,
  decision: 'answer',
  alternatives: [],
  further: ['order.invoice'],
};

describe('listener', () => {
  let listen: ReturnType<typeof listener>;
  before(async () => {
    listen = listener(trainLanguages(await readCorpus(fixtureCorpus)));
  });

  it('leaves a message in one of ours as it is', () => {
    const said = listen('dónde está mi pedido', 'gl');

    expect(said.wish).to.equal('dónde está mi pedido');
    expect(said.heard).to.have.all.keys('language', 'languageConfidence');
    expect(inLanguage(said, tracked)).to.equal(tracked);
  });

  it('answers nothing in a language that is none of ours', () => {
    const said = listen('wo ist meine Bestellung');

    expect(said.heard.foreign).to.equal('de');
    expect(inLanguage(said, tracked)).to.deep.include({ intent: 'order.track', decision: 'fallback' });
    expect(inLanguage(said, tracked)).to.not.have.property('further');
  });

  it('hands over whoever asks for a person, in any language', () => {
    const person: Understood = { ...tracked, intent: 'contact.human_agent', decision: 'handoff' };

    expect(inLanguage(listen('wo ist meine Bestellung'), person)).to.equal(person);
  });

  it('takes a request for a language out, and understands the rest', () => {
    const said = listen('can we speak English? where is my order', 'es');

    expect(said.heard.languageAsked).to.deep.equal({ language: 'en', alone: false });
    expect(said.wish).to.equal('? where is my order');
    expect(inLanguage(said, tracked)).to.equal(tracked);
  });

  for (const [text, heard] of [
    ['falas galego?', { languageAsked: { language: 'gl', alone: true } }],
    ['¿habláis francés?', { foreign: 'fr' }],
  ] as const) {
    it(`takes "${text}" for a question about us`, () => {
      const said = listen(text, 'es');

      expect(said.heard).to.deep.include(heard);
      const { intent, decision } = inLanguage(said, { ...tracked, intent: 'none', decision: 'fallback' });
      expect([intent, decision]).to.deep.equal(['smalltalk.bot_identity', 'answer']);
    });
  }

  it('lets be that a language which is none of ours is asked for beside a wish in one of ours', () => {
    expect(listen('¿habláis francés? ¿dónde está mi pedido?', 'es').heard).to.not.have.property('foreign');
  });
});
