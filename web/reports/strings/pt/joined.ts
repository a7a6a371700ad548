/** "nos 30 dias": a preposition and the article of the phrase after it are one word. */
export const inThe = (phrase: string) => (/^os? /.test(phrase) ? `n${phrase}` : `em ${phrase}`);
export const toThe = (phrase: string) => (/^os? /.test(phrase) ? `a${phrase}` : `a ${phrase}`);
