import { z } from 'zod';
import { type Language, languages } from '../../support/language.js';
import { type Endpoint, endpoint } from './endpoint.js';

export interface TopicDeps {
  knowledge: { titles(language: Language): Readonly<Record<string, string>> };
}

/** What topics are called, for every page that shows one. */
export function topicEndpoints({ knowledge }: TopicDeps): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/topics',
      summary: 'What each topic is called in a language',
      who: 'agent',
      scope: 'conversations:read',
      query: z.object({ language: z.enum(languages) }),
      answer: z.object({ titles: z.record(z.string(), z.string()).describe('By intent') }),
      handle: async ({ query }) => ({ titles: { ...knowledge.titles(query.language) } }),
    }),
  ];
}
