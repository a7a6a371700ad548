import type { Survey } from '../bot/support/survey.js';
import { type Whereabouts, wordingFor } from '../bot/support/survey-wording.js';
import { say } from './wording/index.js';

/** What a survey says in one language. */
export interface SurveyWords {
  question: string;
  /** What the first and the last point shown mean. */
  first: string;
  last: string;
  /** Asks for the comment; the product's own words when absent. */
  comment?: string;
}

/** The words an admin has written for the brand and the place, or else the product's own. */
export function surveyWords(survey: Survey, where: Whereabouts): SurveyWords {
  const own = wordingFor(survey, where);
  if (own) {
    const { question, first, last, comment } = own;
    return { question, first, last, ...(comment !== undefined && { comment }) };
  }
  const { language } = where;
  const { metric, reversed } = survey;
  if (isYesNo(survey)) {
    return {
      question: say(language, 'survey.csat_two'),
      first: say(language, 'choice.no'),
      last: say(language, 'choice.yes'),
    };
  }
  const ends = [say(language, `survey.${metric}_low`), say(language, `survey.${metric}_high`)] as const;
  const [first, last] = reversed ? (ends.toReversed() as [string, string]) : ends;
  return { question: say(language, `survey.${metric}`), first, last };
}

/** The question with its scale, for those who read it without a control; two points say all there is to say themselves. */
export function inFull(
  { question, first, last }: SurveyWords,
  { min, max }: Survey,
  language: Whereabouts['language'],
): string {
  // Whoever writes his own question may have written the scale into it.
  if (isYesNo({ min, max }) || /\d\s*=/.test(question)) return question;
  return say(language, 'survey.scale', { question, min, first: lower(first), max, last: lower(last) });
}

/** How to answer by typing. */
export function howToType(
  { first, last }: SurveyWords,
  { min, max }: Survey,
  language: Whereabouts['language'],
): string {
  return isYesNo({ min, max })
    ? say(language, 'survey.typed_two', { first, last })
    : say(language, 'survey.typed', { min, max });
}

function isYesNo({ min, max }: Pick<Survey, 'min' | 'max'>): boolean {
  return max - min === 1;
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
