import { html } from '../../support/html.js';
import type { Language } from '../../support/language.js';
import { type Mail, mailPage } from './mail.js';

/** What the e-mail with a code says, in one language. */
export interface CodeMailWords {
  codeSubject: string;
  code: string;
  codeUntil: string;
  codeWhy: string;
}

/** Six digits for whoever reads the mailbox. Not in the subject, which phones show without being unlocked. */
export function codeMail(given: { to: string; language: Language; code: string; words: CodeMailWords }): Mail {
  const { to, language, code, words } = given;
  const content = html`<p>${words.code}</p>
<p style="font-size: 28px; font-weight: 600; letter-spacing: 4px;">${code}</p>
<p>${words.codeUntil}</p>
<p style="font-size: 14px;">${words.codeWhy}</p>`;
  const text = `${words.code}\n\n${code}\n\n${words.codeUntil}\n\n${words.codeWhy}\n`;
  return { to, language, subject: words.codeSubject, text, html: mailPage(language, words.codeSubject, content) };
}
