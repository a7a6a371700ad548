import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { z } from 'zod';
import type { Recognizer } from '../../bot/engine/ports.js';
import { loadRecognizer, readEvaluation } from '../../bot/nlu/index.js';
import { projectPath } from '../../bot/project-path.js';
import { languages } from '../../bot/support/language.js';
import { likelyTopics } from '../../dialogs/likely.js';

const Line = z.object({ text: z.string(), intents: z.array(z.string()).min(1).max(2), lang: z.enum(languages) });

const now = new Date('2026-11-23T09:42:00Z');

describe('the model in dist/model', function () {
  this.timeout(20_000);
  let recognizer: Recognizer;
  const development = (name: string) => projectPath(`nlp-models/development/${name}.jsonl`);
  const written = (language: (typeof languages)[number]) =>
    readFileSync(development(`two-wishes-${language}`), 'utf8')
      .trim()
      .split('\n')
      .map((line) => Line.parse(JSON.parse(line)));
  const wishesIn = (text: string, language: (typeof languages)[number]) => {
    const { intent, decision, further = [] } = recognizer.recognise(text, { language, now });
    return decision === 'answer' ? [intent, ...further] : [];
  };

  before(async () => {
    recognizer = await loadRecognizer(projectPath('dist/model'));
  });

  for (const language of languages) {
    it(`finds both wishes of two in most messages in ${language}, in their order`, () => {
      const lines = written(language).filter(({ intents }) => intents.length === 2);

      const both = lines.filter(({ text, intents }) => wishesIn(text, language).join() === intents.join());

      expect(lines.length).to.be.at.least(60);
      expect(both.length / lines.length).to.be.at.least(0.65);
    });

    it(`takes anger and facts beside a wish for no wish of their own in ${language}`, () => {
      const lines = written(language).filter(({ intents }) => intents.length === 1);

      const several = lines.filter(({ text }) => wishesIn(text, language).length > 1);

      expect(lines).to.have.length(20);
      expect(several).to.deep.equal([]);
    });
  }

  it('finds several wishes in at most one of a hundred messages with one', async () => {
    const several: string[] = [];
    let count = 0;
    for (const language of languages) {
      for (const { text } of await readEvaluation(development(language))) {
        count += 1;
        if (wishesIn(text, language).length > 1) several.push(text);
      }
    }

    expect(several.length / count, several.join('\n')).to.be.at.most(0.01);
  });

  it('offers the right topic among three in most messages in scope that it asks back about', async () => {
    let asked = 0;
    let offered = 0;
    for (const language of languages) {
      for (const { text, intent } of await readEvaluation(development(language))) {
        const recognition = recognizer.recognise(text, { language, now });
        if (recognition.decision !== 'clarify' || intent === 'none') continue;
        asked += 1;
        if (likelyTopics(recognition).slice(0, 3).includes(intent)) offered += 1;
      }
    }

    expect(offered / asked).to.be.at.least(0.85);
  });
});
