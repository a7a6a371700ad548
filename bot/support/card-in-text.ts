import type { Hidden } from './legible.js';
import { isCardNumber } from './payment-card.js';

/** What may stand between the groups of a card however it is grouped. */
const tight = /^(?:[\s._·*\u2010-\u2015-]{1,3}|\s{1,6})$/;
/** Longest text between groups that are the size of a card's: "4111 1111, then 1111 and 1111". */
const longestGap = 24;
/** E.164, with `00` for the `+`. */
const longestPhone = 17;
const cardSizes = /^(?:1[3-9]|4,4,4,4|4,6,5|4,6,4|8,8|4,4,8|8,4,4|4,8,4|4,12|12,4|4,4,4,4,[1-3])$/;

const phoneSizes = /^(?:9|3,3,3|3,2,2,2|1,2,2,2,2),(?:9|3,3,3|3,2,2,2|1,2,2,2,2)$/;

/** Expiry and security code as they follow a card: `12/27 123`, `exp 0527, cvv 123`, `123`. A price is none. */
const codeBehind = new RegExp(
  String.raw`^[\s,;.:|/-]{1,4}(?:(?:cad\p{L}{0,7}|exp\p{L}{0,7}|val\p{L}{0,7}|ven\p{L}{0,6}|thru|hasta|at[aé]|fecha|data|date)[\s.:]{1,3}){0,2}` +
    String.raw`(?:(?:0?[1-9]|1[0-2])\s?[/.-]?\s?(?:20)?\d\d[\s,;.:|/-]{1,4})?(?:(?:y|e|and|con|com|with|cvv2?|cvc2?|csc|c[óo]d(?:igo)?|code)[\s.:]{1,3}){0,2}` +
    String.raw`(\d{3,4})(?!\d|[.,:/-]\d|\s?(?:[€$£%]|eur|usd|gbp|d[óo]lar|dollar|libra|pound|reais))`,
  'iu',
);

const figures = [
  'cero|zero',
  'uno|un|unha|um|uma|one',
  'dos|dous|dois|duas|two',
  'tres|tr[eê]s|three',
  'cuatro|catro|quatro|four',
  'cinco|five',
  'seis|six|meia',
  'siete|sete|seven',
  'ocho|oito|eight',
  'nueve|nove|nine',
];
const figureWords = figures.map((words) => new RegExp(`^(?:${words})$`, 'iu'));
const spokenRun = new RegExp(
  `(?<!\\p{L})(?:${figures.join('|')})(?:[\\s,.;-]{1,3}(?:${figures.join('|')})){12,40}(?!\\p{L})`,
  'giu',
);

interface Group {
  digits: string;
  start: number;
  end: number;
  /** Behind a country code with its `+` or `00`: part of a phone, unless the groups are a card's. */
  isDialled: boolean;
}

/**
 * Payment cards in a legible text: in any grouping, with words between groups of a card's size, in number words; and the
 * security code behind one. Only the last four digits stay. Time is linear in the text.
 */
export function cardsIn(text: string): Hidden[] {
  const found = text.length < 13 ? [] : [...writtenCards(text), ...spokenCards(text)];
  return [...found, ...found.flatMap(({ end }) => codeAfter(text, end))];
}

function writtenCards(text: string): Hidden[] {
  const groups = groupsOf(text);
  const found: Hidden[] = [];
  for (let first = 0; first < groups.length; first += 1) {
    const card = longestCard(groups, first, text);
    const [from, to] = [groups[first], groups[card?.last ?? -1]];
    if (!card || !from || !to) continue;
    found.push({ start: from.start, end: to.end, shown: shown(card.digits) });
    first = card.last;
  }
  return found;
}

/** Runs of digits, but those that a masked card has kept. */
function groupsOf(text: string): Group[] {
  const groups: Group[] = [];
  let dialled = 0;
  for (const { 0: digits, index: start } of text.matchAll(/\d+/g)) {
    const before = text.slice(Math.max(0, start - 5), start);
    if (digits.length === 4 && /•{4}\s?$/.test(before)) continue;
    // A parcel's code, as DHL's JD and eighteen digits.
    if (digits.length >= 17 && /\p{L}$/u.test(before)) continue;
    const follows = tight.test(text.slice(groups.at(-1)?.end ?? 0, start));
    const isDialling = /\+\s?\(?$/.test(before) || (!follows && digits.startsWith('00'));
    dialled = isDialling ? longestPhone : follows ? dialled : 0;
    dialled -= digits.length;
    groups.push({ digits, start, end: start + digits.length, isDialled: dialled >= 0 });
  }
  return groups;
}

/** The longest card that begins with a group, and the number of its last group. */
function longestCard(
  groups: readonly Group[],
  first: number,
  text: string,
): { digits: string; last: number } | undefined {
  const { start = 0, digits: own = '' } = groups[first] ?? {};
  const joined = cardWithExpiry(own);
  if (joined) return { digits: joined, last: first };
  let longest: { digits: string; last: number } | undefined;
  // Behind `10:` it is the rest of another number.
  let isLoose = /\d[:,/]$/.test(text.slice(Math.max(0, start - 2), start));
  let digits = '';
  for (let last = first; last < groups.length; last += 1) {
    const gap = last === first ? ' ' : text.slice(groups[last - 1]?.end, groups[last]?.start);
    if (gap.length > longestGap || gap.includes('•')) break;
    isLoose ||= !tight.test(gap) || groups[last]?.isDialled === true;
    digits += groups[last]?.digits ?? '';
    if (digits.length > 19) break;
    if (!isCardNumber(digits)) continue;
    const window = groups.slice(first, last + 1);
    if ((!isLoose || hasCardSizes(window)) && !areTwoPhones(window)) longest = { digits, last };
  }
  return longest;
}

/** Card, expiry and perhaps code typed without a break. */
function cardWithExpiry(digits: string): string | undefined {
  const [, card = ''] = /^(\d{15,16})(?:0[1-9]|1[0-2])(?:2[4-9]|[34]\d)\d{0,4}$/.exec(digits) ?? [];
  return isCardNumber(card) ? card : undefined;
}

function hasCardSizes(groups: readonly Group[]): boolean {
  return cardSizes.test(groups.map(({ digits }) => digits.length).join());
}

/** Two numbers of nine digits, one behind the other, each grouped as phones are. */
function areTwoPhones(groups: readonly Group[]): boolean {
  return (
    /^[6-9]\d{8}[6-9]\d{8}$/.test(digitsOf(groups)) && phoneSizes.test(groups.map(({ digits }) => digits.length).join())
  );
}

function spokenCards(text: string): Hidden[] {
  return Array.from(text.matchAll(spokenRun)).flatMap(({ 0: run, index: start }): Hidden[] => {
    const digits = Array.from(run.matchAll(/\p{L}+/gu), ([word]) =>
      figureWords.findIndex((one) => one.test(word)),
    ).join('');
    for (let at = 0; at + 13 <= digits.length; at += 1) {
      for (let length = 19; length >= 13; length -= 1) {
        const card = digits.slice(at, at + length);
        if (card.length === length && isCardNumber(card))
          return [{ start, end: start + run.length, shown: shown(card) }];
      }
    }
    return [];
  });
}

function codeAfter(text: string, end: number): Hidden[] {
  const behind = codeBehind.exec(text.slice(end, end + 60));
  const code = behind?.[1];
  if (!behind || code === undefined) return [];
  const stop = end + behind[0].length;
  return [{ start: stop - code.length, end: stop, shown: '••••' }];
}

function digitsOf(groups: readonly Group[]): string {
  return groups.map(({ digits }) => digits).join('');
}

function shown(digits: string): string {
  return `•••• ${digits.slice(-4)}`;
}
