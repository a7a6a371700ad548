import type { Recognizer } from '../engine/ports.js';
import { type Costs, defaultCosts } from '../support/costs.js';
import type { Product } from '../support/product.js';
import { asksForPerson } from './asks-for-person.js';
import { conceptFinder } from './concepts/concept-finder.js';
import { decide, personIntent } from './decide.js';
import { productFinder } from './entities/product.js';
import { FeatureReader } from './features.js';
import { judge, type Opinions } from './judgement.js';
import { linearScores } from './linear-model.js';
import { inLanguage, listener } from './listen.js';
import type { Model } from './model.js';
import type { NlpEngine } from './nlp-engine.js';
import { type Prepared, prepare } from './prepare.js';
import { outOfScope } from './read-corpus.js';
import { activations } from './second-opinion.js';
import { sentimentOf } from './sentiment/sentiment.js';
import { severalWishes, type Understood } from './several-wishes.js';
import { shapeOf } from './shape.js';
import { stemmerOfAll } from './stem.js';

/** How often the rule for asking for a person is right, on the corpus. */
const personRule = 0.98;

export interface RecognizerOptions {
  /** Found by their names. */
  products?: readonly Product[];
  costs?: Costs;
  /** Whether a message may hold more than one wish; true unless set. */
  severalWishes?: boolean;
}

/** Understanding with a learned model. Between messages nothing is remembered but single words and what they stand for. */
export function createRecognizer(
  model: Model,
  engine: NlpEngine,
  { products = [], costs = defaultCosts, severalWishes: maySplit = true }: RecognizerOptions = {},
): Recognizer {
  const lexicon = { stem: stemmerOfAll(engine), findConcepts: conceptFinder(model.lexicon) };
  const lexiconAndProducts = { ...lexicon, findProducts: productFinder(products) };
  const features = new FeatureReader();
  const listen = listener(model.language);
  const none = model.classes.indexOf(outOfScope);
  return {
    version: model.version,
    recognise(text, hints) {
      const prepared = prepare(text, hints.now, lexiconAndProducts, hints.language);
      const said = listen(prepared.text, hints.language);
      const understand = (part: string) => intentOf(prepare(part, hints.now, lexicon, hints.language));
      const whole = said.wish === prepared.text ? intentOf(prepared) : understand(said.wish);
      return {
        ...said.heard,
        ...inLanguage(said, maySplit ? severalWishes(said.wish, whole, understand) : whole),
        entities: prepared.entities,
        sentiment: sentimentOf(prepared),
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
    const decision = decide(judgement, best.intent, costs, personAsked);
    if (personAsked) {
      const alternatives = [best, ...others].filter(({ intent }) => intent !== personIntent).slice(0, 4);
      return { intent: personIntent, probability: personRule, decision, alternatives };
    }
    if (decision === 'fallback' && judgement.noneProbability > best.probability) {
      const alternatives = [best, ...others].slice(0, 4);
      return {
        intent: outOfScope,
        probability: judgement.noneProbability,
        decision,
        outOfScope: judgement.noneProbability,
        alternatives,
      };
    }
    return { ...best, decision, outOfScope: judgement.noneProbability, alternatives: others };
  }

  function opinionsOf(prepared: Prepared): Opinions {
    const { tokens, stems, concepts } = prepared;
    const read = features.read({ tokens, stems, concepts: concepts.names });
    return {
      first: linearScores(model.first, read),
      second: activations(model.second, read),
      shape: shapeOf(prepared, model.first.vocabulary.columns),
    };
  }

  function nameOf(label: number): string {
    return model.classes[label] ?? outOfScope;
  }
}
