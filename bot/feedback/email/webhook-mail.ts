import { html } from '../../support/html.js';
import type { Language } from '../../support/language.js';
import { type Mail, mailPage } from './mail.js';

/** What the e-mail about a webhook that was switched off says, in one language. */
export interface WebhookMailWords {
  webhookSubject: string;
  webhookOff(host: string): string;
  alertWhy: string;
}

/** Tells a person of the team that another system has not taken anything for too long. */
export function webhookMail(given: { to: string; language: Language; host: string; words: WebhookMailWords }): Mail {
  const { to, language, host, words } = given;
  const { webhookSubject: subject, alertWhy } = words;
  const off = words.webhookOff(host);
  const content = html`<p>${off}</p>
<p style="font-size: 14px;">${alertWhy}</p>`;
  return { to, language, subject, text: `${off}\n\n${alertWhy}\n`, html: mailPage(language, subject, content) };
}
