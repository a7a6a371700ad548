import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ConvozError } from '../errors.js';
import { readEvaluation } from '../nlu/index.js';
import { type Language, languages } from '../support/language.js';

/** A message with what it means; intent `none` is out of scope. */
export interface LabelledMessage {
  text: string;
  intent: string;
  language: Language;
}

/**
 * Reads `<directory>/<language>.jsonl`; other files there have other purposes, and languages without one are left out.
 * Throws FILE_NOT_FOUND, or CORPUS_INVALID naming file and line.
 */
export async function readLabelled(directory: string): Promise<LabelledMessage[]> {
  const names = await readdir(directory).catch((cause: unknown) => {
    throw new ConvozError('FILE_NOT_FOUND', `Could not list the labelled messages in ${directory}`, { cause });
  });
  const messages: LabelledMessage[] = [];
  for (const fileLanguage of languages.filter((language) => names.includes(`${language}.jsonl`))) {
    const lines = await readEvaluation(join(directory, `${fileLanguage}.jsonl`));
    messages.push(...lines.map(({ text, intent, lang }) => ({ text, intent, language: lang ?? fileLanguage })));
  }
  return messages;
}
