import type { Recognizer } from '../engine/ports.js';
import { outOfScope, personIntent } from '../nlu/index.js';
import { languages } from '../support/language.js';
import { pace } from '../support/pace.js';
import type { LabelledMessage } from './labelled.js';
import type { Score } from './model-report.js';

/** What a model does with a labelled message. Right is: in scope the right answer, out of scope none. */
export interface Handled {
  answered: boolean;
  right: boolean;
}

/** How long others wait at most. */
const roundMs = 5;

/** Relative dates in labelled messages mean nothing: any day does. */
const anyDay = new Date('2026-01-01T12:00:00Z');

/** Lets a model understand all messages; others get their turn in between. */
export async function handleAll(recognizer: Recognizer, messages: readonly LabelledMessage[]): Promise<Handled[]> {
  const handled: Handled[] = [];
  const letOthersGo = pace(roundMs);
  for (const { text, language, intent: truth } of messages) {
    await letOthersGo();
    const { decision, intent } = recognizer.recognise(text, { language, now: anyDay });
    const answer = decision === 'handoff' ? personIntent : decision === 'answer' ? intent : undefined;
    handled.push({ answered: answer !== undefined, right: (answer ?? outOfScope) === truth });
  }
  return handled;
}

/** Counts per language, in the order of the languages; those without messages are left out. */
export function scoresOf(messages: readonly LabelledMessage[], handled: readonly Handled[]): Score[] {
  return languages.flatMap((language) => {
    const own = [...messages.entries()].filter(([, message]) => message.language === language);
    if (own.length === 0) return [];
    const did = (wanted: boolean) =>
      own.flatMap(([at, { intent }]) => ((intent !== outOfScope) === wanted ? (handled[at] ?? []) : []));
    const [inside, outside] = [did(true), did(false)];
    const answered = inside.filter((one) => one.answered);
    return {
      language,
      inScope: inside.length,
      answered: answered.length,
      right: answered.filter((one) => one.right).length,
      outOfScope: outside.length,
      outOfScopeAnswered: outside.filter((one) => one.answered).length,
    };
  });
}
