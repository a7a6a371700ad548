import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { faqFiles } from '../../bot/knowledge/index.js';
import { languages } from '../../bot/support/language.js';
import { script } from '../../dialogs/index.js';

describe('script', () => {
  const intents = Object.keys(JSON.parse(readFileSync('nlp-models/faq/titles.json', 'utf8')));

  it('has exactly one dialog for every intent', () => {
    expect(intents).to.have.length(42);
    for (const intent of intents) {
      const answering = script.dialogs.filter((dialog) => dialog.intents.includes(intent));
      expect(
        answering.map((dialog) => dialog.id),
        intent,
      ).to.have.length(1);
    }
  });

  it('has no dialog for an intent that nobody knows, and no id twice', () => {
    const all = [...script.dialogs, script.welcome, script.clarify, script.fallback, script.survey];

    expect(intents).to.include.members(all.flatMap((dialog) => dialog.intents));
    expect(new Set(all.map((dialog) => dialog.id)).size).to.equal(all.length);
  });

  it('has one dialog for whatever is added to the knowledge, also where topics are led to', () => {
    expect(script.dialogs.filter(({ takesOthers }) => takesOthers).map(({ id }) => id)).to.deep.equal(['faq']);
  });

  it('finds an answer in every language for each intent that is answered from the FAQ', async () => {
    const knowledge = await faqFiles('nlp-models/faq');
    const answered = script.dialogs.filter((dialog) => ['faq', 'order-change'].includes(dialog.id));

    for (const intent of answered.flatMap((dialog) => dialog.intents)) {
      for (const language of languages)
        expect(knowledge.answer(intent, language), `${intent} ${language}`).to.match(/\w/);
    }
  });

  it('has every notice in every language', () => {
    for (const language of languages) {
      const { agentJoined, backToBot, apology, unsupported, tooLong } = script.notices;
      const said = [
        agentJoined(language, 'Sabela'),
        backToBot(language),
        apology(language),
        unsupported(language),
        tooLong(language, 4000),
      ];

      expect(new Set(said).size).to.equal(5);
      expect(said[0]).to.include('Sabela');
    }
  });
});
