import type { ConvozError } from '../../errors.js';
import { html } from '../../support/html.js';
import { frame } from './frame.js';
import type { Page } from './opened.js';
import { commentLimit } from './read-form.js';

/** The status and the page for a link or a form that cannot be taken, always with a way on. */
export function problemPage(page: Page, error: ConvozError): { status: number; page: string } {
  const { words, up } = page;
  const { status, title, text } = explain(error, page);
  const content = html`<h1>${title}</h1>
<p>${text}</p>
<p><a href="${up}../">${words.chat}</a></p>`;
  return { status, page: frame(page, title, content, {}) };
}

function explain({ code, status }: ConvozError, { words }: Page): { status: number; title: string; text: string } {
  switch (code) {
    case 'TOKEN_EXPIRED':
      return { status: 410, title: words.expiredTitle, text: words.expired };
    case 'TOO_MANY_REQUESTS':
      return { status, title: words.problemTitle, text: words.busy };
    case 'BODY_TOO_LARGE':
      return { status, title: words.problemTitle, text: words.tooMuch(commentLimit) };
    default:
      if (status >= 500) return { status, title: words.problemTitle, text: words.failed };
      return { status: 404, title: words.unknownTitle, text: words.unknown };
  }
}
