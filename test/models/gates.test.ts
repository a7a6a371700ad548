import { expect } from 'chai';
import { accuracyGates, comparisonGates, transcriptGate } from '../../bot/models/gates.js';
import type { Handled } from '../../bot/models/handle.js';
import type { LabelledMessage } from '../../bot/models/labelled.js';
import type { GateResult, Score } from '../../bot/models/model-report.js';

const score: Score = {
  language: 'gl',
  inScope: 120,
  answered: 100,
  right: 90,
  outOfScope: 60,
  outOfScopeAnswered: 3,
};

const failed = (results: GateResult[]) => results.filter(({ passed }) => !passed).map(({ gate }) => gate);

describe('accuracyGates', () => {
  it('lets a model through that is just at the bar', () => {
    const results = accuracyGates([score]);

    expect(results).to.deep.equal([
      { gate: 'accuracy gl', passed: true, detail: '90.0 % right of 100 answered (at least 90.0 %)' },
      { gate: 'out of scope gl', passed: true, detail: '5.0 % answered of 60 (at most 5.0 %)' },
    ]);
  });

  it('looks at each language by itself', () => {
    const results = accuracyGates([
      score,
      { ...score, language: 'pt', right: 89 },
      { ...score, language: 'es', outOfScopeAnswered: 4 },
    ]);

    expect(failed(results)).to.deep.equal(['accuracy pt', 'out of scope es']);
  });

  it('does not take silence for being right', () => {
    expect(failed(accuracyGates([{ ...score, answered: 0, right: 0 }]))).to.deep.equal(['accuracy gl']);
  });

  it('lets nothing through that could not be measured', () => {
    expect(accuracyGates([])).to.deep.equal([
      { gate: 'accuracy', passed: false, detail: 'there are no labelled messages' },
    ]);
  });
});

describe('comparisonGates', () => {
  /** Messages of an intent: how many both have right, only the one in use, only the candidate, and neither. */
  function paired(counts: Record<string, { both?: number; lost?: number; won?: number; neither?: number }>) {
    const messages: LabelledMessage[] = [];
    const current: Handled[] = [];
    const candidate: Handled[] = [];
    const add = (intent: string, times: number, before: boolean, after: boolean) => {
      for (let time = 0; time < times; time += 1) {
        messages.push({ text: 'x', intent, language: 'es' });
        current.push({ answered: true, right: before });
        candidate.push({ answered: true, right: after });
      }
    };
    for (const [intent, { both = 0, lost = 0, won = 0, neither = 0 }] of Object.entries(counts)) {
      add(intent, both, true, true);
      add(intent, lost, true, false);
      add(intent, won, false, true);
      add(intent, neither, false, false);
    }
    return comparisonGates(messages, current, candidate);
  }

  it('lets an equal one through, and one that only wins', () => {
    expect(failed(paired({ a: { both: 20, neither: 5 }, b: { both: 10, won: 8 } }))).to.deep.equal([]);
  });

  it('takes a few messages lost here and won there for noise', () => {
    expect(failed(paired({ a: { both: 20, lost: 4, won: 3 }, b: { both: 25, lost: 2 } }))).to.deep.equal([]);
  });

  it('refuses one that loses a little everywhere, though no intent by itself shows it', () => {
    // 10 lost, 1 won: (11 + 1) / 2048 = 0.006 overall; of an intent 2 of 2 lost is 0.25.
    const intents = Object.fromEntries(Array.from({ length: 5 }, (_, at) => [`i${at}`, { both: 20, lost: 2 }]));

    const results = paired({ ...intents, other: { both: 20, won: 1 } });

    expect(failed(results)).to.deep.equal(['not worse overall']);
    expect(results[0]?.detail).to.equal('lost 10, won 1 of 131, p 0.006');
  });

  it('refuses one that loses an intent, though it wins more elsewhere, and names the intent', () => {
    const results = paired({ a: { both: 60, lost: 12 }, b: { both: 5, won: 30 }, c: { both: 30 } });

    expect(failed(results)).to.deep.equal(['not worse per intent']);
    expect(results[1]?.detail).to.equal('worse: a (lost 12, won 0 of 72, p 0.000)');
  });

  it('asks more of each of many intents than of one alone', () => {
    // 6 lost of 6 changed is 1/64 = 0.016: enough for one intent of three (0.05/3), not for one of forty (0.05/40).
    const calm = (n: number) =>
      Object.fromEntries(Array.from({ length: n }, (_, at) => [`i${at}`, { both: 20, won: 1 }]));
    const lossy = { both: 30, lost: 6 };

    expect(failed(paired({ lossy, ...calm(2) }))).to.include('not worse per intent');
    expect(failed(paired({ lossy, ...calm(39) }))).to.deep.equal([]);
  });

  it('refuses one that forgets a small intent, on which no test could speak', () => {
    const calm = Object.fromEntries(Array.from({ length: 42 }, (_, at) => [`i${at}`, { both: 20, won: 1 }]));

    expect(failed(paired({ small: { both: 1, lost: 3 }, ...calm }))).to.deep.equal(['not worse per intent']);
    expect(failed(paired({ small: { both: 7, lost: 3 }, ...calm }))).to.deep.equal([]);
    expect(failed(paired({ small: { lost: 2 }, ...calm }))).to.deep.equal([]);
  });
});

describe('transcriptGate', () => {
  const difference = { file: 'faq.gl.chat', scenario: 'prices', line: 12, expected: 'a', said: 'b' };

  it('is green when every transcript is', () => {
    expect(transcriptGate([])).to.deep.equal({ gate: 'transcripts', passed: true, detail: 'all green' });
  });

  it('says where the first differences are, and how many there are', () => {
    const results = [12, 14, 20, 31].map((line) => ({ ...difference, line }));

    expect(transcriptGate(results)).to.deep.equal({
      gate: 'transcripts',
      passed: false,
      detail: '4 differences: faq.gl.chat:12, faq.gl.chat:14, faq.gl.chat:20, …',
    });
  });
});
