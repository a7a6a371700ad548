import type { Outcome, Turn } from '../bot/engine/ports.js';
import { type Language, languages } from '../bot/support/language.js';
import { fold } from './answers.js';
import { complete, handoff, pass, waiting } from './outcome.js';
import { expectsOffer, offerPerson, repeatOffer, resumeOffer } from './person-offer.js';
import { mainTopics } from './welcome.js';
import type { TopicsDialog } from './with-topics.js';
import { formatList, localeOf, say } from './wording/index.js';

/**
 * About the language itself. Whoever asks for one of ours is asked in it what he needs; whoever writes another one is told
 * which we speak and offered a person, who is called if he goes on in it.
 */
export const language: TopicsDialog = {
  id: 'language',
  intents: [],

  begin(turn) {
    const { foreign } = turn.recognition;
    if (foreign !== undefined) return sayLanguages(turn, foreign);
    turn.reply({ text: say(turn.language, 'language.help'), choices: mainTopics(turn) });
    return waiting({});
  },

  resume(turn, state) {
    const answer = resumeOffer(turn, state);
    if (answer === undefined) return pass;
    if (answer.status !== 'pass') return answer;
    if (foreignNo.has(fold(turn.text))) {
      turn.reply(say(turn.language, 'offer.declined'));
      return complete;
    }
    return insists(turn) ? handoff('language') : pass;
  },

  repeat: (turn, state) => repeatOffer(turn, state) ?? pass,
  expects: (turn, state) => expectsOffer(turn, state) || ('offer' in Object(state) && isForeignAnswer(turn)),
};

/** The language is kept for the agent, who may speak it or find somebody who does. */
function sayLanguages(turn: Turn, foreign: string): Outcome {
  turn.memory.slots.foreign = foreign;
  // Who asks for a language in one of ours has shown which of them he reads.
  const hasAsked = turn.recognition.decision === 'answer';
  const spoken = hasAsked ? ([turn.language] as const) : readBy(foreign, turn.language);
  const sentences = spoken.map((one) => say(one, 'language.spoken', { languages: namesIn(one) }));
  const [first] = spoken;
  return offerPerson({ ...turn, language: first }, sentences.join('\n'), 'language');
}

/** Languages whose speakers read Spanish rather than English. */
const nearSpanish = new Set(['ca', 'eu', 'ast']);

/** In which of ours to say it: the one such a customer most likely reads, then the one of the conversation. */
function readBy(foreign: string, spoken: Language): readonly [Language, ...Language[]] {
  const first = nearSpanish.has(foreign) ? 'es' : 'en';
  return first === spoken ? [first] : [first, spoken];
}

function namesIn(one: Language): string {
  const names = new Intl.DisplayNames(localeOf[one], { type: 'language' });
  return formatList(
    one,
    languages.map((each) => names.of(each) ?? each),
  );
}

/** Goes on in the language, or says what only a speaker of it would take for an answer. */
function insists({ recognition, text }: Turn): boolean {
  return recognition.foreign !== undefined || recognition.decision === 'fallback' || foreignYes.has(fold(text));
}

function isForeignAnswer({ text }: Turn): boolean {
  return foreignYes.has(fold(text)) || foreignNo.has(fold(text));
}

const foreignYes = new Set('oui ja da tak si d accord bai igen evet kylla ano'.split(' '));
const foreignNo = new Set(
  (
    'nein, nein danke, non merci, no grazie, no gracies, nee, nee bedankt, nej, nej tack, nej tak, nie, nie dziekuje, nu, ' +
    'nu multumesc, ne, nem, ez, ei, hayir, нет, нет спасибо, ні'
  ).split(', '),
);
