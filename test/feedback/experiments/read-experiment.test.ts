import { expect } from 'chai';
import { isConvozError } from '../../../bot/errors.js';
import { type Plan, readExperiment } from '../../../bot/feedback/experiments/read-experiment.js';
import { shippedBook } from '../../../bot/support/shipped-book.js';

const said = {
  written: (intent: string, language: string) =>
    intent === 'return.how' ? `${language}: {returnDays} days, by {carrier}.` : undefined,
  versions: (id: string) => (id === 'ces' ? [shippedBook.survey('ces')] : []),
};

const written = {
  id: 'returns-shorter',
  on: { kind: 'answer', intent: 'return.how' },
  metric: 'ces',
  variants: [
    { id: 'control', share: 0.5, text: {} },
    { id: 'short', share: 0.5, text: { es: ' {returnDays} días.\n\nY nada más. ' } },
  ],
  worthwhile: 5,
};
const onSurvey = { on: { kind: 'survey', surveyId: 'ces' } };
const saying = (text: object, share = 0.5) => ({ variants: [written.variants[0], { id: 'short', share, text }] });

const read = (part: object = {}): Plan => readExperiment({ ...written, ...part }, said);

/** What is wrong with it; undefined when it can be used. */
function faultsOf(part: object): string | undefined {
  try {
    read(part);
    return undefined;
  } catch (error) {
    if (isConvozError(error, 'SURVEY_INVALID')) return error.message;
    throw error;
  }
}

describe('an experiment as it is written', () => {
  it('is read with the usual worthwhile difference where none is named', () => {
    const { worthwhile: _none, ...rest } = written;

    expect(readExperiment(rest, said).worthwhile).to.equal(10);
    expect(read()).to.deep.equal({ ...written, ...saying({ es: '{returnDays} días.\n\nY nada más.' }) });
  });

  it('may leave the texts of control away, and languages in which nothing changes', () => {
    const { variants } = read({
      variants: [
        { id: 'control', share: 0.2 },
        { id: 'b', share: 0.8, text: { gl: 'Así.' } },
      ],
    });

    expect(variants).to.deep.equal([
      { id: 'control', share: 0.2, text: {} },
      { id: 'b', share: 0.8, text: { gl: 'Así.' } },
    ]);
  });

  const faults: [what: string, part: object, fault: RegExp][] = [
    ['an id that is no name', { id: 'Nº 1' }, /^The experiment cannot be used: id: must be small letters/],
    ['more than is asked for', { status: 'stopped' }, /status/],
    ['an answer nobody has written', { on: { kind: 'answer', intent: 'none' } }, /on\.intent: there is no such answer/],
    [
      'a survey nobody has defined',
      { on: { kind: 'survey', surveyId: 'no' } },
      /on\.surveyId: there is no such survey/,
    ],
    ['another metric than the survey has', { ...onSurvey, metric: 'csat' }, /metric: the survey ces asks for ces/],
    ['an answer judged by NPS', { metric: 'nps' }, /metric: an answer is judged by csat or ces/],
    ['one variant alone', { variants: [{ id: 'control', share: 1 }] }, /two at least/],
    ['no control', { variants: [{ ...written.variants[1], id: 'a' }, written.variants[1]] }, /must be control/],
    ['a name for two variants', { variants: [...written.variants, written.variants[1]] }, /two have the same id/],
    ['shares that are not the whole', saying({ es: 'Sí.' }, 0.4), /the shares must add up to 1/],
    ['a variant nobody sees', saying({ es: 'Sí.' }, 0), /variants\.1\.share: must be at least 0\.01/],
    ['no text at all', saying({}), /variants\.1\.text: must say something/],
    ['an empty text', saying({ es: ' \n ' }), /variants\.1\.text\.es: must not be empty/],
    ['a text that is too long', saying({ es: 'x'.repeat(1001) }), /at most 1000 characters/],
    ['a control character', saying({ es: 'a\u0007b' }), /control characters/],
    ['a language we do not speak', saying({ fr: 'Oui.' }), /text/],
    ['what is always said', saying({ es: 'es: {returnDays} days, by {carrier}.' }), /is what is always said/],
    ['a placeholder the original has not', saying({ es: '{returnDays}, {phone}' }), /the original has no \{phone\}/],
    ['a placeholder in a question', { ...onSurvey, ...saying({ es: '{shop}?' }) }, /has no \{shop\}/],
    ['a question of several lines', { ...onSurvey, ...saying({ es: 'a\nb' }) }, /one line of at most 300/],
    ['a question that is too long', { ...onSurvey, ...saying({ es: 'x'.repeat(301) }) }, /one line of at most 300/],
    [
      'words for control',
      { variants: [{ id: 'control', share: 0.5, text: { es: 'x' } }, written.variants[1]] },
      /control says/,
    ],
    ['a difference nobody could find', { worthwhile: 1 }, /worthwhile/],
  ];
  for (const [what, part, fault] of faults) {
    it(`is refused with ${what}`, () => {
      expect(faultsOf(part)).to.match(fault);
    });
  }

  it('is refused with every fault at once, without the words themselves', () => {
    const message = faultsOf({ on: { kind: 'answer', intent: 'secret' }, ...saying({ es: 'secret {x}', en: ' ' }) });

    expect(message).to.include('variants.1.text.en: must not be empty').and.not.to.include('secret');
    expect(faultsOf({ metric: 'nps', ...saying({ es: '{x} {y}' }) })).to.match(
      /metric: .*; variants\.1\.text\.es: .*\{x\}, \{y\}/,
    );
  });
});
