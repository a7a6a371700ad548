import type { Group, Report } from '../support/report-types.js';

/** A report whose groups of topics have the topics' titles, where there are any. */
export function withTopicTitles(report: Report, titleOf: (intent: string) => string | undefined): Report {
  switch (report.report) {
    case 'drivers': {
      const drivers = report.drivers.map((driver) => (driver.dimension === 'topic' ? titled(driver) : driver));
      return { ...report, drivers };
    }
    case 'times':
      return { ...report, by: byTitle(report.by) };
    case 'volume':
      return { ...report, by: byTitle(report.by) };
    case 'outcomes':
      return report;
    default:
      return { ...report, scales: report.scales.map((scale) => ({ ...scale, by: byTitle(scale.by) })) };
  }

  function byTitle<G extends Group, By extends { topic: G[] }>(by: By): By {
    return { ...by, topic: by.topic.map(titled) };
  }

  function titled<G extends Group>(group: G): G {
    const label = group.isRest ? undefined : titleOf(group.key);
    return label === undefined ? group : { ...group, label };
  }
}
