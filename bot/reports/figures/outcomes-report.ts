import { type EpisodeOutcome, netChurn } from '../../support/episodes/index.js';
import type { Days, ReportFilters, ReportPeriod } from '../../support/report-query.js';
import type { OutcomesReport, ShareFigure } from '../../support/report-types.js';
import { calendarOf, wholeOf } from '../calendar.js';
import type { Reading } from '../reading.js';
import { activeContacts } from './active-contacts.js';
import { countEndings, countOutcomes, type OutcomeTable } from './count-outcomes.js';
import { effortFigure } from './effort-figure.js';
import { ledgerFigures } from './ledger-figures.js';
import { shareOf } from './share-of.js';

interface OutcomesQuestion {
  period: ReportPeriod;
  baseline?: Days | undefined;
  filters: ReportFilters;
}

/** How episodes ended, what they took, what was asked of customers afterwards, and who was put right. */
export async function outcomesReport(
  reading: Reading,
  { period, baseline, filters }: OutcomesQuestion,
): Promise<Omit<OutcomesReport, 'asOf'>> {
  const calendar = calendarOf(period);
  const table = await countOutcomes(reading, filters, calendar);
  const before = baseline && (await countEndings(reading, filters, wholeOf(baseline, period.timeZone)));
  const [from = 0, end = 0] = [calendar.cuts[0], calendar.cuts.at(-1)];
  const start = await activeContacts(reading, filters, from);
  const active = await activeContacts(reading, filters, Math.min(end, reading.now.getTime()));
  const whole = wholeOf(period, period.timeZone);
  const { ledger, recovery } = await ledgerFigures(reading, filters, whole);
  return {
    report: 'outcomes',
    period,
    filters,
    episodes: table.episodes,
    outcomes: table.outcomes,
    shares: sharesOf(table),
    effort: await effortFigure(reading, filters, whole, table),
    churn: { start, end: active, net: netChurn(start, active) },
    ledger,
    recovery,
    trend: calendar.buckets.map((bucket, i) => ({ ...bucket, ...(table.trend[i] as OutcomeTable['trend'][number]) })),
    ...(baseline && before && { baseline: { period: baseline, episodes: before.episodes, outcomes: before.outcomes } }),
  };
}

function sharesOf({ outcomes, settled }: OutcomeTable): OutcomesReport['shares'] {
  const { open: _, cameBack: __, ...ended } = outcomes;
  const over = Object.values(ended).reduce((sum, count) => sum + count, 0);
  const shares = Object.entries(ended).map(([outcome, count]) => [outcome, shareOf(count, over)]);
  return {
    ...(Object.fromEntries(shares) as Record<Exclude<EpisodeOutcome, 'open'>, ShareFigure>),
    cameBack: shareOf(settled.cameBack, settled.episodes),
  };
}
