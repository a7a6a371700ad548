import { expect } from 'chai';
import type { Recognition, Recognizer } from '../../../bot/engine/ports.js';
import { SmallConvoz } from '../small-convoz.js';

/** Hears in a message the feeling that it names in figures. */
const told: Recognizer = {
  version: 'told',
  recognise: (text): Recognition => ({
    language: 'en',
    languageConfidence: 0,
    intent: 'smalltalk.greeting',
    probability: 0.9,
    decision: 'answer',
    alternatives: [],
    entities: [],
    sentiment: Number(text),
  }),
};

describe('leaveTrail', () => {
  let convoz: SmallConvoz;
  beforeEach(async () => {
    convoz = await SmallConvoz.start({ recognizer: told });
  });
  afterEach(() => convoz.close());

  it('tells the agent which messages sounded plainly unhappy', async () => {
    const iria = convoz.guest();

    for (const sentiment of ['0', '-0.3', '-0.55', '0.9']) await iria.say(sentiment);

    const { trail } = (await iria.conversation()).memory;
    expect(trail.map((step) => step.unhappy)).to.deep.equal([undefined, undefined, true, undefined]);
  });
});
