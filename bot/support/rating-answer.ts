import { foldText } from './fold-text.js';
import {
  articles,
  ends,
  faces,
  fillers,
  hollowStars,
  noWords,
  numbers,
  outOf,
  plainlyBad,
  plainlyGood,
  stars,
  units,
  yesWords,
} from './rating-words.js';
import { type Survey, turned } from './survey.js';
import { readDecline } from './survey-decline.js';

/** The scale as shown, and what its first and last point were called, where they had names. */
export interface RatingScale extends Pick<Survey, 'metric' | 'min' | 'max'> {
  reversed?: boolean;
  first?: string;
  last?: string;
}

export type RatingAnswer =
  /** `value` is as it is kept: high is good, also where the scale as shown was reversed. */
  | { kind: 'rating'; value: number }
  /** An attempt to rate that names no one point of the scale ("9", "4,5", "8/10", "3 or 4"): worth asking once more. */
  | { kind: 'out_of_range' }
  | { kind: 'decline'; forever: boolean }
  /** Anything else: a new message of the customer, never an answer to the survey. */
  | { kind: 'other' };

/**
 * Reads a typed answer to a survey, in Spanish, Galician, English or Portuguese, whichever was asked. The whole message
 * must be an answer: "5 of my items are missing" is none, and neither is a question.
 *
 * Figures and stars are points as shown. Words and faces mean what they mean, whichever way the scale runs: yes and a
 * thumb up the good end, no and a thumb down the bad one, on any number of points: counting only one of the two would
 * tilt the score. "No, thanks" declines. A mild face lies between the middle and the end (2 and 4 of 5, 3 and 5 of 7);
 * of two points it is the end. A number above 100 is taken for an order number or the like, not for an attempt to rate.
 *
 * Time is linear in the text; nothing longer than 120 UTF-16 units is looked at closely, as no answer is that long.
 */
export function readRating(text: string, scale: RatingScale): RatingAnswer {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > 120 || /[?¿？]/.test(trimmed)) return other;

  const folded = foldText(trimmed);
  const named = namedPoint(folded, scale);
  if (named !== undefined) return { kind: 'rating', value: turnedIn(scale, named) };
  const decline = readDecline(folded);
  if (decline !== undefined) return { kind: 'decline', forever: decline === 'forever' };

  const tokens = tokensOf(/\d/.test(folded) ? folded.replaceAll('*', ' ') : folded);
  const end = endOf(tokens, scale);
  if (end !== undefined) return { kind: 'rating', value: end };

  const found = collect(tokens);
  return found === undefined ? other : judge(found, scale);
}

const other: RatingAnswer = { kind: 'other' };
const outOfRange: RatingAnswer = { kind: 'out_of_range' };

const TOKEN =
  /(?<![\p{L}\p{N}]):-?[()|d](?![\p{L}\p{N}])|(?<![\p{L}\p{N}])-\d+|\d+[:]\d+|\d+[.,]\d+|\d+|\p{L}+|[\p{P}\s]|./gsu;

/** Words, numbers and signs in order; punctuation that says nothing is dropped, except `/` and `*`. */
function tokensOf(folded: string): string[] {
  const tokens = folded.match(TOKEN) ?? [];
  return tokens.filter((token) => token.length > 1 || !/[\p{P}\s]/u.test(token) || /[/*%@&]/.test(token));
}

function endOf(tokens: string[], scale: RatingScale): number | undefined {
  const said = tokens.filter((token) => !fillers.has(token)).join(' ');
  const { high, low } = ends[scale.metric];
  const isPlain = isTwoPoints(scale);
  if (high.has(said) || (isPlain && plainlyGood.has(said))) return scale.max;
  return low.has(said) || (isPlain && plainlyBad.has(said)) ? scale.min : undefined;
}

/** The point whose name was written out, as shown. */
function namedPoint(folded: string, { min, max, first, last }: RatingScale): number | undefined {
  const bare = (text: string) =>
    foldText(text)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const said = bare(folded);
  if (said === '') return undefined;
  if (last !== undefined && said === bare(last)) return max;
  return first !== undefined && said === bare(first) ? min : undefined;
}

function turnedIn({ min, max, reversed = false }: RatingScale, point: number): number {
  return turned({ min, max, reversed }, point);
}

function isTwoPoints({ min, max }: RatingScale): boolean {
  return max - min === 1;
}

interface Found {
  values: number[];
  denominators: number[];
  articles: number;
  units: number;
  stars: number;
  hollow: number;
  faces: Set<number>;
  yes: boolean;
  no: boolean;
  tokens: number;
}

/** Sorts the tokens by what they say; undefined as soon as one says anything but a rating. */
function collect(tokens: string[]): Found | undefined {
  const found: Found = {
    values: [],
    denominators: [],
    articles: 0,
    units: 0,
    stars: 0,
    hollow: 0,
    faces: new Set(),
    yes: false,
    no: false,
    tokens: tokens.length,
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] ?? '';
    const face = faces.get(token);
    const value = numberOf(token);
    if (value !== undefined) {
      if (value > 100) return undefined;
      found.values.push(value);
    } else if (outOf.has(token) && found.values.length > 0) {
      const denominator = numberOf(tokens[i + 1] ?? '');
      if (denominator === undefined) return undefined;
      found.denominators.push(denominator);
      i++;
    } else if (articles.has(token)) found.articles++;
    else if (units.has(token)) found.units++;
    else if (stars.has(token)) found.stars++;
    else if (hollowStars.has(token)) found.hollow++;
    else if (face !== undefined) found.faces.add(face);
    else if (yesWords.has(token)) found.yes = true;
    else if (noWords.has(token)) found.no = true;
    else if (token === 'out' && tokens[i + 1] === 'of') continue;
    else if (!fillers.has(token) && token !== 'de' && token !== 'of') return undefined;
  }
  return found;
}

/** NaN for a number between or below the points ("4,5", "-5"); undefined for what is no number of at most 3 digits. */
function numberOf(token: string): number | undefined {
  if (/^\d{1,3}$/.test(token)) return Number(token);
  if (/^\d{1,3}[.,]0$/.test(token)) return Number.parseInt(token, 10);
  if (/^(?:-\d{1,3}|\d{1,3}[.,]\d{1,2})$/.test(token)) return Number.NaN;
  return numbers.get(token);
}

function judge(found: Found, scale: RatingScale): RatingAnswer {
  const { values, denominators } = found;
  if (found.no && (values.length > 0 || found.yes || found.stars > 0)) return other;
  if (values.length > 2 || denominators.length > 1) return other;

  const said = new Set<number>(values.map((point) => turnedIn(scale, point)));
  if (values.length === 0 && found.articles === 1 && (found.units === 1 || found.tokens === 1)) {
    said.add(turnedIn(scale, 1));
  }
  if (found.stars + found.hollow > 1 || (found.stars > 0 && values.length === 0)) {
    said.add(turnedIn(scale, starsOf(found, scale)));
  }
  for (const face of found.faces) if (values.length === 0) said.add(faceValue(face, scale));
  if (found.yes && said.size === 0) said.add(scale.max);
  if (found.no) said.add(scale.min);

  const [value] = said;
  if (value === undefined) return other;
  const denominator = denominators[0];
  if (denominator !== undefined && ((values[0] ?? value) > denominator || !isRatingBase(denominator, scale)))
    return other;
  if (denominator !== undefined && denominator !== scale.max) return outOfRange;
  const isPoint = said.size === 1 && Number.isInteger(value) && value >= scale.min && value <= scale.max;
  return isPoint ? { kind: 'rating', value } : outOfRange;
}

/**
 * Hollow stars may fill the row up to the end of the scale: ★★★★☆ is four. On two points or eleven nobody knows what a
 * number of stars means, least of all five.
 */
function starsOf(found: Found, scale: RatingScale): number {
  if (isTwoPoints(scale) || scale.max > 7) return Number.NaN;
  return found.stars + found.hollow > scale.max ? Number.NaN : found.stars;
}

function faceValue(step: number, scale: RatingScale): number {
  const middle = (scale.min + scale.max) / 2;
  if (step !== 0 && (Math.abs(step) === 2 || isTwoPoints(scale))) return step > 0 ? scale.max : scale.min;
  return middle + step * Math.max(1, Math.floor((scale.max - middle) / 2));
}

/** "8/10" is a rating on somebody else's scale; "5/12" is a day in December. */
function isRatingBase(denominator: number, scale: RatingScale): boolean {
  return denominator === scale.max || [3, 4, 5, 6, 7, 10, 20, 100].includes(denominator);
}
