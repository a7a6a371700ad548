import { faqFiles, type KnowledgeBook, type KnowledgeBookDeps, openKnowledgeBook } from './knowledge/index.js';
import { readIntents } from './nlu/index.js';
import { projectPath } from './project-path.js';
import type { Store } from './support/repositories.js';
import type { Tone } from './support/voice.js';

/** The shipped FAQ, in the `tone` of the moment, with what this installation has written over and beside it. */
export async function knowledgeInUse(
  store: Pick<Store, 'knowledge' | 'experiments'>,
  { clock, log, tone }: Pick<KnowledgeBookDeps, 'clock' | 'log'> & { tone?: () => Tone },
): Promise<KnowledgeBook> {
  return openKnowledgeBook({
    seed: await faqFiles(projectPath('nlp-models/faq'), tone),
    knowledge: store.knowledge,
    intents: () => readIntents(projectPath('nlp-models/corpus')),
    triedOut: async (intent) => {
      const all = await store.experiments.list();
      return all.find(({ status, on }) => status === 'running' && on.kind === 'answer' && on.intent === intent)?.id;
    },
    clock,
    log,
  });
}
