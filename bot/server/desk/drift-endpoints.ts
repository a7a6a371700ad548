import { z } from 'zod';
import type { KnowledgeBook, TopicDrift } from '../../knowledge/index.js';
import { languages } from '../../support/language.js';
import { type Endpoint, endpoint } from './endpoint.js';
import { driftShape } from './knowledge-shapes.js';

export interface DriftDeps {
  drift: Pick<TopicDrift, 'drift'>;
  knowledge: Pick<KnowledgeBook, 'title'>;
}

const driftQuery = z.object({
  weeks: z.coerce.number().int().min(1).max(104).default(12),
  language: z.enum(languages).default('en').describe('Of the titles'),
});

/** How what customers ask about changes. */
export function driftEndpoints({ drift, knowledge }: DriftDeps): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/knowledge/drift',
      summary: 'What customers asked about week by week: the share of each topic, and what went unanswered',
      who: 'supervisor',
      query: driftQuery,
      answer: driftShape,
      async handle({ query }) {
        const { topics, ...rest } = await drift.drift(query.weeks);
        return {
          ...rest,
          topics: topics.map((topic) => ({ ...topic, title: knowledge.title(topic.intent, query.language) })),
        };
      },
    }),
  ];
}
