import type { Language } from '../../bot/support/language.js';
import { formatMoment } from './formats.js';
import { say } from './say.js';

/** The sentences of the page behind a rating link. Times are told in `timeZone`. */
export function ratePageWords(language: Language, timeZone: string) {
  const moment = (at: Date) => ({ time: formatMoment(language, at, timeZone) });
  return {
    title: say(language, 'rate.title'),
    language: say(language, 'rate.language'),
    comment: say(language, 'rate.comment'),
    commentHint: (limit: number) => say(language, 'rate.comment_hint', { limit }),
    tooLong: (count: number, limit: number) => say(language, 'rate.too_long', { count, limit }),
    choose: say(language, 'rate.choose'),
    never: say(language, 'rate.never'),
    send: say(language, 'rate.send'),
    privacy: say(language, 'rate.privacy'),
    outOf: (value: number, max: number) => say(language, 'rate.out_of', { value, max }),
    given: (answer: string) => say(language, 'rate.given', { answer }),
    changeable: (until: Date) => say(language, 'rate.changeable', moment(until)),
    final: say(language, 'rate.final'),
    thanks: say(language, 'rate.thanks'),
    recorded: (answer: string) => say(language, 'rate.recorded', { answer }),
    next: say(language, 'rate.next'),
    nextLow: say(language, 'rate.next_low'),
    keptFirst: (answer: string) => say(language, 'rate.kept_first', { answer }),
    change: say(language, 'rate.change'),
    stopTitle: say(language, 'rate.stop_title'),
    stopText: say(language, 'rate.stop_text'),
    stop: say(language, 'rate.stop'),
    stopped: say(language, 'rate.stopped'),
    back: say(language, 'rate.back'),
    unknownTitle: say(language, 'rate.unknown_title'),
    unknown: say(language, 'rate.unknown'),
    expiredTitle: say(language, 'rate.expired_title'),
    expired: say(language, 'rate.expired'),
    problemTitle: say(language, 'rate.problem_title'),
    busy: say(language, 'rate.busy'),
    failed: say(language, 'rate.failed'),
    tooMuch: (limit: number) => say(language, 'rate.too_much', { limit }),
    chat: say(language, 'rate.chat'),
  };
}
