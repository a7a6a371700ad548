import { cameBack, episodesOf, type OpenMs, observedEffort } from '../support/episodes/index.js';
import type { ConversationLog, EpisodeRow } from '../support/report-store.js';

/** The rows of a conversation, as if nobody had come back: `withReturns` knows who did. */
export function makeEpisodes({ contactId, events, snapshots }: ConversationLog, openMs: OpenMs): EpisodeRow[] {
  return episodesOf(events, openMs).map((facts): EpisodeRow => {
    const { conversationId, episode, openedAt, closedAt, channel, language, servedBy, agentId, topic, intents } = facts;
    const { outcome, firstReplyMs, firstReplyBusinessMs, handoffWaitMs, waitMs, agentOwnedMs } = facts;
    const { resolutionMs, resolutionBusinessMs, turns, rephrasings, fallbacks, transfers } = facts;
    const { product, segment } = snapshots.find((snapshot) => snapshot.episode === episode) ?? {};
    return {
      conversationId,
      episode,
      contactId,
      openedAt,
      ...(closedAt && { closedAt }),
      channel,
      language,
      servedBy,
      ...(agentId !== undefined && { agentId }),
      ...(topic !== undefined && { topic }),
      intents,
      ...(product !== undefined && { product }),
      ...(segment !== undefined && { segment }),
      outcome,
      cameBack: false,
      ...(firstReplyMs !== undefined && { firstReplyMs }),
      ...(firstReplyBusinessMs !== undefined && { firstReplyBusinessMs }),
      ...(handoffWaitMs !== undefined && { handoffWaitMs }),
      ...(waitMs !== undefined && { waitMs }),
      ...(resolutionMs !== undefined && { resolutionMs }),
      ...(resolutionBusinessMs !== undefined && { resolutionBusinessMs }),
      ...(agentOwnedMs !== undefined && { agentOwnedMs }),
      turns,
      rephrasings,
      fallbacks,
      transfers,
      effort: observedEffort(facts, false),
    };
  });
}

/** All episodes of one contact with who came back after which, and the effort that adds. */
export function withReturns(episodes: readonly EpisodeRow[]): EpisodeRow[] {
  const returns = cameBack(episodes);
  return episodes.map((episode, i) => {
    const came = returns[i] ?? false;
    return { ...episode, cameBack: came, effort: observedEffort(episode, came) };
  });
}
