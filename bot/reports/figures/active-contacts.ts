import { activeDays } from '../../support/episodes/index.js';
import type { ReportFilters } from '../../support/report-query.js';
import { ContactSet } from '../contact-set.js';
import { readEpisodes } from '../read-episodes.js';
import type { Reading } from '../reading.js';

const dayMs = 86_400_000;

/** How many contacts opened an episode in the 90 days before that moment. */
export async function activeContacts(reading: Reading, filters: ReportFilters, at: number): Promise<number> {
  const from = at - activeDays * dayMs;
  const active = new ContactSet();
  const calendar = {
    buckets: [{ from: '', to: '' }],
    cuts: [from, at],
    firstDay: Math.floor(from / dayMs),
    lastDay: Math.floor((at - 1) / dayMs),
  };
  await readEpisodes(reading, filters, calendar, (day, rows) => active.add(day.contacts, rows));
  return active.size;
}
