import { maskPersonal } from '../../support/mask-personal.js';
import type { Rated } from '../../support/report-store.js';
import type { csvCell } from './csv-cell.js';

type Cell = Parameters<typeof csvCell>[0];

/** Columns of the exports of the ledger and of its answers by name, in order. The names are promised. */
export const ledgerCells: Record<string, (row: Rated) => Cell> = {
  invitation_id: ({ invitation }) => invitation.id,
  conversation_id: ({ invitation }) => invitation.conversationId,
  episode: ({ invitation }) => invitation.episode,
  contact_id: ({ invitation }) => invitation.contactId,
  occasion: ({ invitation }) => invitation.occasion,
  metric: ({ invitation }) => invitation.metric,
  survey: ({ invitation }) => invitation.surveyId,
  survey_version: ({ invitation }) => invitation.surveyVersion,
  rule: ({ invitation }) => invitation.ruleId,
  status: ({ invitation }) => invitation.status,
  reason: ({ invitation }) => invitation.reason,
  closed_at: ({ invitation }) => invitation.createdAt,
  sent_at: ({ invitation }) => invitation.sentAt,
  expires_at: ({ invitation }) => invitation.expiresAt,
  via: ({ invitation }) => invitation.via,
  channel: ({ invitation }) => invitation.channel,
  language: ({ invitation }) => invitation.language,
  served_by: ({ invitation }) => invitation.servedBy,
  agent_id: ({ invitation }) => invitation.agentId,
  team: ({ invitation }) => invitation.team,
  topic: ({ invitation }) => invitation.topic,
  product: ({ invitation }) => invitation.product,
  segment: ({ invitation }) => invitation.segment,
  variants: ({ invitation: { variants = {} } }) =>
    Object.entries(variants)
      .map(([experiment, variant]) => `${experiment}:${variant}`)
      .join(' '),
  bot_version: ({ invitation }) => invitation.botVersion,
};

/** Whoever opens the file may not be one of the team: addresses, numbers and names are hidden in what customers wrote. */
export const responseCells: Record<string, (row: Rated) => Cell> = {
  ...ledgerCells,
  answered_at: ({ response }) => response?.at,
  answered_via: ({ response }) => response?.via,
  revision: ({ response }) => response?.revision,
  value: ({ response }) => response?.value,
  comment: ({ response }) => response?.comment && maskPersonal(response.comment),
};
