import type { Entry } from './transcript.js';

/** Messages of one author in a row, shown together under one time. */
export interface Group {
  key: string;
  author: Entry['author'];
  name?: string;
  entries: Entry[];
}

/** A pause of this length starts another group. */
const pauseMs = 5 * 60_000;

export function groupEntries(entries: readonly Entry[]): Group[] {
  const groups: Group[] = [];
  for (const entry of entries) {
    const group = groups.at(-1);
    const previous = group?.entries.at(-1);
    if (group && previous && belongs(group, previous, entry)) group.entries.push(entry);
    else
      groups.push({ key: entry.key, author: entry.author, entries: [entry], ...(entry.name && { name: entry.name }) });
  }
  return groups;
}

function belongs(group: Group, previous: Entry, entry: Entry): boolean {
  return (
    group.author === entry.author &&
    group.author !== 'system' &&
    group.name === entry.name &&
    entry.at - previous.at < pauseMs
  );
}
