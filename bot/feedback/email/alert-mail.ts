import { html } from '../../support/html.js';
import type { Language } from '../../support/language.js';
import type { RecoveryCase } from '../../support/recovery.js';
import { type Mail, mailPage } from './mail.js';

/** What an alert says, in one language. */
export interface AlertMailWords {
  alertSubject(overdue: boolean, dueAt: Date): string;
  reason(reason: RecoveryCase['reason'], metric: string, answer: string): string;
  due(overdue: boolean, dueAt: Date): string;
  open: string;
  alertWhy: string;
  /** "2 of 7" */
  outOf(value: number, max: number): string;
}

export interface AlertMailParts {
  to: string;
  language: Language;
  opened: Pick<RecoveryCase, 'reason' | 'dueAt'>;
  overdue: boolean;
  /** The metric as it is called everywhere: CSAT, CES, NPS. */
  metric: string;
  answer: string;
  /** The conversation in the desk. */
  link: string;
  words: AlertMailWords;
}

/** Tells a person of the team that a customer is to be gone back to. What the customer wrote stays in the desk. */
export function alertMail({ to, language, opened, overdue, metric, answer, link, words }: AlertMailParts): Mail {
  const subject = words.alertSubject(overdue, opened.dueAt);
  const reason = words.reason(opened.reason, metric, answer);
  const due = words.due(overdue, opened.dueAt);
  const content = html`<p>${reason}</p>
<p><strong>${due}</strong></p>
<p><a href="${link}">${words.open}</a></p>
<p style="font-size: 14px;">${words.alertWhy}</p>`;
  const text = `${reason}\n\n${due}\n\n${words.open}: ${link}\n\n${words.alertWhy}\n`;
  return { to, language, subject, text, html: mailPage(language, subject, content) };
}
