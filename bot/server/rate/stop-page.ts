import { html } from '../../support/html.js';
import { frame } from './frame.js';
import type { Page } from './opened.js';

/** Asks once more before the customer is never asked again; a scanner that opens every link changes nothing. */
export function stopPage(page: Page, token: string): string {
  const { words, language } = page;
  const content = html`<h1>${words.stopTitle}</h1>
<p>${words.stopText}</p>
<form method="post" action="?lang=${language}">
<button class="primary-button" type="submit">${words.stop}</button>
</form>
<p><a href="../${token}?lang=${language}">${words.back}</a></p>`;
  return frame(page, words.stopTitle, content, {});
}

export function stoppedPage(page: Page): string {
  const { words } = page;
  return frame(
    page,
    words.stopped,
    html`<h1>${words.stopped}</h1>
<p>${words.stopText}</p>`,
  );
}
