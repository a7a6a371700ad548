import { expect } from 'chai';
import type { Recognition, Recognizer } from '../../../bot/engine/ports.js';
import type { Language } from '../../../bot/support/language.js';
import { SmallConvoz } from '../small-convoz.js';

/** Reads `gl 0.7 greeting`: language, how sure of it, and the intent of small talk. */
const told: Recognizer = {
  version: 'told',
  recognise(text): Recognition {
    const [language = 'en', confidence = '0'] = text.split(' ');
    return {
      language: language as Language,
      languageConfidence: Number(confidence),
      intent: 'smalltalk.greeting',
      probability: 0.98765,
      decision: 'answer',
      alternatives: [],
      entities: [],
      sentiment: 0,
    };
  },
};

describe('recognise', () => {
  let convoz: SmallConvoz;
  beforeEach(async () => {
    convoz = await SmallConvoz.start({ recognizer: told });
  });
  afterEach(() => convoz.close());

  const languageAfter = async (...texts: string[]) => {
    const iria = convoz.guest();
    await iria.open('es');
    for (const text of texts) await iria.say(text);
    return (await iria.conversation()).language;
  };

  it('lets the first message choose the language more freely than the later ones', async () => {
    expect(await languageAfter('gl 0.6')).to.equal('gl');
  });

  it('stays with the language of the conversation while a later message is not sure', async () => {
    expect(await languageAfter('gl 0.6', 'en 0.79 in so many words')).to.equal('gl');
  });

  it('takes a word or two in another language for a loan', async () => {
    expect(await languageAfter('gl 0.6', 'en 0.99 card')).to.equal('gl');
  });

  it('follows a customer who plainly goes over to another language, and notes it', async () => {
    expect(await languageAfter('gl 0.6', 'en 0.8 in so many words')).to.equal('en');
    expect(await convoz.guest().events()).to.include('language.changed');
  });

  it('keeps what was understood as evidence, the last ten at most', async () => {
    const iria = convoz.guest();
    for (let i = 0; i < 12; i += 1) await iria.say(`en 0.9 ${i}`);

    const { trail } = (await iria.conversation()).memory;

    expect(trail).to.have.length(10);
    expect(trail[0]).to.deep.equal({
      at: '2026-03-10T10:00:00.000Z',
      intent: 'smalltalk.greeting',
      probability: 0.988,
      decision: 'answer',
    });
  });
});
