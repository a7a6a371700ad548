import { join } from 'node:path';
import { faqFiles } from '../../bot/knowledge/faq-files.js';
import { type KnowledgeBook, openKnowledgeBook } from '../../bot/knowledge/index.js';
import { projectPath } from '../../bot/project-path.js';
import { type OpenStore, openStore } from '../../bot/store/index.js';
import type { Tone } from '../../bot/support/voice.js';
import { type TemporaryDirectory, temporaryDirectory } from '../support-files/temporary-directory.js';
import { TestClock } from '../support-files/test-clock.js';

/** One database, and as many books on it as there would be processes. */
export class SmallLibrary {
  readonly clock = new TestClock();
  /** Answers that an experiment is trying out, with its id. */
  readonly triedOut = new Map<string, string>();
  readonly warnings: string[] = [];
  /** How Spanish customers are addressed at the moment. */
  tone: Tone = 'tu';

  private constructor(
    readonly store: OpenStore,
    private readonly directory: TemporaryDirectory,
  ) {}

  static async open(): Promise<SmallLibrary> {
    const directory = await temporaryDirectory();
    return new SmallLibrary(await openStore(join(directory.path, 'convoz.db')), directory);
  }

  /** Opened on the shipped FAQ, as a process does; `knowledge` in place of the real one. */
  async book(knowledge = this.store.knowledge): Promise<KnowledgeBook> {
    return openKnowledgeBook({
      seed: await faqFiles(projectPath('nlp-models/faq'), () => this.tone),
      knowledge,
      intents: async () => new Set(['none', 'order.track', 'smalltalk.greeting']),
      triedOut: async (intent) => this.triedOut.get(intent),
      clock: this.clock,
      log: (_level, message) => this.warnings.push(message),
    });
  }

  async close(): Promise<void> {
    await this.store.close();
    await this.directory.remove();
  }
}

/** The next version of an answer as somebody writes it. */
export function written(version: number, text: string, part: object = {}) {
  return { version, status: 'published' as const, title: 'Costs', text, ...part };
}
