/** "nos 30 días": a preposition and the article of the phrase after it are one word. */
export const inThe = (phrase: string) => (/^os? /.test(phrase) ? `n${phrase}` : `en ${phrase}`);
export const toThe = (phrase: string) => (/^os? /.test(phrase) ? `a${phrase}` : `a ${phrase}`);
export const withThe = (phrase: string) => (/^os? /.test(phrase) ? `c${phrase}` : `con ${phrase}`);
