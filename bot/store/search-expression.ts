import type { SearchFilters } from '../support/search.js';
import type { Phrase, SearchTerms } from '../support/search-query.js';
import { agentTag, channelTag, languageTag, monthTags } from './search-tags.js';

/** How a database writes down what it should find. */
interface Notation {
  phrase(phrase: Phrase): string;
  or(parts: string[]): string;
  and(parts: string[]): string;
  without(wanted: string, unwanted: string): string;
}

/**
 * Terms and filters as one expression of the index: undefined when nothing can be found. It is made of words and tags alone,
 * which have no signs in them, so that nothing anybody types can mean something to the database.
 */
export function searchExpression(
  name: 'sqlite' | 'postgres',
  { all, none }: SearchTerms,
  { channel, language, agentId, from, until }: SearchFilters,
): string | undefined {
  if (all.length === 0) return undefined;
  const notation = notations[name];
  const tags = [channel && channelTag(channel), language && languageTag(language), agentId && agentTag(agentId)];
  const months = from && until ? monthTags(from, until) : undefined;
  if (months?.length === 0) return undefined;
  const one = (tag: string) => notation.phrase({ words: [tag], isOpen: false });
  const wanted = notation.and([
    ...all.map(notation.phrase),
    ...tags.flatMap((tag) => (tag ? [one(tag)] : [])),
    ...(months ? [notation.or(months.map(one))] : []),
  ]);
  return none.length === 0 ? wanted : notation.without(wanted, notation.or(none.map(notation.phrase)));
}

const notations: Record<'sqlite' | 'postgres', Notation> = {
  /** sqlite.org/fts5.html, "Full-text Query Syntax". */
  sqlite: {
    phrase: ({ words, isOpen }) => `"${words.join(' ')}"${isOpen ? ' *' : ''}`,
    or: (parts) => `(${parts.join(' OR ')})`,
    and: (parts) => `(${parts.join(' AND ')})`,
    without: (wanted, unwanted) => `${wanted} NOT ${unwanted}`,
  },
  /** postgresql.org/docs, "tsquery". */
  postgres: {
    phrase: ({ words, isOpen }) => `(${words.map((word) => `'${word}'`).join(' <-> ')}${isOpen ? ':*' : ''})`,
    or: (parts) => `(${parts.join(' | ')})`,
    and: (parts) => `(${parts.join(' & ')})`,
    without: (wanted, unwanted) => `${wanted} & !${unwanted}`,
  },
};
