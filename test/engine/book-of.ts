import type { SurveyBook } from '../../bot/engine/ports.js';
import { shippedBook } from '../../bot/support/shipped-book.js';
import { type Survey, surveys } from '../../bot/support/survey.js';
import type { SurveyRule } from '../../bot/support/survey-rule.js';

/** A book with these surveys beside the shipped ones, and these rules alone. */
export function bookOf(rules: readonly SurveyRule[], ...own: readonly Survey[]): SurveyBook {
  return {
    survey(id, version) {
      const all = own.filter((one) => one.id === id);
      return all.find((one) => one.version === version) ?? all.at(-1) ?? shippedBook.survey(id);
    },
    rules: () => ({ version: 1, closing: rules }),
  };
}

/** A rule that asks everybody CES in the chat, but for `part`. */
export function rule(part: Partial<SurveyRule> = {}): SurveyRule {
  return { id: 'all', when: {}, ask: [{ surveyId: 'ces', share: 1 }], sample: 1, how: { via: 'chat' }, ...part };
}

export const yesNo: Survey = { ...surveys.csat, id: 'yes-no', max: 2, topFrom: 2, bottomTo: 1, display: 'thumbs' };

export const sevenFaces: Survey = { ...surveys.csat, id: 'faces', max: 7, topFrom: 6, bottomTo: 2, display: 'faces' };

/** The first form of CES: how much effort it was, 1 being little. */
export const effort: Survey = { ...surveys.ces, id: 'effort', reversed: true };
