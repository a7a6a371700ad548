import { type Html, html } from '../../support/html.js';
import type { Language } from '../../support/language.js';

/** A message to one person, before it has a sender. */
export interface Mail {
  to: string;
  language: Language;
  subject: string;
  text: string;
  html: Html;
  /** Where the receiver ends such messages for good; a POST there is enough (RFC 8058). */
  unsubscribe?: string;
}

/** Styles stand with each element: mail programs know no style sheets. System colours follow a dark theme by themselves. */
export function mailPage(language: Language, title: string, content: Html): Html {
  return html`<!doctype html>
<html lang="${language}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
</head>
<body style="margin: 0; padding: 24px 16px; font: 16px/1.5 system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif;">
<div style="max-width: 560px; margin: 0 auto;">
${content}
</div>
</body>
</html>
`;
}
