import { ConvozError } from '../errors.js';

/** One answer as written: `line` is where its heading stands. */
export interface FaqEntry {
  intent: string;
  line: number;
  text: string;
}

/**
 * Reads the FAQ of one language: a line `# intent.id` opens an entry, what follows is the answer, paragraphs apart by
 * blank lines. `file` only names the place in errors. Throws `CORPUS_INVALID` for text before the first heading, an
 * empty entry or one that is there twice.
 */
export function readFaq(text: string, file: string): FaqEntry[] {
  const entries: FaqEntry[] = [];
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const heading = /^#\s+(\S+)\s*$/.exec(line)?.[1];
    const entry = entries.at(-1);
    if (heading !== undefined) entries.push({ intent: heading, line: index + 1, text: '' });
    else if (entry) entry.text += `${line.trim()}\n`;
    else if (line.trim() !== '') throw invalid(file, index + 1, 'stands before the first heading');
  }
  return entries.map((entry, index) => {
    const paragraphs = entry.text.split(/\n{2,}/).map((paragraph) => paragraph.trim());
    const answer = paragraphs.filter((paragraph) => paragraph !== '').join('\n\n');
    if (answer === '') throw invalid(file, entry.line, `# ${entry.intent} has no answer`);
    if (entries.findIndex((other) => other.intent === entry.intent) !== index) {
      throw invalid(file, entry.line, `# ${entry.intent} is there twice`);
    }
    return { ...entry, text: answer };
  });
}

function invalid(file: string, line: number, problem: string): ConvozError {
  return new ConvozError('CORPUS_INVALID', `${file}:${line}: ${problem}`);
}
