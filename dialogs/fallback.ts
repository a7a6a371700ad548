import type { Outcome, Turn } from '../bot/engine/ports.js';
import { languages } from '../bot/support/language.js';
import { isAboutOrder } from './order-data.js';
import { handoff, pass, waiting } from './outcome.js';
import { expectsOffer, offerPerson, resumeOffer } from './person-offer.js';
import { mainTopics } from './welcome.js';
import type { TopicsDialog } from './with-topics.js';
import { formatList, localeOf, say } from './wording/index.js';

/** Does not know, says so kindly, and shows a way on; twice in a row it offers a person, the third time it calls one. */
export const fallback: TopicsDialog = {
  id: 'fallback',
  intents: [],

  begin(turn) {
    if (isForeign(turn.text)) return sayLanguages(turn);
    if (isAboutOrder(turn)) return { status: 'topic', intent: 'order.track' };
    if (turn.memory.unsure >= 2) return offerPerson(turn, say(turn.language, 'fallback.second'), 'unsure');
    turn.reply({ text: say(turn.language, 'fallback.first'), choices: mainTopics(turn) });
    return waiting({});
  },

  resume(turn, state) {
    const answer = resumeOffer(turn, state);
    if (answer && answer.status !== 'pass') return answer;
    if (turn.recognition.decision !== 'fallback' || isForeign(turn.text) || isAboutOrder(turn)) return pass;
    return answer ? handoff('unsure') : offerPerson(turn, say(turn.language, 'fallback.second'), 'unsure');
  },

  expects: expectsOffer,
};

/** Written in a script that none of our languages uses. */
function isForeign(text: string): boolean {
  return /\p{L}/u.test(text) && !/\p{Script=Latin}/u.test(text);
}

/** In English first, as the language such a customer most likely reads. */
function sayLanguages(turn: Turn): Outcome {
  const spoken = turn.language === 'en' ? (['en'] as const) : (['en', turn.language] as const);
  const sentences = spoken.map((language) => {
    const names = new Intl.DisplayNames(localeOf[language], { type: 'language' });
    const list = formatList(
      language,
      languages.map((one) => names.of(one) ?? one),
    );
    return say(language, 'fallback.languages', { languages: list });
  });
  turn.reply({ text: sentences.join('\n'), choices: mainTopics(turn) });
  return waiting({});
}
