import { type BookEntry, type KnowledgeBook, leastExamples } from '../../knowledge/index.js';
import { type Language, languages } from '../../support/language.js';

/** What the desk is shown of answers and topics; `today` is the local day, `YYYY-MM-DD`. */
export function knowledgeViews(knowledge: KnowledgeBook, today: () => string) {
  return { rowOf, showTopic, showEntry };

  function rowOf(intent: string, wanted: Language) {
    const { latest, published } = knowledge.entry(intent, wanted) ?? {};
    const said = knowledge.answer(intent, wanted);
    return {
      intent,
      language: wanted,
      title: latest?.title ?? knowledge.title(intent, wanted),
      ...(said !== undefined && { answer: said }),
      status: latest?.status ?? 'missing',
      version: latest?.version ?? 0,
      publishedVersion: published?.version,
      ownerId: latest?.ownerId,
      reviewBy: latest?.reviewBy,
      stale: isStale(latest?.reviewBy),
      ...(latest && latest.version > 0 && { changedAt: latest.at, changedBy: latest.by }),
    };
  }

  function showTopic(intent: string) {
    const entries = languages.flatMap((one) => {
      const entry = knowledge.entry(intent, one);
      return entry ? [[one, showEntry(entry)]] : [];
    });
    return {
      intent,
      entries: Object.fromEntries(entries),
      examples: knowledge.examples(intent),
      leastExamples,
      isLearned: knowledge.lessons().some((lesson) => lesson.intent === intent),
      facts: Object.fromEntries(languages.map((one) => [one, knowledge.facts(one)])),
    };
  }

  function showEntry(entry: BookEntry) {
    return { ...entry, stale: isStale(entry.latest.reviewBy) };
  }

  function isStale(reviewBy: string | undefined): boolean {
    return reviewBy !== undefined && reviewBy < today();
  }
}
