import { ConvozError } from '../errors.js';
import type { KnowledgeStore, KnowledgeVersion, TopicExamples } from '../support/knowledge-entry.js';
import { type Language, languages } from '../support/language.js';
import type { Lesson } from '../support/review.js';
import { AnswersInForce, type BookEntry, shippedVersion } from './answers-in-force.js';
import type { Faq } from './faq-files.js';
import { checkFacts, type EntryEdit, type EntryRestore, type ExamplesEdit } from './read-edit.js';

export interface KnowledgeBookDeps {
  /** What Convoz was shipped with: version 0 of each answer. */
  seed: Faq;
  knowledge: KnowledgeStore;
  /** Intents that training knows; those without an answer have dialogs of their own. */
  intents: () => Promise<ReadonlySet<string>>;
  /** Id of the experiment that is trying out other words for an answer. */
  triedOut: (intent: string) => Promise<string | undefined>;
  clock: { now(): Date };
  log: (level: 'warn', message: string, ids: Record<string, unknown>) => void;
}

/**
 * The FAQ as the team has edited it, kept in memory for the turns. What another process keeps is said here within a second.
 * Edits are checked, and reject with EDIT_CONFLICT when they were made from another version than the last.
 */
export interface KnowledgeBook extends Faq {
  /** Undefined for what neither was shipped nor has been written. */
  entry(intent: string, language: Language): BookEntry | undefined;
  /** All topics with something written in some language, drafts included, in the order of the shipped ones, then by id. */
  topics(): string[];
  examples(intent: string): TopicExamples | undefined;
  /** Newest first, the shipped one last. */
  versions(intent: string, language: Language, page: { before?: number; limit: number }): Promise<KnowledgeVersion[]>;
  /** Keeps the next version, of a new topic too. Rejects with KNOWLEDGE_INVALID as well. `by` is an agent's id. */
  keep(intent: string, language: Language, edit: EntryEdit, by: string): Promise<BookEntry>;
  /** Publishes what an old version said as the next one. Rejects with NOT_FOUND as well. */
  restore(intent: string, language: Language, edit: EntryRestore, by: string): Promise<BookEntry>;
  keepExamples(intent: string, edit: ExamplesEdit, by: string): Promise<TopicExamples>;
  /** The examples of every topic that is published in all languages: what training may learn. */
  lessons(): Lesson[];
  /** Reads what another process may have kept. */
  refresh(): Promise<void>;
  /** Reads again twice a second, until stopped. */
  start(): void;
  stop(): void;
}

const refreshEveryMs = 500;

/** Resolves once everything has been read. */
export async function openKnowledgeBook(deps: KnowledgeBookDeps): Promise<KnowledgeBook> {
  const { seed, knowledge: store, clock } = deps;
  const answers = new AnswersInForce(seed);
  let mark = 0;
  let timer: NodeJS.Timeout | undefined;

  async function refresh(): Promise<void> {
    const fresh = await store.since(mark);
    for (const version of fresh.versions) answers.take(version);
    for (const examples of fresh.examples) answers.takeExamples(examples);
    mark = Math.max(mark, fresh.mark);
  }

  function look(): void {
    refresh().catch((error: unknown) =>
      deps.log('warn', 'The answers could not be read again', { error: String(error) }),
    );
  }

  async function append(next: KnowledgeVersion): Promise<BookEntry> {
    const { intent, language, version, text, status } = next;
    checkFacts(text, seed.facts(language));
    await refresh();
    const before = answers.entry(intent, language);
    if (version !== (before?.latest.version ?? 0) + 1) throw conflict();
    if (!answers.topics().includes(intent) && (await deps.intents()).has(intent)) {
      throw new ConvozError(
        'KNOWLEDGE_INVALID',
        `${intent} is talked about in a dialog of its own, not answered by a text`,
      );
    }
    const experiment = status === 'published' && text !== before?.published?.text && (await deps.triedOut(intent));
    if (experiment) {
      throw new ConvozError('EDIT_CONFLICT', `The experiment ${experiment} is trying out words for this answer`, {
        hint: 'Stop it first, or keep your words as a draft.',
      });
    }
    await store.keep(next);
    await refresh();
    return answers.entry(intent, language) as BookEntry;
  }

  async function versionsOf(intent: string, language: Language, page: { before?: number; limit: number }) {
    const written = await store.versions(intent, language, page);
    const shipped = shippedVersion(seed, intent, language);
    const isLast = written.length < page.limit && (page.before ?? 1) > 0;
    return shipped && isLast ? [...written, shipped] : written;
  }

  const title = (intent: string, language: Language) =>
    answers.entry(intent, language)?.published?.title ?? seed.title(intent, language);

  await refresh();
  return {
    answer: (intent, language) => answers.answer(intent, language),
    title,
    titles: (language) => ({
      ...seed.titles(language),
      ...Object.fromEntries(answers.topics().map((intent) => [intent, title(intent, language)])),
    }),
    intents: () =>
      answers.topics().filter((intent) => languages.some((language) => answers.entry(intent, language)?.published)),
    written: (intent, language) => answers.entry(intent, language)?.published?.text,
    filled: seed.filled,
    facts: seed.facts,
    entry: (intent, language) => answers.entry(intent, language),
    topics: () => answers.topics(),
    examples: (intent) => answers.examples(intent),
    versions: versionsOf,
    keep: (intent, language, edit, by) => append({ ...given(edit), intent, language, by, at: clock.now() }),
    async restore(intent, language, { restore, ...edit }, by) {
      const [old] = await versionsOf(intent, language, { before: restore + 1, limit: 1 });
      if (old?.version !== restore) throw new ConvozError('NOT_FOUND', 'There is no such version of the answer');
      await refresh();
      const { ownerId, reviewBy } = answers.entry(intent, language)?.latest ?? {};
      const { title, text } = old;
      const next = given({ ...edit, status: 'published' as const, title, text, ownerId, reviewBy });
      return append({ ...next, intent, language, by, at: clock.now() });
    },
    async keepExamples(intent, edit, by) {
      await refresh();
      if (!answers.topics().includes(intent))
        throw new ConvozError('NOT_FOUND', 'There is no such topic; write an answer first');
      if (edit.version !== (answers.examples(intent)?.version ?? 0) + 1) throw conflict();
      const next = { ...edit, intent, by, at: clock.now() };
      await store.keepExamples(next);
      await refresh();
      return next;
    },
    lessons: () => answers.lessons(),
    refresh,
    start() {
      timer ??= setInterval(look, refreshEveryMs).unref();
    },
    stop() {
      clearInterval(timer);
      timer = undefined;
    },
  };
}

/** Without the optional fields that were not given. */
function given<T extends Pick<EntryEdit, 'ownerId' | 'reviewBy' | 'why'>>({ ownerId, reviewBy, why, ...rest }: T) {
  return { ...rest, ...(ownerId && { ownerId }), ...(reviewBy && { reviewBy }), ...(why && { why }) };
}

function conflict(): ConvozError {
  return new ConvozError('EDIT_CONFLICT', 'Somebody has changed it since you loaded it', {
    hint: 'Load it again and make your change anew.',
  });
}
