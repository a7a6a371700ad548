import { foldText } from './fold-text.js';

const longestTerm = 100;
const mostTerms = 12;

/** What a contact is found by: his name from each of its words on, and his e-mail address; folded, each once. */
export function termsOf({ name, email }: { name?: string | undefined; email?: string | undefined }): string[] {
  const words = foldText(name ?? '')
    .split(/\s+/)
    .filter(Boolean);
  const fromEach = words.map((_word, i) => words.slice(i).join(' '));
  const terms = [...fromEach, foldText(email ?? '').trim()].map((term) => term.slice(0, longestTerm)).filter(Boolean);
  return [...new Set(terms)].slice(0, mostTerms);
}

/** A search as it is compared with terms. */
export function searchTerm(query: string): string {
  return foldText(query).trim().replace(/\s+/g, ' ').slice(0, longestTerm);
}
