import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ConvozError } from '../../errors.js';

/** What words in any language stand for. The schema is also that of a model's file. */
export const conceptEntrySchema = z.object({
  /** The concept, and wider ones that it counts as besides. */
  names: z.array(z.string()).min(1),
  /** Words and phrases, folded, their words separated by one space. */
  forms: z.array(z.string()),
});

export type ConceptEntry = z.infer<typeof conceptEntrySchema>;

const conceptName = /^[a-z]+(?:_[a-z]+)*$/;
/** A word, the beginning of one, any word, or a placeholder such as `_email_`; lower case without accents. */
const formWord = /^(?:[a-z0-9]+|[a-z0-9]{2,}\*|\*|_[a-z]+_)$/;

/**
 * Reads the lexicon of concepts: `<directory>/*.txt` in the order of their names. A line `# concept` or
 * `# concept + wider` opens a concept; the lines below it are its forms, separated by commas.
 * Throws CORPUS_INVALID naming file and line.
 */
export async function readConcepts(directory: string): Promise<ConceptEntry[]> {
  const places = new Map<string, string>();
  const lexicon: ConceptEntry[] = [];
  for (const name of await textFiles(directory)) {
    const path = join(directory, name);
    lexicon.push(...parseConcepts(await readFile(path, 'utf8'), path, places));
  }
  return lexicon;
}

/** Reads the text of one file; `path` is only for messages, `places` collects where each concept is, to refuse repetitions. */
export function parseConcepts(content: string, path: string, places = new Map<string, string>()): ConceptEntry[] {
  const lexicon: ConceptEntry[] = [];
  const lines = content.replace(/^\ufeff/, '').split(/\r?\n/);
  for (const [index, raw] of lines.entries()) {
    const place = `${path}:${index + 1}`;
    const line = raw.trim();
    if (line.startsWith('#')) lexicon.push({ names: namesOf(line, place, places), forms: [] });
    else if (line !== '') addForms(lexicon.at(-1), line, place);
  }
  return lexicon;
}

function namesOf(heading: string, place: string, places: Map<string, string>): string[] {
  const names = heading
    .slice(1)
    .split('+')
    .map((name) => name.trim());
  for (const name of names) {
    if (!conceptName.test(name)) throw invalid(place, `"${name.slice(0, 60)}" is no name of a concept`);
  }
  const key = names.join(' + ');
  const earlier = places.get(key);
  if (earlier !== undefined) throw invalid(place, `"${key}" has been opened before, at ${earlier}`);
  places.set(key, place);
  return names;
}

function addForms(entry: ConceptEntry | undefined, line: string, place: string): void {
  if (!entry) throw invalid(place, 'there are words before the first "# concept"');
  for (const written of line.replace(/,$/, '').split(',')) {
    const words = written.trim().split(/\s+/);
    const form = words.join(' ');
    if (words[0] === '*' || !words.every((word) => formWord.test(word))) {
      throw invalid(place, `"${form.slice(0, 60)}" is no form`);
    }
    if (entry.forms.includes(form)) throw invalid(place, `"${form}" stands there twice`);
    entry.forms.push(form);
  }
}

async function textFiles(directory: string): Promise<string[]> {
  const names = await readdir(directory).catch((cause: unknown) => {
    throw new ConvozError('CORPUS_INVALID', `Could not list the folder of concepts ${directory}`, { cause });
  });
  const files = names.filter((name) => name.endsWith('.txt')).sort();
  if (files.length === 0) throw invalid(directory, 'there is no lexicon of concepts');
  return files;
}

function invalid(place: string, problem: string): ConvozError {
  return new ConvozError('CORPUS_INVALID', `${place}: ${problem}`, {
    hint: 'Expected headings such as "# refund" and, below, forms in lower case without accents: refund*, money back',
  });
}
