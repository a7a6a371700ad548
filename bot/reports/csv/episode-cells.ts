import type { EpisodeRow } from '../../support/report-store.js';
import type { csvCell } from './csv-cell.js';

type Cell = Parameters<typeof csvCell>[0];

/** Columns of the export of episodes by name, in order. The names are promised. */
export const episodeCells: Record<string, (row: EpisodeRow) => Cell> = {
  conversation_id: ({ conversationId }) => conversationId,
  episode: ({ episode }) => episode,
  contact_id: ({ contactId }) => contactId,
  opened_at: ({ openedAt }) => openedAt,
  closed_at: ({ closedAt }) => closedAt,
  channel: ({ channel }) => channel,
  language: ({ language }) => language,
  served_by: ({ servedBy }) => servedBy,
  agent_id: ({ agentId }) => agentId,
  topic: ({ topic }) => topic,
  intents: ({ intents }) => intents.join(' '),
  product: ({ product }) => product,
  segment: ({ segment }) => segment,
  outcome: ({ outcome }) => outcome,
  came_back: ({ cameBack }) => cameBack,
  first_reply_ms: ({ firstReplyMs }) => firstReplyMs,
  first_reply_business_ms: ({ firstReplyBusinessMs }) => firstReplyBusinessMs,
  handoff_wait_ms: ({ handoffWaitMs }) => handoffWaitMs,
  wait_ms: ({ waitMs }) => waitMs,
  resolution_ms: ({ resolutionMs }) => resolutionMs,
  resolution_business_ms: ({ resolutionBusinessMs }) => resolutionBusinessMs,
  agent_owned_ms: ({ agentOwnedMs }) => agentOwnedMs,
  turns: ({ turns }) => turns,
  rephrasings: ({ rephrasings }) => rephrasings,
  fallbacks: ({ fallbacks }) => fallbacks,
  transfers: ({ transfers }) => transfers,
  effort: ({ effort }) => effort,
};
