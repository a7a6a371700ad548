import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ConvozError } from '../errors.js';
import { type Language, languages } from '../support/language.js';

/** The heading of what the bot cannot answer. */
export const outOfScope = 'none';

export interface Utterance {
  text: string;
  intent: string;
  language: Language;
}

const intentName = /^(?:none|[a-z]+(?:[._][a-z]+)*)$/;

/**
 * Reads `<directory>/<language>/*.txt` in the order of their names: a line `# intent.id` opens an intent, every other
 * line that is not blank is one utterance. Languages without a folder are left out; exact repetitions within an intent and a language count once.
 * Throws CORPUS_INVALID naming file and line.
 */
export async function readCorpus(directory: string): Promise<Utterance[]> {
  const corpus: Utterance[] = [];
  for (const language of languages) {
    const folder = join(directory, language);
    for (const name of await textFiles(folder)) {
      const path = join(folder, name);
      corpus.push(...parseCorpus(await readFile(path, 'utf8'), language, path));
    }
  }
  if (corpus.length === 0) {
    throw new ConvozError('CORPUS_INVALID', `There are no utterances under ${directory}`, {
      hint: 'Expected files such as es/order.txt with lines "# order.track" and utterances below.',
    });
  }
  return withoutRepetitions(corpus);
}

/** Reads the text of one corpus file; `path` is only for messages. */
export function parseCorpus(content: string, language: Language, path: string): Utterance[] {
  const utterances: Utterance[] = [];
  let intent: string | undefined;
  for (const [index, raw] of content
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    const text = raw.trim();
    if (text === '') continue;
    if (text.startsWith('#') && !/^#\p{L}/u.test(text)) {
      intent = text.slice(1).trim();
      if (!intentName.test(intent)) throw invalid(path, index, `"${intent.slice(0, 60)}" is no intent id`);
      continue;
    }
    if (intent === undefined) throw invalid(path, index, 'there is an utterance before the first "# intent.id"');
    if (text.includes('\ufffd')) throw invalid(path, index, 'the line is not UTF-8');
    utterances.push({ text, intent, language });
  }
  return utterances;
}

async function textFiles(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new ConvozError('CORPUS_INVALID', `Could not list the corpus folder ${folder}`, { cause: error });
  }
}

function withoutRepetitions(corpus: Utterance[]): Utterance[] {
  const seen = new Set<string>();
  return corpus.filter(({ text, intent, language }) => {
    const key = `${language}\n${intent}\n${text}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function invalid(path: string, index: number, problem: string): ConvozError {
  return new ConvozError('CORPUS_INVALID', `${path}:${index + 1}: ${problem}`, {
    hint: 'A corpus file has headings such as "# order.track" and one utterance per line.',
  });
}
