import type { EpisodeOutcome } from '../../support/episodes/index.js';
import type { ReportFilters, ReportPeriod } from '../../support/report-query.js';
import type { EpisodeKey, EpisodeRow, Rated } from '../../support/report-store.js';
import type { ConversationsReport, ListedConversation } from '../../support/report-types.js';
import type { Invitation, Metric } from '../../support/survey.js';
import type { Cursor } from '../page.js';
import type { Reading } from '../reading.js';
import { behindEpisodes } from './behind-episodes.js';
import { behindLedger } from './behind-ledger.js';

export interface ConversationsQuestion {
  period: ReportPeriod;
  filters: ReportFilters;
  metric?: Metric | undefined;
  value?: number | undefined;
  /** `open`: sent, and nothing heard yet. */
  status?: Exclude<Invitation['status'], 'sent'> | 'open' | undefined;
  outcome?: EpisodeOutcome | 'cameBack' | undefined;
  /** Local, of the opening. */
  hour?: number | undefined;
  /** Monday 0. */
  weekday?: number | undefined;
  after?: Cursor | undefined;
  limit: number;
}

/** An episode on the list: what is known of it, or at least the invitation that was found. */
export interface Listed {
  key: EpisodeKey;
  episode?: EpisodeRow;
  invitation?: Invitation;
}

/** The conversations behind a figure. */
export async function conversationsReport(
  reading: Reading,
  question: ConversationsQuestion,
): Promise<Omit<ConversationsReport, 'asOf'>> {
  const { period, filters, metric, value, status } = question;
  const isOfLedger = [metric, value, status, filters.survey, filters.variant].some((one) => one !== undefined);
  const { rows, next } = await (isOfLedger ? behindLedger : behindEpisodes)(reading, question);
  const [rated, texts] = await Promise.all([
    reading.view.ratedIn(rows.map(({ key }) => key)),
    reading.view.lastTexts(rows.map(({ key }) => key.conversationId)),
  ]);
  return {
    period,
    filters,
    conversations: rows.map((row) => toListed(row, rated, texts.get(row.key.conversationId) ?? '')),
    ...(next !== undefined && { next }),
  };
}

function toListed({ key, episode, invitation }: Listed, rated: readonly Rated[], lastText: string): ListedConversation {
  const known = episode ?? invitation;
  return {
    ...key,
    ...(episode && { openedAt: episode.openedAt.toISOString(), outcome: episode.outcome, effort: episode.effort }),
    ...(episode?.closedAt && { closedAt: episode.closedAt.toISOString() }),
    channel: known?.channel ?? '',
    language: known?.language ?? '',
    ...(known?.topic !== undefined && { topic: known.topic }),
    ...(known?.agentId !== undefined && { agentId: known.agentId }),
    ratings: rated.filter((one) => isIn(one.invitation, key)).flatMap(toRating),
    lastText,
  };
}

function isIn(invitation: Invitation, { conversationId, episode }: EpisodeKey): boolean {
  return invitation.conversationId === conversationId && invitation.episode === episode;
}

function toRating({ invitation, response }: Rated): ListedConversation['ratings'] {
  if (!response) return [];
  const { value, comment } = response;
  return [{ metric: invitation.metric, value, ...(comment !== undefined && { comment }) }];
}
