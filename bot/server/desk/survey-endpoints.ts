import { z } from 'zod';
import { cleanDeep } from '../../channels/clean.js';
import type { OpenSurveyBook } from '../../feedback/survey-book.js';
import { scales } from '../../feedback/survey-definition.js';
import { type Language, languages } from '../../support/language.js';
import { type Survey, surveys } from '../../support/survey.js';
import { byId, type Endpoint, endpoint } from './endpoint.js';
import { productScaleShape, rulesShape, scaleShape, surveyShape } from './survey-shapes.js';

export interface SurveyDeps {
  book: OpenSurveyBook;
  /** What a survey says in a language, wherever it is asked: its own words, or else the product's. */
  surveyWords: (survey: Survey, language: Language) => SaidWords;
}

interface SaidWords {
  question: string;
  first: string;
  last: string;
  comment?: string;
}

const field = (words: string) => z.unknown().optional().describe(words);
/** What is in an edit is checked by the book, which knows every fault and names it. */
const edit = (fields: Record<string, string>) =>
  z
    .looseObject(Object.fromEntries(Object.entries(fields).map(([name, words]) => [name, field(words)])))
    .transform((body) => cleanDeep(body) as Record<string, unknown>);
const rulesEdit = edit({
  version: 'The one the edit was made from',
  closing: 'Rules in the order they are tried: {id, when, ask, sample, how, quiet?}',
  relationship:
    '{surveyId, sample, opensCases?}: the quarterly sample, off when absent; low scores open cases unless opensCases is false',
});
const surveyEdit = edit({
  version: 'The one the edit was made from, 0 for a new survey',
  metric: 'csat, ces or nps; a survey keeps it',
  min: 'The first point shown',
  max: 'The last point shown',
  reversed: 'A low point is good; ces in numbers only',
  display: 'numbers, stars, faces or thumbs',
  wording: 'Own words: {language, brand?, place?, question, first, last, comment?}',
});

/**
 * What is asked, and of whom: read by supervisors, changed by admins. An edit is the next version, and says which version
 * it was made from. The scales alone, without which no value can be read, are for everybody of the team.
 */
export function surveyEndpoints({ book, surveyWords }: SurveyDeps): Endpoint[] {
  const allVersions = () => book.surveys().flatMap(({ id }) => book.versions(id));

  return [
    endpoint({
      method: 'get',
      path: '/surveys/scales',
      summary: 'Points and boxes of every version of every survey',
      who: 'agent',
      answer: z.object({ scales: z.array(scaleShape) }),
      async handle() {
        await book.refresh();
        const shown = allVersions().map(({ id, version, metric, min, max, topFrom, bottomTo }) => {
          return { id, version, metric, min, max, topFrom, bottomTo };
        });
        return { scales: shown };
      },
    }),

    endpoint({
      method: 'get',
      path: '/surveys',
      summary: "All versions, the rules in force, and the scales there can be with the product's own words",
      who: 'supervisor',
      answer: z.object({ surveys: z.array(surveyShape), rules: rulesShape, scales: z.array(productScaleShape) }),
      async handle() {
        await book.refresh();
        return { surveys: allVersions(), rules: book.rules(), scales: scales.map(worded) };
      },
    }),

    // Before the surveys, as `rules` could be the id of one.
    endpoint({
      method: 'put',
      path: '/surveys/rules',
      summary: 'Keep the next version of the rules: whom to ask what, and when',
      who: 'admin',
      audits: 'rules.changed',
      body: rulesEdit,
      answer: z.object({ rules: rulesShape }),
      errors: ['SURVEY_INVALID', 'EDIT_CONFLICT'],
      handle: async ({ body, agent }) => ({ rules: await book.keepRules(body, agent.id) }),
    }),

    endpoint({
      method: 'put',
      path: '/surveys/:id',
      summary: 'Keep the next version of a survey, or a new one',
      who: 'admin',
      audits: 'survey.changed',
      params: byId,
      body: surveyEdit,
      answer: z.object({ survey: surveyShape }),
      errors: ['SURVEY_INVALID', 'EDIT_CONFLICT'],
      handle: async ({ params, body, agent }) => ({ survey: await book.define({ ...body, id: params.id }, agent.id) }),
    }),
  ];

  /** A scale, and what the product says on it where nobody has written anything. */
  function worded(scale: (typeof scales)[number]) {
    const survey: Survey = { ...surveys[scale.metric], ...scale };
    const words = Object.fromEntries(languages.map((language) => [language, surveyWords(survey, language)]));
    return { ...scale, words };
  }
}
