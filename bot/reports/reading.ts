import type { ReportView } from '../support/report-store.js';
import type { ContactIds } from './columns/contact-ids.js';
import type { KeptDays } from './kept-days.js';
import type { LocalHours } from './local-hours.js';
import type { Names } from './names.js';

/** What a report is computed with: the database at one moment, and what is kept in memory from report to report. */
export interface Reading {
  view: ReportView;
  days: KeptDays;
  contacts: ContactIds;
  names: Names;
  hours: LocalHours;
  now: Date;
}
