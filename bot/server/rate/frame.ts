import { type Html, html } from '../../support/html.js';
import { type Language, languages } from '../../support/language.js';
import type { Page } from './opened.js';

export type Query = Readonly<Record<string, string>>;

/** The languages as their speakers call them. */
const names: Record<Language, string> = { es: 'Español', gl: 'Galego', en: 'English', pt: 'Português' };

/**
 * A whole page around its content. `query` is what goes with the customer to another language; without one there is no
 * choice of languages, as it would lose what he has written or done.
 */
export function frame({ language, words, up }: Page, heading: string, content: Html, query?: Query): string {
  const choice = (one: Language) => {
    const href = `?${new URLSearchParams({ ...query, lang: one })}`;
    const current = one === language && html` aria-current="true"`;
    return html`<li><a href="${href}" lang="${one}" hreflang="${one}"${current}>${names[one]}</a></li>`;
  };
  const choices =
    query && html`<nav aria-label="${words.language}"><ul class="languages">${languages.map(choice)}</ul></nav>`;
  return html`<!doctype html>
<html lang="${language}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex, nofollow">
<title>${heading} · ${words.title}</title>
<link rel="stylesheet" href="${up}rate.css">
</head>
<body>
<div class="sheet">
<header>
<p class="brand">${words.title}</p>
${choices}
</header>
<main class="paper">
${content}
</main>
</div>
</body>
</html>
`.markup;
}
