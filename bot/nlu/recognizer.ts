import type { Recognition, Recognizer } from '../engine/ports.js';
import { asksForPerson } from './asks-for-person.js';
import type { Opinions } from './blend.js';
import { decide, personIntent } from './decide.js';
import { featuresOf } from './features.js';
import { judge } from './judgement.js';
import { guessLanguage } from './language.js';
import { linearScores } from './linear-model.js';
import type { Model } from './model.js';
import type { NlpEngine } from './nlp-engine.js';
import { type Prepared, prepare } from './prepare.js';
import { outOfScope } from './read-corpus.js';
import { opinionFeatures } from './second-opinion.js';
import { sentimentOf } from './sentiment.js';
import { unknownShare } from './unknown-share.js';

/** Understanding with a learned model. Nothing is remembered between messages. */
export function createRecognizer(model: Model, engine: NlpEngine): Recognizer {
  const none = model.classes.indexOf(outOfScope);
  return {
    version: model.version,
    recognise(text, hints) {
      const prepared = prepare(text, hints.now);
      const { language, confidence } = guessLanguage(model.language, prepared.text, hints.language);
      return {
        language,
        languageConfidence: confidence,
        ...intentOf(prepared),
        entities: prepared.entities,
        sentiment: sentimentOf(prepared.tokens),
      };
    },
  };

  function intentOf(prepared: Prepared): Pick<Recognition, 'intent' | 'probability' | 'decision' | 'alternatives'> {
    const { tokens } = prepared;
    if (!tokens.some((token) => token !== '?'))
      return { intent: outOfScope, probability: 1, decision: 'fallback', alternatives: [] };
    const judgement = judge(opinionsOf(tokens), model.calibration, none);
    const best = nameOf(judgement.best);
    const personAsked = asksForPerson(tokens);
    const decision = decide(judgement, best, model.calibration.answerFrom, personAsked);
    const alternatives = judgement.others.map(({ label, probability }) => ({ intent: nameOf(label), probability }));
    if (personAsked && best !== personIntent) {
      return {
        intent: personIntent,
        probability: 1,
        decision,
        alternatives: alternatives.filter(({ intent }) => intent !== personIntent),
      };
    }
    if (judgement.noneProbability > judgement.bestProbability && decision === 'fallback') {
      const all = [{ intent: best, probability: judgement.bestProbability }, ...alternatives];
      return { intent: outOfScope, probability: judgement.noneProbability, decision, alternatives: all.slice(0, 4) };
    }
    return { intent: best, probability: judgement.bestProbability, decision, alternatives };
  }

  function opinionsOf(tokens: readonly string[]): Opinions {
    return {
      first: linearScores(model.first, featuresOf(tokens)),
      second: model.second.activations(opinionFeatures(engine, tokens)),
      unknownShare: unknownShare(tokens, model.first.vocabulary),
      wordCount: tokens.length,
    };
  }

  function nameOf(label: number): string {
    return model.classes[label] ?? outOfScope;
  }
}
