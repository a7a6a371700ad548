import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type Language, languages } from '../../support/language.js';
import { parseCorpus } from '../read-corpus.js';
import { type Sentiment, sentiments } from './feelings.js';

/** A message with what an agent reads in it. */
export interface LabelledFeeling {
  text: string;
  sentiment: Sentiment;
  language: Language;
}

const line = z.object({ text: z.string(), sentiment: z.enum(sentiments), lang: z.enum(languages) });

/** Reads `<directory>/sentiment-<language>.jsonl` of all languages: what is measured with. Throws on a line of another form. */
export async function readFeelings(directory: string): Promise<LabelledFeeling[]> {
  const files = languages.map((language) => readFile(join(directory, `sentiment-${language}.jsonl`), 'utf8'));
  const lines = (await Promise.all(files)).flatMap((content) => content.trim().split('\n'));
  return lines.map((json) => {
    const { text, sentiment, lang } = line.parse(JSON.parse(json));
    return { text, sentiment, language: lang };
  });
}

/** Reads `<directory>/<language>.txt` of all languages: what the weights are fitted to. Throws CORPUS_INVALID. */
export async function readFeelingsCorpus(directory: string): Promise<LabelledFeeling[]> {
  const parts = languages.map(async (language) => {
    const path = join(directory, `${language}.txt`);
    return parseCorpus(await readFile(path, 'utf8'), language, path);
  });
  return (await Promise.all(parts)).flat().map(({ text, intent, language }) => ({
    text,
    sentiment: z.enum(sentiments).parse(intent),
    language,
  }));
}
