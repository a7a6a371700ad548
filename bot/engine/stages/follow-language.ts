import type { Language } from '../../support/language.js';
import { type Draft, keepContact, note } from '../draft.js';
import type { Recognition } from '../ports.js';
import type { Received } from './receive.js';

/**
 * How sure a message must be of its language, and how many words long, to change that of the conversation; the first one
 * decides more freely. In simulated conversations of eight messages written by others, 1.4 % were ever spoken to in a wrong
 * language (3.6 % without the least length), and who went over to another one was followed at his first message in
 * 86 of 100 cases, at the second in 98.
 */
const switchAt = 0.8;
const leastWords = 3;
const firstSwitchAt = 0.6;

/** A language that was asked for is only left for one plainly written so many times in a row. */
const insistsAfter = 3;

/** Lets the conversation follow the customer: to the language he asks for, or else the one he writes. */
export function followLanguage({ text }: Received, recognition: Recognition, draft: Draft): void {
  const { conversation } = draft;
  const { memory } = conversation;
  const { language, languageAsked, foreign } = recognition;
  if (languageAsked) {
    memory.languageAsked = { wrote: language, against: 0 };
    change(languageAsked.language, draft);
    return;
  }
  const words = countWords(text, recognition);
  if (foreign !== undefined || words === 0) return;
  const isFirst = memory.customerMessages <= 1;
  const isPlain = isFirst
    ? recognition.languageConfidence >= firstSwitchAt
    : recognition.languageConfidence >= switchAt && words >= leastWords;
  if (isPlain && !isHeldBack(language, draft)) change(language, draft);
}

/** Whether a language that was asked for stands against a message in `written`; counts what speaks against it. */
function isHeldBack(written: Language, { conversation }: Draft): boolean {
  const { memory } = conversation;
  if (!memory.languageAsked) return false;
  const { wrote, against } = memory.languageAsked;
  const isOther = written !== conversation.language && written !== wrote;
  if (isOther && against + 1 >= insistsAfter) {
    delete memory.languageAsked;
    return false;
  }
  memory.languageAsked = { wrote, against: isOther ? against + 1 : 0 };
  return true;
}

function change(to: Language, draft: Draft): void {
  const { conversation, contact } = draft;
  const from = conversation.language;
  if (from === to) return;
  const asked = conversation.memory.languageAsked !== undefined;
  note(draft, 'language.changed', { from, to, asked });
  conversation.language = to;
  if (!asked) return;
  contact.language = to;
  keepContact(draft);
}

/** Different words: an address or an order number says nothing of the language somebody speaks, and "oh oh oh" little. */
function countWords(text: string, { entities }: Recognition): number {
  let rest = text;
  for (const { raw } of entities) rest = rest.replace(raw, ' ');
  return new Set(rest.toLowerCase().match(/\p{L}{2,}/gu)).size;
}
