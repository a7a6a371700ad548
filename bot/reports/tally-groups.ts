import type { Tally } from '../support/scores/index.js';
import type { Survey } from '../support/survey.js';
import type { Answers } from './answers.js';
import { byContact } from './by-contact.js';
import { states } from './columns/ledger-columns.js';
import { countContacts, countStates, countsOf, type GroupCounts, type Grouping, tallyFrom } from './count-answers.js';
import { bySize, mostGroups, otherKey, renumbered } from './largest-groups.js';

export interface TalliedGroup {
  key: string;
  isRest?: true;
  tally: Tally;
}

export interface Tallies {
  total: Tally;
  /** By piece of the calendar. */
  pieces: Tally[];
  /** By dimension, most answers first. */
  groups: TalliedGroup[][];
}

/**
 * Counts a cohort by everything at once. The first grouping of the answers is the piece of the calendar, `names` are those of
 * the groups of the others. Of each dimension the groups with most answers are listed; the rest are counted as one group, in
 * which a contact counts once as well.
 */
export function tallyGroups(
  answers: Answers,
  pieces: number,
  names: readonly (readonly string[])[],
  survey: Pick<Survey, 'min' | 'max'>,
): Tallies {
  const [inPieces, ...byDimension] = answers.groups as [Uint16Array, ...Uint16Array[]];
  const sent = byDimension.map((groups, i) => countStates(answers, groups, names[i]?.length ?? 0));
  const ordered = sent.map((counts, i) => largestFirst(counts, names[i] ?? []));
  const groupings: Grouping[] = [
    { groups: inPieces, numbers: new Uint16Array(pieces), size: 1 },
    { groups: inPieces, numbers: Uint16Array.from({ length: pieces }, (_, piece) => piece), size: pieces },
    ...byDimension.map((groups, i) => ({
      groups,
      numbers: renumbered(ordered[i] ?? [], names[i]?.length ?? 0),
      size: mostGroups + 1,
    })),
  ];
  const [all, byPiece, ...contacts] = countContacts(answers, byContact(answers), groupings, survey) as [
    GroupCounts,
    GroupCounts,
    ...GroupCounts[],
  ];
  const piecesSent = countStates(answers, inPieces, pieces);
  const eachSent = Array.from({ length: pieces }, (_, piece) => countsOf(piecesSent, piece));
  return {
    total: tallyFrom(added(eachSent), countsOf(all, 0)),
    pieces: eachSent.map((own, piece) => tallyFrom(own, countsOf(byPiece, piece))),
    groups: contacts.map((own, i) => listed(ordered[i] ?? [], names[i] ?? [], sent[i] as GroupCounts, own)),
  };
}

function largestFirst(sent: GroupCounts, names: readonly string[]): number[] {
  const rows = names.map((_, group) => countsOf(sent, group));
  return bySize(
    rows.map((row) => row[states.answered] ?? 0),
    rows.map((row) => row.reduce((sum, count) => sum + count, 0)),
    names,
  );
}

function listed(
  ordered: readonly number[],
  names: readonly string[],
  sent: GroupCounts,
  contacts: GroupCounts,
): TalliedGroup[] {
  const groups = ordered.slice(0, mostGroups).map((group, place) => ({
    key: names[group] ?? '',
    tally: tallyFrom(countsOf(sent, group), countsOf(contacts, place)),
  }));
  if (ordered.length <= mostGroups) return groups;
  const others = added(ordered.slice(mostGroups).map((group) => countsOf(sent, group)));
  return [...groups, { key: otherKey, isRest: true, tally: tallyFrom(others, countsOf(contacts, mostGroups)) }];
}

function added(rows: readonly (readonly number[])[]): number[] {
  const sum = Array<number>(rows[0]?.length ?? 0).fill(0);
  for (const row of rows) for (const [i, count] of row.entries()) sum[i] = (sum[i] ?? 0) + count;
  return sum;
}
