import { expect } from 'chai';
import type { Decision, Recognition, Recognizer } from '../../bot/engine/ports.js';
import { evaluate } from '../../bot/nlu/evaluate.js';

describe('evaluate', () => {
  it('counts what was answered, what was right, and what should have been left alone', () => {
    const recognizer = scripted({
      a: ['order.track', 'answer'],
      b: ['order.cancel', 'answer'],
      c: ['order.track', 'clarify'],
      d: ['none', 'fallback'],
      e: ['order.track', 'answer'],
      f: ['contact.human_agent', 'handoff'],
    });

    const result = evaluate(recognizer, [
      { text: 'a', intent: 'order.track' },
      { text: 'b', intent: 'order.track' },
      { text: 'c', intent: 'order.track' },
      { text: 'd', intent: 'none' },
      { text: 'e', intent: 'none' },
      { text: 'f', intent: 'contact.human_agent', lang: 'en' },
    ]);

    // In scope a, b, c, f: answered a, b, f; right a, f; best guess right a, c, f. Out of scope d, e: answered e.
    expect(result.n).to.equal(6);
    expect(result.inScope).to.deep.equal({
      n: 4,
      answered: 3,
      clarified: 1,
      right: 2,
      rightAmongAnswered: 2 / 3,
      rightTop1: 3 / 4,
    });
    expect(result.outOfScope).to.deep.equal({ n: 2, wronglyAnswered: 1, clarified: 0, rate: 0.5 });
    expect(result.perIntent['order.track']).to.deep.equal({ n: 3, answered: 2, right: 1, rightTop1: 2 / 3 });
    expect(result.confusions).to.deep.include({ intent: 'order.track', answered: 'order.cancel', n: 1 });
    expect(result.confusions).to.deep.include({ intent: 'none', answered: 'order.track', n: 1 });
  });

  it('gives zeros, not gaps, for a set without one of the kinds', () => {
    const result = evaluate(scripted({ a: ['none', 'fallback'] }), [{ text: 'a', intent: 'none' }]);

    expect(result.inScope).to.deep.equal({
      n: 0,
      answered: 0,
      clarified: 0,
      right: 0,
      rightAmongAnswered: 0,
      rightTop1: 0,
    });
    expect(result.latencyMs.p99).to.be.at.least(result.latencyMs.p50);
  });

  it('passes the language of a line on and reports its progress', () => {
    const hints: unknown[] = [];
    const steps: number[] = [];
    const recognizer = scripted({ a: ['none', 'fallback'] }, (hint) => hints.push(hint));

    evaluate(recognizer, [{ text: 'a', intent: 'none', lang: 'gl' }], (done) => steps.push(done));

    expect([...new Set(hints)]).to.deep.equal(['gl']);
    expect(steps).to.deep.equal([1]);
  });
});

function scripted(
  script: Record<string, [string, Decision]>,
  heard: (language: unknown) => void = () => undefined,
): Recognizer {
  return {
    version: 'scripted',
    recognise(text, hints): Recognition {
      heard(hints.language);
      const [intent, decision] = script[text] ?? ['none', 'fallback'];
      return {
        language: 'en',
        languageConfidence: 1,
        intent,
        probability: 1,
        decision,
        alternatives: [],
        entities: [],
        sentiment: 0,
      };
    },
  };
}
