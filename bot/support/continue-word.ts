/**
 * What a link to go on elsewhere carries: `go-`, an id and its signature, 128 bits each in base64url. An address of Telegram holds 64
 * characters of `A-Z a-z 0-9 _ -`.
 */
const form = /(?<![\w-])go-[\w-]{44}(?![\w-])/;
const everywhere = new RegExp(form, 'g');

export function continueWordIn(text: string): string | undefined {
  return form.exec(text)?.[0];
}

/** Whoever has such a word is taken for the customer, so that none is kept where it can be read. */
export function hideContinueWords(text: string): string {
  return text.replace(everywhere, '…');
}
