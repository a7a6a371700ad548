import type { EpisodeFacts } from './episode-facts.js';

/**
 * The episodes in which each intent was answered. One with several intents is in each of their groups, so that the groups
 * together hold more than there are, and an effort is attributed to all that may have caused it. One in which nothing was
 * answered is in none.
 */
export function byIntent<T extends Pick<EpisodeFacts, 'intents'>>(episodes: Iterable<T>): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const episode of episodes) {
    for (const intent of episode.intents) {
      const group = groups.get(intent);
      if (group) group.push(episode);
      else groups.set(intent, [episode]);
    }
  }
  return groups;
}
