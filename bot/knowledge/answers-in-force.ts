import type { KnowledgeVersion, TopicExamples } from '../support/knowledge-entry.js';
import { type Language, languages } from '../support/language.js';
import type { Lesson } from '../support/review.js';
import type { Faq } from './faq-files.js';

/** What is known of an answer: its last version, and the one that is said, if any. */
export interface BookEntry {
  latest: KnowledgeVersion;
  published?: KnowledgeVersion;
}

interface Known extends BookEntry {
  /** What customers are told, with the facts filled in. */
  said?: string;
}

/** The shipped answers with what the team has written over and beside them, in memory. */
export class AnswersInForce {
  readonly #seed: Faq;
  readonly #known = new Map<string, Known>();
  readonly #examples = new Map<string, TopicExamples>();

  constructor(seed: Faq) {
    this.#seed = seed;
    for (const intent of seed.intents()) {
      for (const language of languages) {
        const shipped = shippedVersion(seed, intent, language);
        if (shipped) this.take(shipped);
      }
    }
  }

  /** Versions may come in any order, and again. */
  take(version: KnowledgeVersion): void {
    const key = keyOf(version.intent, version.language);
    const before = this.#known.get(key);
    const latest = before && before.latest.version > version.version ? before.latest : version;
    const isSaid = version.status === 'published' && version.version >= (before?.published?.version ?? 0);
    const said = isSaid && { published: version, said: this.#seed.filled(version.text, version.language) };
    this.#known.set(key, { ...before, latest, ...said });
  }

  /** The same for examples. */
  takeExamples(examples: TopicExamples): void {
    const before = this.#examples.get(examples.intent);
    if (!before || before.version < examples.version) this.#examples.set(examples.intent, examples);
  }

  entry(intent: string, language: Language): BookEntry | undefined {
    const known = this.#known.get(keyOf(intent, language));
    if (known?.published?.version !== 0) return known;
    // What was shipped depends on the tone of the moment.
    const published = shippedVersion(this.#seed, intent, language) ?? known.published;
    return { latest: known.latest.version === 0 ? published : known.latest, published };
  }

  answer(intent: string, language: Language): string | undefined {
    const known = this.#known.get(keyOf(intent, language));
    return known?.published?.version === 0 ? this.#seed.answer(intent, language) : known?.said;
  }

  examples(intent: string): TopicExamples | undefined {
    return this.#examples.get(intent);
  }

  /** All topics with something written in some language, drafts included: the shipped ones in their order, then by id. */
  topics(): string[] {
    const shipped = this.#seed.intents();
    const written = new Set([...this.#known.values()].map(({ latest }) => latest.intent));
    return [...shipped, ...[...written].filter((intent) => !shipped.includes(intent)).sort()];
  }

  /** The examples of every topic that is published in all languages. */
  lessons(): Lesson[] {
    return [...this.#examples.values()]
      .filter(({ intent }) => languages.every((language) => this.entry(intent, language)?.published))
      .flatMap(({ intent, examples }) =>
        languages.flatMap((language) => examples[language].map((text) => ({ text, intent, language }))),
      );
  }
}

/** The answer that Convoz was shipped with, as version 0. */
export function shippedVersion(seed: Faq, intent: string, language: Language): KnowledgeVersion | undefined {
  const text = seed.written(intent, language);
  if (text === undefined) return undefined;
  const title = seed.title(intent, language);
  return { intent, language, version: 0, status: 'published', title, text, by: '', at: new Date(0) };
}

function keyOf(intent: string, language: Language): string {
  return `${language} ${intent}`;
}
