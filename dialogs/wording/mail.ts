import type { Language } from '../../bot/support/language.js';
import { localDayOf } from '../../bot/support/local-time.js';
import type { CaseReason } from '../../bot/support/recovery.js';
import type { Occasion } from '../../bot/support/survey.js';
import { formatDay, formatMoment } from './formats.js';
import { say } from './say.js';

/** The sentences of e-mails: those that ask a customer, and those that alert the team. Times are told in `timeZone`. */
export function mailWords(language: Language, timeZone: string) {
  const day = (at: Date) => formatDay(language, localDayOf(at, timeZone).iso);
  const moment = (at: Date) => ({ time: formatMoment(language, at, timeZone) });
  return {
    subject: (occasion: Occasion) => say(language, subjects[occasion]),
    hello: say(language, 'mail.hello'),
    intro: (occasion: Occasion, closedAt: Date) => {
      if (occasion === 'closing') return say(language, 'mail.after_talk', { date: day(closedAt) });
      return say(language, occasion === 'recovery' ? 'mail.after_recovery' : 'mail.relationship');
    },
    tap: say(language, 'mail.tap'),
    link: say(language, 'mail.link'),
    until: (at: Date) => say(language, 'mail.until', { date: formatMoment(language, at, timeZone) }),
    privacy: say(language, 'rate.privacy'),
    why: say(language, 'mail.why'),
    stop: say(language, 'rate.stop'),

    alertSubject: (overdue: boolean, dueAt: Date) =>
      overdue ? say(language, 'mail.overdue_subject') : say(language, 'mail.alert_subject', moment(dueAt)),
    reason: (reason: CaseReason, metric: string, answer: string) =>
      say(language, reason === 'low_score' ? 'mail.alert_low' : 'mail.alert_comment', { metric, answer }),
    due: (overdue: boolean, dueAt: Date) => say(language, overdue ? 'mail.overdue' : 'mail.alert_due', moment(dueAt)),
    open: say(language, 'mail.alert_open'),
    alertWhy: say(language, 'mail.alert_why'),
    codeSubject: say(language, 'mail.code_subject'),
    code: say(language, 'mail.code'),
    codeUntil: say(language, 'mail.code_until'),
    codeWhy: say(language, 'mail.code_why'),
    webhookSubject: say(language, 'mail.webhook_subject'),
    webhookOff: (host: string) => say(language, 'mail.webhook_off', { host }),
    outOf: (value: number, max: number) => say(language, 'rate.out_of', { value, max }),
  };
}

const subjects = {
  closing: 'mail.subject',
  relationship: 'mail.subject_relationship',
  recovery: 'mail.subject_recovery',
} as const;
