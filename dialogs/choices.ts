import type { Turn } from '../bot/engine/ports.js';
import type { Language } from '../bot/support/language.js';
import type { Choice } from '../bot/support/message.js';
import { say } from './wording/index.js';

const prefix = 'topic:';

/** Leads to the dialog of an intent; understood by dialogs made `withTopics`. */
export function topicChoice(turn: Turn, intent: string): Choice {
  return { title: turn.facts.knowledge.title(intent, turn.language), value: prefix + intent };
}

/** The intent of a tapped topic; undefined when something else was tapped. */
export function topicOf(choice: string | undefined): string | undefined {
  return choice?.startsWith(prefix) ? choice.slice(prefix.length) : undefined;
}

export function personChoice(language: Language): Choice {
  return { title: say(language, 'choice.person'), value: 'person' };
}

export function yesNoChoices(language: Language): Choice[] {
  return [
    { title: say(language, 'choice.yes'), value: 'yes' },
    { title: say(language, 'choice.no'), value: 'no' },
  ];
}
