import type { Language } from '../support/language.js';
import type { Invitation, Survey } from '../support/survey.js';

/** What an invitation asks, in one language: the words its definition has for the brand, place and experiment at hand. */
export interface Asked {
  survey: Survey;
  question: string;
  /** What the first and the last point shown mean. */
  first: string;
  last: string;
  /** Asks for the comment; the product's own words when absent. */
  comment?: string;
}

export type Ask = (invitation: Invitation, language: Language) => Promise<Asked>;

/** The points as shown, lowest first. */
export function pointsOf({ min, max }: Pick<Survey, 'min' | 'max'>): number[] {
  return Array.from({ length: max - min + 1 }, (_, i) => min + i);
}

/** On two points the words say it all ("no", "yes"), and a digit would only puzzle. */
export function isWorded({ min, max }: Pick<Survey, 'min' | 'max'>): boolean {
  return max - min === 1;
}
