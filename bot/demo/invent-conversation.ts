import type { ChangeSet } from '../support/change-set.js';
import type { Contact } from '../support/contact.js';
import { type Conversation, emptyMemory } from '../support/conversation.js';
import type { Language } from '../support/language.js';
import { withPerson } from './invent-handover.js';
import { pickWeighted } from './rhythm.js';
import { channels, products, topics, worseSinceDays } from './story.js';
import { type Transcript, transcript } from './transcript.js';

/** What people say and are told, from the project's own corpus and FAQ. */
export interface Material {
  utterances(intent: string, language: Language): readonly string[];
  answer(intent: string, language: Language): string;
  /** Said when the bot does not understand. */
  unsure(language: Language): string;
  /** Version of the model in use. */
  model: string;
}

/** An invented conversation up to its closing, and how it went for the customer. */
export interface Invented {
  changes: ChangeSet;
  log: Transcript;
  how: 'confirmed' | 'quiet' | 'silence' | 'agent';
  /** About −2 (dreadful) to 2 (delightful). */
  mood: number;
  channel: (typeof channels)[number];
}

const minute = 60_000;
const dayMs = 24 * 60 * minute;

export interface Setting {
  id: string;
  at: Date;
  until: Date;
  contact: Contact;
  isNewContact: boolean;
  language: Language;
  material: Material;
  random: () => number;
}

export function inventConversation(setting: Setting): Invented {
  const { at, until, language, material, random } = setting;
  const channel = pick(channels, random);
  const topic = pick(topics, random);
  const changes = openingOf(setting, channel.id);
  const { memory } = changes.conversation;
  const log = transcript(changes, at, material.model);
  log.note('conversation.opened', { channel: channel.id, language });
  if (random() < 0.04) return loneHello(changes, log, channel, setting);

  const isWorse = 'worse' in topic && until.getTime() - at.getTime() < worseSinceDays * dayMs ? topic.worse : 0;
  let mood = topic.ease - isWorse + noise(random);
  const stumbles = random() < 0.14 + 0.3 * isWorse ? 1 + Math.floor(random() * 2) : 0;
  for (let i = 0; i < stumbles; i++) {
    log.heard(oneOf(material.utterances('none', language), random), {
      intent: 'none',
      decision: 'fallback',
      probability: 0.2,
    });
    log.wait(1000);
    log.said({ kind: 'bot' }, material.unsure(language));
    log.wait((20 + 60 * random()) * 1000);
  }
  mood -= 0.35 * stumbles;
  log.heard(oneOf(material.utterances(topic.intent, language), random), {
    intent: topic.intent,
    decision: 'answer',
    probability: 0.7 + 0.3 * random(),
  });
  log.wait(800);
  log.said({ kind: 'bot' }, material.answer(topic.intent, language));
  memory.topic = topic.intent;
  memory.resolved = true;
  if (random() < 0.3) memory.product = oneOf(products, random);

  const wantsPerson = random() < topic.person + 0.2 * isWorse + 0.12 * stumbles;
  if (wantsPerson) return withPerson({ changes, log, channel, mood, setting });
  log.wait((30 + 200 * random()) * 1000);
  const end = random();
  if (end < 0.4) {
    log.heard(oneOf(material.utterances('smalltalk.thanks', language), random), {
      intent: 'smalltalk.thanks',
      decision: 'reply',
      probability: 0.9,
    });
    return { changes, log, how: 'confirmed', mood: mood + 0.15, channel };
  }
  if (end < 0.62)
    log.heard(oneOf(material.utterances(topic.intent, language), random), {
      intent: topic.intent,
      decision: 'answer',
      probability: 0.8,
    });
  if (end < 0.9) {
    log.wait(3 * minute);
    return { changes, log, how: 'quiet', mood, channel };
  }
  memory.resolved = false;
  log.wait(30 * minute);
  return { changes, log, how: 'silence', mood: mood - 0.3, channel };
}

function loneHello(
  changes: ChangeSet,
  log: Transcript,
  channel: Invented['channel'],
  { material, language, random }: Setting,
): Invented {
  log.heard(oneOf(material.utterances('smalltalk.greeting', language), random), {
    intent: 'smalltalk.greeting',
    decision: 'answer',
    probability: 0.95,
  });
  log.wait(30 * minute);
  return { changes, log, how: 'silence', mood: 0, channel };
}

function openingOf({ id, at, contact, isNewContact, language }: Setting, channel: string): ChangeSet {
  const conversation: Conversation = {
    id,
    channel,
    account: 'demo',
    contactId: contact.id,
    peerId: contact.id,
    language,
    status: { tag: 'bot' },
    episode: 1,
    memory: emptyMemory(),
    lastSeq: 0,
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
  return {
    conversation,
    isNew: true,
    ...(isNewContact && {
      contact,
      identity: { channel, externalId: contact.id, contactId: contact.id, verified: false },
    }),
    messages: [],
    events: [],
    outbox: [],
    invitations: [],
    responses: [],
    askings: [],
    cases: [],
    dispatches: [],
    orderAudits: [],
    notes: [],
    unlabelled: [],
  };
}

export function oneOf<T>(choices: readonly T[], random: () => number): T {
  const choice = choices[Math.floor(random() * choices.length)];
  if (choice === undefined) throw new RangeError('Nothing to choose from');
  return choice;
}

export function pick<T extends { weight: number }>(choices: readonly T[], random: () => number): T {
  return choices[
    pickWeighted(
      choices.map(({ weight }) => weight),
      random,
    )
  ] as T;
}

/** Roughly normal, about 0, standard deviation 0.75. */
function noise(random: () => number): number {
  return (random() + random() + random() - 1.5) * 1.5;
}
