import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ConvozError } from '../errors.js';
import type { Knowledge } from '../support/knowledge.js';
import { type Language, languages } from '../support/language.js';
import type { Tone } from '../support/voice.js';
import { fillIn } from './fill-in.js';
import { type FaqEntry, readFaq } from './read-faq.js';

const factsFile = z.record(z.enum(languages), z.record(z.string(), z.string().min(1)));
const titlesFile = z.record(z.string(), z.record(z.enum(languages), z.string().min(1).max(28)));

const formal = 'es-usted';
/** As what there is to read: the languages, one of them in two tones. */
const ways = [...languages, formal] as const;

type Answers = Record<(typeof ways)[number], Map<string, string>>;

/** The FAQ as it is said, and as it is written. */
export interface Faq extends Knowledge {
  /** All that there is an answer to. */
  intents(): string[];
  /** What all topics are called, those with a dialog of their own among them. */
  titles(language: Language): Readonly<Record<string, string>>;
  /** An answer with `{name}` where a fact of the shop belongs; undefined when there is no entry for the intent. */
  written(intent: string, language: Language): string | undefined;
  /** Puts the shop's facts where `{name}` stands; a name there is no fact for stays as it is. */
  filled(text: string, language: Language): string;
  /** What the shop fills in, by name. */
  facts(language: Language): Readonly<Record<string, string>>;
}

/**
 * The FAQ of a directory: `<language>.txt` with the answers, `facts.json` with what the shop fills in, `titles.json`
 * with a short title of every intent. Throws `FILE_NOT_FOUND`, or `CORPUS_INVALID` naming file and heading: every entry
 * must be there in every language, have a title, and use only facts there are. Spanish has every answer twice: that of
 * `es-usted.txt` is given while `tone` says so.
 */
export async function faqFiles(directory: string, tone: () => Tone = () => 'tu'): Promise<Faq> {
  const facts = await readJson(join(directory, 'facts.json'), factsFile);
  const titles = await readJson(join(directory, 'titles.json'), titlesFile);
  const [written, answers] = [{} as Answers, {} as Answers];
  for (const way of ways) {
    const file = join(directory, `${way}.txt`);
    const entries = readFaq(await readText(file), file);
    written[way] = new Map(entries.map(({ intent, text }) => [intent, text]));
    answers[way] = fill(entries, facts[way === formal ? 'es' : way], file);
  }
  checkComplete(answers, titles, directory);
  const wayOf = (language: Language) => (language === 'es' && tone() === 'usted' ? formal : language);

  return {
    answer: (intent, language) => answers[wayOf(language)].get(intent),
    title: (intent, language) => titles[intent]?.[language] ?? intent,
    titles: (language) =>
      Object.fromEntries(Object.entries(titles).map(([intent, title]) => [intent, title[language]])),
    intents: () => [...written.es.keys()],
    written: (intent, language) => written[wayOf(language)].get(intent),
    filled: (text, language) => fillIn(text, facts[language]).text,
    facts: (language) => facts[language],
  };
}

function fill(entries: FaqEntry[], facts: Record<string, string>, file: string): Map<string, string> {
  return new Map(
    entries.map(({ intent, line, text }) => {
      const filled = fillIn(text, facts);
      if (filled.unknown.length > 0) {
        throw invalid(
          `${file}:${line}: # ${intent} uses {${filled.unknown.join('}, {')}}, which facts.json does not have`,
        );
      }
      return [intent, filled.text];
    }),
  );
}

function checkComplete(answers: Answers, titles: z.infer<typeof titlesFile>, directory: string): void {
  for (const intent of new Set(ways.flatMap((way) => [...answers[way].keys()]))) {
    const missing = ways.find((way) => !answers[way].has(intent));
    if (missing) throw invalid(`${join(directory, `${missing}.txt`)}: # ${intent} is missing`);
    if (!titles[intent]) throw invalid(`${join(directory, 'titles.json')}: ${intent} has no title`);
  }
}

async function readJson<T>(file: string, schema: z.ZodType<T>): Promise<T> {
  const text = await readText(file);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (cause) {
    throw new ConvozError('CORPUS_INVALID', `${file} is not JSON`, { cause });
  }
  const checked = schema.safeParse(data);
  if (checked.success) return checked.data;
  throw invalid(`${file} is not valid:\n${z.prettifyError(checked.error)}`);
}

async function readText(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((cause) => {
    throw new ConvozError('FILE_NOT_FOUND', `Could not read ${file}`, { cause });
  });
}

function invalid(message: string): ConvozError {
  return new ConvozError('CORPUS_INVALID', message);
}
