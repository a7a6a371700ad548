import { expect } from 'chai';
import { readSurvey } from '../../bot/feedback/survey-definition.js';
import { surveys } from '../../bot/support/survey.js';
import { codeOf } from '../support-files/code-of.js';

const csat = { id: 'care', version: 0, metric: 'csat', min: 1, max: 5, display: 'stars' };
const words = { language: 'gl', question: 'Que tal?', first: 'Mal', last: 'Ben' };

async function faultIn(part: object): Promise<string> {
  let message = 'accepted';
  const code = await codeOf(
    (async () => {
      try {
        readSurvey({ ...csat, ...part });
      } catch (error) {
        message = (error as Error).message;
        throw error;
      }
    })(),
  );
  return code === 'SURVEY_INVALID' ? message : code === 'resolved' ? message : code;
}

describe('a survey as an admin writes it', () => {
  it('becomes the next version, with the boxes of its metric and scale', () => {
    const boxes = [
      { metric: 'csat', min: 1, max: 2 },
      { metric: 'csat', min: 1, max: 5 },
      { metric: 'csat', min: 1, max: 7 },
      { metric: 'ces', min: 1, max: 7 },
      { metric: 'nps', min: 0, max: 10 },
    ].map((scale) => {
      const { version, topFrom, bottomTo } = readSurvey({ ...csat, ...scale, version: 3, display: 'numbers' });
      return [version, topFrom, bottomTo];
    });

    expect(boxes).to.deep.equal([
      [4, 2, 1],
      [4, 4, 2],
      [4, 6, 2],
      [4, 5, 3],
      [4, 9, 6],
    ]);
  });

  it('has the boxes of the shipped surveys where it has their scale', () => {
    for (const { topFrom, bottomTo, ...shipped } of Object.values(surveys)) {
      expect(readSurvey({ ...shipped, version: 0 })).to.deep.equal({ ...shipped, topFrom, bottomTo });
    }
  });

  it('is kept with its words, trimmed', () => {
    const { wording } = readSurvey({ ...csat, wording: [{ ...words, question: ' Que tal? ', brand: 'web' }] });

    expect(wording).to.deep.equal([{ ...words, brand: 'web' }]);
  });

  it('cannot have a scale its metric has not', async () => {
    expect(await faultIn({ max: 6 })).to.include('max: the scale of csat is 1–2 or 1–5 or 1–7');
    expect(await faultIn({ metric: 'ces' })).to.include('the scale of ces is 1–7');
    expect(await faultIn({ metric: 'nps', min: 1, max: 10, display: 'numbers' })).to.include(
      'the scale of nps is 0–10',
    );
    expect(await faultIn({ metric: 'ces', max: 1000000 })).to.include('scale');
    expect(await faultIn({ max: 4.5 })).to.not.equal('accepted');
  });

  it('cannot have a display without room for its scale', async () => {
    const nps = { metric: 'nps', min: 0, max: 10 };

    expect(await faultIn({ display: 'thumbs' })).to.include('thumbs show two points');
    expect(await faultIn({ ...nps, display: 'stars' })).to.include('at most seven');
    expect(await faultIn({ ...nps, display: 'faces' })).to.include('faces show');
    expect(await faultIn({ display: 'hearts' })).to.include('display');
    for (const [max, display] of [
      [2, 'thumbs'],
      [2, 'numbers'],
      [2, 'faces'],
      [5, 'faces'],
      [7, 'faces'],
      [7, 'stars'],
    ]) {
      expect(await faultIn({ max, display }), `${display} on ${max}`).to.equal('accepted');
    }
  });

  it('runs the other way only as effort in numbers', async () => {
    expect(await faultIn({ reversed: true })).to.include('only ces');
    expect(await faultIn({ metric: 'ces', max: 7, display: 'faces', reversed: true })).to.include(
      'only be shown in numbers',
    );
    expect(await faultIn({ metric: 'ces', max: 7, display: 'numbers', reversed: true })).to.equal('accepted');
  });

  it('cannot set its own boxes, or anything else nobody knows', async () => {
    expect(await faultIn({ topFrom: 3 })).to.include('topFrom');
    expect(await faultIn({ colour: 'red' })).to.include('colour');
    expect(await faultIn({ wording: [{ ...words, colour: 'red' }] })).to.include('wording.0');
  });

  it('cannot say nothing, too much, more than a line, or the same at both ends', async () => {
    const faults = [
      { question: '' },
      { question: ' \n ' },
      { question: 'x'.repeat(301) },
      { question: 'uno\ndos' },
      { first: 'x'.repeat(61) },
      { comment: '' },
      { last: 'mal' },
      { language: 'fr' },
    ];

    for (const part of faults) {
      expect(await faultIn({ wording: [{ ...words, ...part }] }), JSON.stringify(part)).to.include('wording.0');
    }
    expect(await faultIn({ wording: [{ ...words, question: 'x'.repeat(300) }] })).to.equal('accepted');
  });

  it('cannot have two wordings for the same language, brand and place', async () => {
    const here = { ...words, place: 'directline' };

    expect(await faultIn({ wording: [here, words, { ...here, question: 'Ben?' }] })).to.include('two wordings');
    expect(await faultIn({ wording: [here, words, { ...here, brand: 'web' }] })).to.equal('accepted');
  });

  it('names every fault at once, and repeats none of what was written', async () => {
    const fault = await faultIn({ id: 'Not An Id', display: 'hearts', wording: [{ ...words, question: '' }] });

    expect(fault).to.include('id:').and.to.include('display:').and.to.include('wording.0.question: must not be empty');
    expect(fault).to.not.include('Not An Id');
  });

  it('is no survey when it is something else altogether', async () => {
    for (const written of [null, [], 'csat', 7, {}]) {
      expect(await codeOf(Promise.resolve().then(() => readSurvey(written)))).to.equal('SURVEY_INVALID');
    }
  });
});
