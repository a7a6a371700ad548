import type { EpisodeRow } from '../support/report-store.js';
import type { Row } from './database.js';
import { asDate, ms, optional, text } from './rows.js';

export function episodeRow(episode: EpisodeRow): Row {
  return {
    conversation_id: episode.conversationId,
    episode: episode.episode,
    contact_id: episode.contactId,
    opened_at: ms(episode.openedAt),
    closed_at: ms(episode.closedAt),
    channel: episode.channel,
    language: episode.language,
    served_by: episode.servedBy,
    agent_id: episode.agentId ?? null,
    topic: episode.topic ?? null,
    intents: episode.intents.join(' '),
    product: episode.product ?? null,
    segment: episode.segment ?? null,
    outcome: episode.outcome,
    came_back: episode.cameBack ? 1 : 0,
    first_reply_ms: episode.firstReplyMs ?? null,
    first_reply_business_ms: episode.firstReplyBusinessMs ?? null,
    handoff_wait_ms: episode.handoffWaitMs ?? null,
    wait_ms: episode.waitMs ?? null,
    resolution_ms: episode.resolutionMs ?? null,
    resolution_business_ms: episode.resolutionBusinessMs ?? null,
    agent_owned_ms: episode.agentOwnedMs ?? null,
    turns: episode.turns,
    rephrasings: episode.rephrasings,
    fallbacks: episode.fallbacks,
    transfers: episode.transfers,
    effort: episode.effort,
  };
}

export function toEpisode(row: Row): EpisodeRow {
  return {
    conversationId: text(row.conversation_id),
    episode: Number(row.episode),
    contactId: text(row.contact_id),
    openedAt: asDate(row.opened_at),
    ...optional('closedAt', row.closed_at, asDate),
    channel: text(row.channel),
    language: row.language as EpisodeRow['language'],
    servedBy: row.served_by as EpisodeRow['servedBy'],
    ...optional('agentId', row.agent_id, String),
    ...optional('topic', row.topic, String),
    intents: text(row.intents).split(' ').filter(Boolean),
    ...optional('product', row.product, String),
    ...optional('segment', row.segment, String),
    outcome: row.outcome as EpisodeRow['outcome'],
    cameBack: Number(row.came_back) === 1,
    ...optional('firstReplyMs', row.first_reply_ms, Number),
    ...optional('firstReplyBusinessMs', row.first_reply_business_ms, Number),
    ...optional('handoffWaitMs', row.handoff_wait_ms, Number),
    ...optional('waitMs', row.wait_ms, Number),
    ...optional('resolutionMs', row.resolution_ms, Number),
    ...optional('resolutionBusinessMs', row.resolution_business_ms, Number),
    ...optional('agentOwnedMs', row.agent_owned_ms, Number),
    turns: Number(row.turns),
    rephrasings: Number(row.rephrasings),
    fallbacks: Number(row.fallbacks),
    transfers: Number(row.transfers),
    effort: Number(row.effort),
  };
}
