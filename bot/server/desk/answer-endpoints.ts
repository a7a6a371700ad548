import { z } from 'zod';
import { type Language, languages } from '../../support/language.js';
import { type Endpoint, endpoint } from './endpoint.js';

export interface AnswerDeps {
  knowledge: {
    intents(): string[];
    title(intent: string, language: Language): string;
    /** As written, with `{name}` where a fact of the shop belongs. */
    written(intent: string, language: Language): string | undefined;
  };
}

const answerShape = z.object({
  intent: z.string(),
  title: z.record(z.enum(languages), z.string()),
  text: z.partialRecord(z.enum(languages), z.string()).describe('With {name} where a fact of the shop belongs'),
});

/** The answers of the FAQ as they were written: what another wording can be tried out of. */
export function answerEndpoints({ knowledge }: AnswerDeps): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/answers',
      summary: 'The answers of the FAQ in every language, as they were written',
      who: 'supervisor',
      answer: z.object({ answers: z.array(answerShape) }),
      handle: async () => ({
        answers: knowledge.intents().map((intent) => ({
          intent,
          title: inEach((language) => knowledge.title(intent, language)),
          text: inEach((language) => knowledge.written(intent, language)),
        })),
      }),
    }),
  ];
}

function inEach<T>(of: (language: Language) => T): Record<Language, T> {
  return Object.fromEntries(languages.map((language) => [language, of(language)])) as Record<Language, T>;
}
