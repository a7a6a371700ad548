import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadRecognizer, outOfScope, personIntent, trainModel } from '../../bot/nlu/index.js';
import { shuffle } from '../../bot/nlu/shuffle.js';
import { randomFrom } from '../../bot/support/random.js';
import type { Example } from './data-sets.js';

/** What a system thinks of one utterance: its best intent, and a number that is the higher the surer it is. */
export interface Opinion {
  intent: string;
  score: number;
}

export interface Trained {
  ask(text: string): Opinion | Promise<Opinion>;
  sizeBytes: number;
}

/** Learns from examples; those out of scope are offered to who can use them. */
export type System = (examples: readonly Example[], outside: readonly Example[]) => Promise<Trained>;

export type SystemId = 'convoz' | 'nlpjs' | 'nlpjs-shuffled';

export const systems: Record<SystemId, { title: string; train: System }> = {
  convoz: { title: 'Convoz', train: trainConvoz },
  'nlpjs-shuffled': {
    title: 'nlp.js, shuffled',
    train: (examples) => trainNlpJs(shuffled(examples), { learningRate: 0.05 }),
  },
  nlpjs: { title: 'nlp.js, defaults', train: (examples) => trainNlpJs(examples, {}) },
};

const now = new Date('2026-01-01T12:00:00Z');

/**
 * The product's own trainer and recogniser, with an empty lexicon: its concepts are those of a shop. The data name one
 * intent per utterance, so one wish is looked for.
 */
async function trainConvoz(examples: readonly Example[], outside: readonly Example[]): Promise<Trained> {
  const directory = await mkdtemp(join(tmpdir(), 'convoz-bench-'));
  const corpus = [...examples, ...outside.map(({ text }) => ({ text, intent: outOfScope }))];
  await trainModel(
    corpus.map((one) => ({ ...one, language: 'en' as const })),
    [],
    { directory },
  );
  const recognizer = await loadRecognizer(directory, { severalWishes: false });
  const files = await readdir(directory);
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(directory, file))).size));
  await rm(directory, { recursive: true });
  return {
    sizeBytes: sizes.reduce((sum, size) => sum + size, 0),
    ask(text) {
      const {
        intent,
        probability,
        alternatives,
        outOfScope: strange = 0,
      } = recognizer.recognise(text, {
        language: 'en',
        now,
      });
      const isNoIntentOfTheSet = intent === outOfScope || intent === personIntent;
      const [best] = isNoIntentOfTheSet ? alternatives : [{ intent, probability }];
      return { intent: best?.intent ?? intent, score: 1 - strange };
    },
  };
}

/** nlp.js as its own documentation sets it up for English. */
async function trainNlpJs(examples: readonly Example[], settings: object): Promise<Trained> {
  const load = createRequire(import.meta.url);
  const { Nlp } = load('@nlpjs/basic') as { Nlp: new (settings: object) => NlpJs };
  const nlp = new Nlp({ autoSave: false, autoLoad: false, forceNER: false, nlu: { log: false } });
  nlp.useNlu('NeuralNlu', 'en', 'default', { log: false, ...settings });
  nlp.use((load('@nlpjs/lang-en') as { LangEn: unknown }).LangEn);
  nlp.addLanguage('en');
  for (const { text, intent } of examples) nlp.addDocument('en', text, intent);
  await nlp.train();
  return {
    sizeBytes: Buffer.byteLength(nlp.export()),
    async ask(text) {
      const [best] = (await nlp.process('en', text)).classifications;
      return { intent: best?.intent ?? 'None', score: best && best.intent !== 'None' ? best.score : 0 };
    },
  };
}

interface NlpJs {
  useNlu(className: string, language: string, domain: string, settings: object): void;
  use(plugin: unknown): void;
  addLanguage(language: string): void;
  addDocument(language: string, text: string, intent: string): void;
  train(): Promise<unknown>;
  export(): string;
  process(language: string, text: string): Promise<{ classifications: { intent: string; score: number }[] }>;
}

function shuffled(examples: readonly Example[]): Example[] {
  const copy = [...examples];
  shuffle(copy, randomFrom(1));
  return copy;
}
