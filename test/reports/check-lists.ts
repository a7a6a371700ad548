import { expect } from 'chai';
import { foldComment } from '../../bot/reports/columns/comment-columns.js';
import type { Reports } from '../../bot/reports/index.js';
import type { ReportFilters } from '../../bot/support/report-query.js';
import type { EpisodeRow, Rated } from '../../bot/support/report-store.js';
import type { Comment, ListedConversation } from '../../bot/support/report-types.js';
import { themesOf } from '../../bot/support/themes/index.js';
import { ratedIn } from './check-episodes.js';
import type { RawRows } from './check-scores.js';
import * as naive from './naive.js';

interface Window {
  from: string;
  to: string;
  timeZone: string;
}

export async function checkComments(
  reports: Reports,
  { from, to, timeZone }: Window,
  rows: RawRows,
  filters: ReportFilters,
): Promise<void> {
  const commented = ratedIn(rows, { from, to }, timeZone, filters).filter(
    ({ invitation: { status, occasion }, response }) =>
      status === 'answered' && occasion !== 'recovery' && (response?.comment ?? '') !== '',
  );
  const all = await pages<Comment>(
    (after) => reports.comments({ from, to, ...filters, limit: '29', ...after }),
    'comments',
  );
  expect(all.map(({ invitationId }) => invitationId)).to.deep.equal(
    latestFirst(commented).map(({ invitation }) => invitation.id),
  );
  const { themes, total } = await reports.comments({ from, to, ...filters });
  expect(total).to.equal(commented.length);
  for (const { theme, n } of themes) {
    const own = commented.filter(({ invitation, response }) =>
      themesOf(response?.comment ?? '', invitation.language).includes(theme),
    );
    expect(n, theme).to.equal(own.length);
  }
  const found = await pages<Comment>(
    (after) => reports.comments({ from, to, ...filters, q: 'Precio caró', ...after }),
    'comments',
  );
  const expected = commented.filter(({ response }) => foldComment(response?.comment ?? '').includes('precio caro'));
  expect(found).to.have.length(expected.length);
}

export async function checkConversations(
  reports: Reports,
  { from, to, timeZone }: Window,
  rows: RawRows,
  filters: ReportFilters,
): Promise<void> {
  const list = (more: Record<string, string>) =>
    pages<ListedConversation>(
      (after) => reports.conversations({ from, to, ...filters, ...more, limit: '41', ...after }),
      'conversations',
    );
  const own = ratedIn(rows, { from, to }, timeZone, filters).filter(
    ({ invitation }) => invitation.occasion !== 'recovery',
  );
  const fives = own.filter(
    ({ invitation, response }) =>
      invitation.metric === 'csat' && invitation.status === 'answered' && response?.value === 5,
  );
  expect(ids(await list({ metric: 'csat', value: '5' }))).to.deep.equal(
    latestFirst(fives).map(({ invitation }) => invitation.conversationId),
  );
  const unasked = own.filter(({ invitation }) => invitation.status === 'suppressed');
  expect(ids(await list({ status: 'suppressed' }))).to.deep.equal(
    latestFirst(unasked).map(({ invitation }) => invitation.conversationId),
  );
  if (filters.survey !== undefined || filters.variant !== undefined) return;

  const opened = rows.episodes.filter(
    (row) => naive.passes(row, filters) && naive.isIn({ from, to }, timeZone, row.openedAt),
  );
  expect(ids(await list({}))).to.deep.equal(openedLatestFirst(opened).map(({ conversationId }) => conversationId));
  const onMondays = opened.filter(
    (row) => row.outcome === 'person' && Math.floor(naive.hourOfWeekIn(timeZone, row.openedAt) / 24) === 0,
  );
  expect(ids(await list({ outcome: 'person', weekday: '0' }))).to.deep.equal(
    openedLatestFirst(onMondays).map(({ conversationId }) => conversationId),
  );
}

async function pages<T>(
  read: (after: { after?: string }) => Promise<{ next?: string }>,
  name: 'comments' | 'conversations',
): Promise<T[]> {
  const all: T[] = [];
  let next: string | undefined;
  do {
    const page = await read(next === undefined ? {} : { after: next });
    all.push(...(page as unknown as Record<typeof name, T[]>)[name]);
    next = page.next;
  } while (next !== undefined);
  return all;
}

function ids(listed: readonly ListedConversation[]): string[] {
  return listed.map(({ conversationId }) => conversationId);
}

function latestFirst(rated: readonly Rated[]): Rated[] {
  return [...rated].sort(
    ({ invitation: a }, { invitation: b }) => b.createdAt.getTime() - a.createdAt.getTime() || (a.id < b.id ? 1 : -1),
  );
}

function openedLatestFirst(rows: readonly EpisodeRow[]): EpisodeRow[] {
  return [...rows].sort(
    (a, b) => b.openedAt.getTime() - a.openedAt.getTime() || (a.conversationId < b.conversationId ? 1 : -1),
  );
}
