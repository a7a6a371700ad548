import type { Recognition, Recognizer } from '../engine/ports.js';
import { asksForPerson } from './asks-for-person.js';
import type { Opinions } from './blend.js';
import { conceptFinder } from './concepts/concept-finder.js';
import { decide, personIntent } from './decide.js';
import { FeatureReader } from './features.js';
import { judge } from './judgement.js';
import { guessLanguage } from './language.js';
import { linearScores } from './linear-model.js';
import type { Model } from './model.js';
import type { NlpEngine } from './nlp-engine.js';
import { type Prepared, prepare } from './prepare.js';
import { outOfScope } from './read-corpus.js';
import { opinionFeatures } from './second-opinion.js';
import { sentimentOf } from './sentiment.js';
import { shapeOf } from './shape.js';

type Understood = Pick<Recognition, 'intent' | 'probability' | 'decision' | 'alternatives'>;

/** How often the rule for asking for a person is right, on the corpus. */
const personRule = 0.98;

/** Understanding with a learned model. Between messages nothing is remembered but single words and what they stand for. */
export function createRecognizer(model: Model, engine: NlpEngine): Recognizer {
  const findConcepts = conceptFinder(model.lexicon);
  const features = new FeatureReader();
  const none = model.classes.indexOf(outOfScope);
  return {
    version: model.version,
    recognise(text, hints) {
      const prepared = prepare(text, hints.now, findConcepts, hints.language);
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

  function intentOf(prepared: Prepared): Understood {
    const { tokens } = prepared;
    if (tokens.every((token) => token === '?')) {
      return { intent: outOfScope, probability: 1, decision: 'fallback', alternatives: [] };
    }
    const judgement = judge(opinionsOf(prepared), model.calibration, none);
    const best = { intent: nameOf(judgement.best), probability: judgement.bestProbability };
    const others = judgement.others.map(({ label, probability }) => ({ intent: nameOf(label), probability }));
    const personAsked = asksForPerson(tokens);
    const decision = decide(judgement, best.intent, model.calibration.threshold, personAsked);
    if (personAsked) {
      const alternatives = [best, ...others].filter(({ intent }) => intent !== personIntent).slice(0, 4);
      return { intent: personIntent, probability: personRule, decision, alternatives };
    }
    if (decision === 'fallback' && judgement.noneProbability > best.probability) {
      const alternatives = [best, ...others].slice(0, 4);
      return { intent: outOfScope, probability: judgement.noneProbability, decision, alternatives };
    }
    return { ...best, decision, alternatives: others };
  }

  function opinionsOf(prepared: Prepared): Opinions {
    const { tokens, concepts } = prepared;
    return {
      first: linearScores(model.first, features.read(tokens, concepts.names)),
      second: model.second.activations(opinionFeatures(engine, tokens, concepts.names)),
      shape: shapeOf(prepared, model.first.vocabulary),
    };
  }

  function nameOf(label: number): string {
    return model.classes[label] ?? outOfScope;
  }
}
