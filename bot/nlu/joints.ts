import { wanting } from './asks-for-person.js';
import { foldText } from './clean.js';

/** A place in a message where one wish may end and another begin. */
export interface Joint {
  before: string;
  after: string;
  /** How strongly it announces another wish: what it adds to the log-odds; a mere comma speaks against one. */
  strength: number;
}

const joint = /[.!?;…]+["')\]]*\s+|\n+|\?(?=\p{L})|(?:\s*,\s*|\s+)(?:y|e|and|&|\+)\s+|,\s+/giu;

/** "…, además …": what follows is something else. */
const another = new RegExp(
  '^\\W*(?:(?:y|e|and|ah|oh)\\W+)?(?:ademas|ademais|alem disso|tambien|tamen|tambem|tb|tbn|tmb|also|plus|besides|' +
    'aparte|a parte|separately|por otr[oa]|por outr[ao]|otra (?:cosa|duda|pregunta)|outra (?:cousa|coisa|dubida|duvida)|' +
    '(?:one more|another) (?:thing|question)|por cierto|por certo|ja agora|alias|btw|by the way|de paso|ya puestos|' +
    'on the other hand|as for|quanto a)\\b',
);

/** What has been read again when all joints have been tried, in UTF-16 units: a long message has fewer tried. */
const mostRead = 1500;
const mostJoints = 6;

/** The joints of a text, in order, with words on either side; most messages have none. */
export function jointsOf(text: string): Joint[] {
  const most = Math.min(mostJoints, Math.floor(mostRead / text.length));
  const found: Joint[] = [];
  for (const match of text.matchAll(joint)) {
    if (found.length >= most) break;
    const [mark] = match;
    const before = text.slice(0, match.index) + (mark.startsWith('?') ? '?' : '');
    const after = text.slice(match.index + mark.length);
    if (hasWord(before) && hasWord(after)) found.push({ before, after, strength: strengthOf(mark, before, after) });
  }
  return found;
}

/** Whether somebody says in so many words that he wants something. */
export function saysWant(text: string): boolean {
  return (foldText(text).match(/\p{L}+/gu) ?? []).some((word) => wanting.has(word));
}

function hasWord(text: string): boolean {
  return /\p{L}{2}/u.test(text);
}

/** The numbers were fitted to messages with one and with two wishes, and rounded. */
function strengthOf(mark: string, before: string, after: string): number {
  let strength = 0;
  strength += /^\s*,\s+$/.test(mark) ? -0.5 : 1;
  if (another.test(foldText(after))) strength += 2;
  if (before.includes('?')) strength += 1;
  if (/\s[\p{L}&+]+\s+$/u.test(mark) && saysWant(before)) strength += 2.5;
  return strength;
}
