import type { Days, ReportFilters, ReportPeriod } from '../../support/report-query.js';
import {
  type ScaleReport,
  type ScoreDimension,
  type ScoredGroup,
  type ScoreReport,
  scoreDimensions,
  type Targets,
} from '../../support/report-types.js';
import { compare, type Score, scoreOf, type Tally } from '../../support/scores/index.js';
import type { Metric } from '../../support/survey.js';
import { type Calendar, calendarOf, wholeOf } from '../calendar.js';
import { type Cohort, gatherAnswers } from '../gather-answers.js';
import type { Reading } from '../reading.js';
import { Scales, type SurveyScale } from '../scales.js';
import { tallyGroups } from '../tally-groups.js';
import { labelled } from './labelled.js';
import { scaleOfReport, sentOf } from './scale-of-report.js';
import { mini, scoredGroups } from './scored-groups.js';
import { verdictOn } from './verdict-on.js';

export interface ScoreQuestion {
  metric: Metric;
  period: ReportPeriod;
  baseline?: Days | undefined;
  filters: ReportFilters;
  targets: Targets;
}

/** What each dimension is read from; versions are told from surveys. */
const columns = scoreDimensions.map((name) => (name === 'version' ? 'survey' : name));

/** What customers said when they were asked, and what is not known because they kept silent. */
export async function scoreReport(
  reading: Reading,
  { metric, period, baseline, filters, targets }: ScoreQuestion,
): Promise<Omit<ScoreReport, 'asOf'>> {
  const scales = new Scales(await reading.view.definitions());
  const agents = await reading.view.agentNames();
  const calendar = calendarOf(period);
  const cohorts = await gatherAnswers(reading, { metric, filters, calendar }, scales);
  const whole = baseline && wholeOf(baseline, period.timeZone);
  const earlier = whole && (await gatherAnswers(reading, { metric, filters, calendar: whole }, scales));

  const reports = cohorts.flatMap((cohort, number): ScaleReport[] => {
    const scale = scales.all[number];
    if (!scale || isEmpty(cohort)) return [];
    const report = scaleReport(reading, scale, cohort, calendar, agents);
    const before = whole && earlier?.[number] && scoreOfCohort(reading, scale, earlier[number], whole);
    return [
      {
        ...report,
        ...(before &&
          baseline && {
            baseline: { period: baseline, score: mini(before), difference: compare(report.score, before) },
          }),
      },
    ];
  });
  reports.sort((a, b) => b.score.n - a.score.n || b.score.invited - a.score.invited);
  const target = verdictOn(targets[metric], reports[0]?.score);
  return { report: metric, metric, period, filters, scales: reports, ...(target && { target }) };
}

function isEmpty({ days, suppressed }: Cohort): boolean {
  return days.length === 0 && Object.keys(suppressed).length === 0;
}

function scaleReport(
  reading: Reading,
  scale: SurveyScale,
  cohort: Cohort,
  calendar: Calendar,
  agents: ReadonlyMap<string, string>,
): ScaleReport {
  const [survey, ...others] = sentOf(scale, cohort);
  const { total, pieces, groups } = tallyGroups(cohort.days, reading, calendar, columns, survey);
  const score = (tally: Tally) => scoreOf(survey, tally, ...others);
  const by = scoreDimensions.map((dimension, i): [ScoreDimension, ScoredGroup[]] => {
    const own = scoredGroups(groups[i] ?? [], score);
    const shown = dimension === 'version' ? own.map((one) => ({ ...one, key: one.key.split(' ')[2] ?? '' })) : own;
    return [dimension, labelled(shown, dimension, agents)];
  });
  return {
    survey: scaleOfReport(scale, cohort),
    score: score({ ...total, suppressed: cohort.suppressed }),
    trend: calendar.buckets.map((bucket, i) => ({ ...bucket, score: mini(score(pieces[i] as Tally)) })),
    by: Object.fromEntries(by) as ScaleReport['by'],
  };
}

function scoreOfCohort(reading: Reading, scale: SurveyScale, cohort: Cohort, whole: Calendar): Score {
  const [survey, ...others] = sentOf(scale, cohort);
  const { total } = tallyGroups(cohort.days, reading, whole, [], survey);
  return scoreOf(survey, { ...total, suppressed: cohort.suppressed }, ...others);
}
