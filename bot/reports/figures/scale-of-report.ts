import type { ScaleReport } from '../../support/report-types.js';
import type { Survey } from '../../support/survey.js';
import type { Cohort } from '../gather-answers.js';
import { type SurveyScale, wordOf } from '../scales.js';

/** The versions that were sent; where none was, the latest one that would have been. */
export function sentOf({ versions }: SurveyScale, { surveys }: Cohort): [Survey, ...Survey[]] {
  const [first = versions[0], ...others] = versions.filter((survey) => surveys.has(wordOf(survey)));
  return [first, ...others];
}

export function scaleOfReport(scale: SurveyScale, cohort: Cohort): ScaleReport['survey'] {
  const sent = sentOf(scale, cohort);
  const { id, metric, min, max, topFrom, bottomTo } = sent[0];
  const versions = sent.map(({ version }) => version).sort((a, b) => a - b);
  return { id, versions, metric, min, max, topFrom, bottomTo };
}
