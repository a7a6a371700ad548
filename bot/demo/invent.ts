import type { ChangeSet } from '../support/change-set.js';
import type { Contact } from '../support/contact.js';
import { demoPrefix } from '../support/demo-prefix.js';
import { type Language, languages } from '../support/language.js';
import { randomFrom } from '../support/random.js';
import { inventConversation, type Material, oneOf } from './invent-conversation.js';
import { type AskedBefore, inventFeedback } from './invent-feedback.js';
import { moments, pickWeighted } from './rhythm.js';
import { names } from './sentences.js';
import { languageWeights } from './story.js';

export interface InventOptions {
  conversations: number;
  seed: number;
  /** Nothing happens after it. */
  until: Date;
  days: number;
}

const returningShare = 0.35;

/**
 * Invented conversations from first to last, the same ones for the same options: each the change set of a whole conversation
 * with its messages, events, ledger row, answer and recovery case.
 */
export function* invent({ conversations, seed, until, days }: InventOptions, material: Material): Generator<ChangeSet> {
  const random = randomFrom(seed);
  const from = new Date(until.getTime() - days * 86_400_000);
  const askedBefore: AskedBefore = new Map();
  const known: Contact[] = [];
  for (const [index, at] of moments(conversations, from, until, random).entries()) {
    const old = known.length > 20 && random() < returningShare ? oneOf(known.slice(-2000), random) : undefined;
    const language = old?.language ?? pickLanguage(random);
    const contact = old ?? newContact(known.length, at, language, random);
    if (!old) known.push(contact);
    const isNewContact = !old;
    const id = `${demoPrefix}${seed}-${index}`;
    const invented = inventConversation({ id, at, until, contact, isNewContact, language, material, random });
    inventFeedback(invented, { contact, isNewContact, until, askedBefore, random });
    if (invented.log.now() <= until) yield invented.changes;
  }
}

function newContact(index: number, at: Date, language: Language, random: () => number): Contact {
  const name = `${oneOf(names, random)} ${index + 1}`;
  return { id: `${demoPrefix}contact-${index}`, createdAt: at, name, language, surveyOptOut: random() < 0.01 };
}

function pickLanguage(random: () => number): Language {
  const index = pickWeighted(
    languages.map((language) => languageWeights[language]),
    random,
  );
  return languages[index] as Language;
}
