import { z } from 'zod';
import { clean, cleanDeep } from '../../channels/clean.js';
import type { Recognizer } from '../../engine/ports.js';
import { ConvozError } from '../../errors.js';
import {
  answerText,
  entryEdit,
  entryRestore,
  examplesEdit,
  fillIn,
  findAnswers,
  intentId,
  type KnowledgeBook,
  wordDiff,
} from '../../knowledge/index.js';
import { languages } from '../../support/language.js';
import { localDayOf } from '../../support/local-time.js';
import { type Endpoint, endpoint } from './endpoint.js';
import {
  answerRowShape,
  changeShape,
  entryShape,
  examplesShape,
  topicShape,
  versionShape,
} from './knowledge-shapes.js';
import { knowledgeViews } from './knowledge-views.js';

export interface KnowledgeDeps {
  knowledge: KnowledgeBook;
  model: { recognizer(): Recognizer };
  /** IANA name: days of review are local. */
  timeZone: string;
  clock: { now(): Date };
}

const language = z.enum(languages);
const searchQuery = z.object({
  language,
  q: z.string().transform(clean).pipe(z.string().trim().min(1).max(300)).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(200),
});
const versionsQuery = z.object({
  before: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
const version = z.coerce.number().int().min(0);
const topic = z.strictObject({ intent: intentId });
const answer = z.strictObject({ intent: intentId, language });

/** What the bot knows: read by everybody of the team, edited by supervisors. An edit says which version it was made from. */
export function knowledgeEndpoints({ knowledge, model, timeZone, clock }: KnowledgeDeps): Endpoint[] {
  const { rowOf, showTopic, showEntry } = knowledgeViews(knowledge, () => localDayOf(clock.now(), timeZone).iso);
  return [
    endpoint({
      method: 'get',
      path: '/knowledge',
      summary: 'All answers in a language; with q only what customers may be told about it, the best first',
      who: 'agent',
      query: searchQuery,
      answer: z.object({ entries: z.array(answerRowShape) }),
      async handle({ query: { q, language: wanted, limit } }) {
        await knowledge.refresh();
        if (q === undefined) {
          return {
            entries: knowledge
              .topics()
              .slice(0, limit)
              .map((intent) => rowOf(intent, wanted)),
          };
        }
        const { intent, probability, alternatives } = model
          .recognizer()
          .recognise(q, { language: wanted, now: clock.now() });
        const found = findAnswers(knowledge, { q, language: wanted, limit }, [
          { intent, probability },
          ...alternatives,
        ]);
        return { entries: found.map((one) => ({ ...rowOf(one.intent, wanted), score: one.score })) };
      },
    }),

    endpoint({
      method: 'get',
      path: '/knowledge/:intent',
      summary: 'A topic in all languages, with its examples and the facts an answer may name',
      who: 'agent',
      params: topic,
      answer: topicShape,
      async handle({ params: { intent } }) {
        await knowledge.refresh();
        if (!knowledge.topics().includes(intent)) throw unknownTopic();
        return showTopic(intent);
      },
    }),

    endpoint({
      method: 'post',
      path: '/knowledge/preview',
      summary: 'A text as customers would see it; unknown names what no fact of the shop stands for. Nothing is kept',
      who: 'supervisor',
      body: z.preprocess(cleanDeep, z.strictObject({ language, text: answerText })),
      answer: z.object({ text: z.string(), unknown: z.array(z.string()) }),
      handle: async ({ body }) => fillIn(body.text, knowledge.facts(body.language)),
    }),

    endpoint({
      method: 'put',
      path: '/knowledge/:intent/examples',
      summary:
        'Write how customers ask about a topic: the next training learns it once it is published in all languages',
      who: 'supervisor',
      params: topic,
      body: z.preprocess(cleanDeep, examplesEdit),
      answer: z.object({ examples: examplesShape }),
      errors: ['EDIT_CONFLICT'],
      async handle({ params, body, agent, audit }) {
        const examples = await knowledge.keepExamples(params.intent, body, agent.id);
        await audit('topic.taught', { kind: 'topic', id: params.intent }, { version: examples.version });
        return { examples };
      },
    }),

    endpoint({
      method: 'put',
      path: '/knowledge/:intent/:language',
      summary: 'Write the next version of an answer, of a new topic too; once published it is said within a second',
      who: 'supervisor',
      params: answer,
      body: z.preprocess(cleanDeep, entryEdit),
      answer: z.object({ entry: entryShape }),
      errors: ['EDIT_CONFLICT', 'KNOWLEDGE_INVALID'],
      async handle({ params, body, agent, audit }) {
        const entry = await knowledge.keep(params.intent, params.language, body, agent.id);
        await audit('answer.changed', aboutAnswer(params), { version: body.version, status: entry.latest.status });
        return { entry: showEntry(entry) };
      },
    }),

    endpoint({
      method: 'post',
      path: '/knowledge/:intent/:language/restore',
      summary: 'Publish what an old version said, as the next one; 0 is what Convoz was shipped with',
      who: 'supervisor',
      params: answer,
      body: z.preprocess(cleanDeep, entryRestore),
      answer: z.object({ entry: entryShape }),
      errors: ['EDIT_CONFLICT', 'KNOWLEDGE_INVALID'],
      async handle({ params, body, agent, audit }) {
        const entry = await knowledge.restore(params.intent, params.language, body, agent.id);
        await audit('answer.changed', aboutAnswer(params), { version: body.version, status: entry.latest.status });
        return { entry: showEntry(entry) };
      },
    }),

    endpoint({
      method: 'get',
      path: '/knowledge/:intent/:language/versions',
      summary: 'Who changed an answer, when and why: newest first',
      who: 'supervisor',
      params: answer,
      query: versionsQuery,
      answer: z.object({ versions: z.array(versionShape) }),
      async handle({ params: { intent, language: wanted }, query: { before, limit } }) {
        const page = { limit, ...(before !== undefined && { before }) };
        const versions = await knowledge.versions(intent, wanted, page);
        if (versions.length === 0 && before === undefined) throw unknownTopic();
        return { versions };
      },
    }),

    endpoint({
      method: 'get',
      path: '/knowledge/:intent/:language/diff',
      summary: 'What changed from one version of an answer to another, word by word',
      who: 'supervisor',
      params: answer,
      query: z.object({ from: version, to: version }),
      answer: z.object({ changes: z.array(changeShape) }),
      async handle({ params, query }) {
        const textOf = async (number: number) => {
          const page = { before: number + 1, limit: 1 };
          const [found] = await knowledge.versions(params.intent, params.language, page);
          if (found?.version !== number) throw new ConvozError('NOT_FOUND', 'There is no such version of the answer');
          return found.text;
        };
        return { changes: wordDiff(await textOf(query.from), await textOf(query.to)) };
      },
    }),
  ];
}

function aboutAnswer({ intent, language: of }: z.output<typeof answer>) {
  return { kind: 'answer', id: `${intent} ${of}` };
}

function unknownTopic(): ConvozError {
  return new ConvozError('NOT_FOUND', 'There is no such topic');
}
