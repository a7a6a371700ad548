import type { Language } from './language.js';
import type { Survey, SurveyWording } from './survey.js';

/** Where a question is asked. */
export interface Whereabouts {
  language: Language;
  /** The account of ours that the customer wrote to. */
  brand: string;
  /** The channel's id. */
  place: string;
}

/** The survey's own words for a brand and a place, those that name most of them (brand before place); undefined when it has none. */
export function wordingFor(
  { wording }: Pick<Survey, 'wording'>,
  { language, brand, place }: Whereabouts,
): SurveyWording | undefined {
  const fits = wording.filter(
    (one) => one.language === language && (one.brand ?? brand) === brand && (one.place ?? place) === place,
  );
  const names = (one: SurveyWording) => (one.brand === undefined ? 0 : 2) + (one.place === undefined ? 0 : 1);
  return fits.toSorted((a, b) => names(b) - names(a))[0];
}
