import { expect } from 'chai';
import { parseEvaluation, readEvaluation } from '../../bot/nlu/read-evaluation.js';
import { rejection, thrown } from './thrown.js';

describe('readEvaluation', () => {
  it('says which file is not there', async () => {
    const error = await rejection(readEvaluation('/nowhere/set.jsonl'));

    expect(error.code).to.equal('FILE_NOT_FOUND');
    expect(error.message).to.include('/nowhere/set.jsonl');
  });
});

describe('parseEvaluation', () => {
  it('reads one message a line, with or without a language', () => {
    const lines = parseEvaluation(
      '{"text":"hola","intent":"smalltalk.greeting","lang":"es"}\n\n{"text":"x","intent":"none"}\n',
      'a',
    );

    expect(lines).to.deep.equal([
      { text: 'hola', intent: 'smalltalk.greeting', lang: 'es' },
      { text: 'x', intent: 'none' },
    ]);
  });

  it('names the line that is not JSON', () => {
    const error = thrown(() => parseEvaluation('{"text":"a","intent":"none"}\n{oops', 'set.jsonl'));

    expect(error.code).to.equal('CORPUS_INVALID');
    expect(error.message).to.match(/^set\.jsonl:2: /);
  });

  it('names the field that is missing or of a wrong kind', () => {
    const missing = thrown(() => parseEvaluation('{"text":"a"}', 'set.jsonl'));
    const foreign = thrown(() => parseEvaluation('{"text":"a","intent":"none","lang":"fr"}', 'set.jsonl'));

    expect(missing.message).to.match(/^set\.jsonl:1: intent: /);
    expect(foreign.message).to.match(/^set\.jsonl:1: lang: /);
  });

  it('refuses an empty set, of which nothing could be said', () => {
    expect(thrown(() => parseEvaluation('\n', 'set.jsonl')).code).to.equal('CORPUS_INVALID');
  });
});
