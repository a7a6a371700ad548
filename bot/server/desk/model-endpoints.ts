import { z } from 'zod';
import { clean } from '../../channels/clean.js';
import { languages } from '../../support/language.js';
import type { ModelDesk } from '../../support/model-work.js';
import { type Endpoint, endpoint } from './endpoint.js';
import { named } from './named.js';
import { time } from './shapes.js';

const gate = z.object({ gate: z.string(), passed: z.boolean(), detail: z.string() });
const source = z.enum(['published', 'shipped']);
const share = z.number().min(0).max(1).nullable();

const workShape = named(
  'ModelWork',
  z.object({
    id: z.string(),
    kind: z.enum(['train', 'publish', 'rollback']),
    by: z.string(),
    startedAt: time,
    phase: z.enum(['training', 'gates', 'done', 'failed']),
    percent: z.int().min(0).max(100),
    gates: z.array(gate).describe('As they have been tried'),
    version: z.string().optional(),
    error: z.object({ code: z.string(), message: z.string() }).optional(),
    endedAt: time.optional(),
  }),
);

const modelShape = named(
  'Model',
  z.object({
    version: z.string(),
    trainedAt: time,
    utterances: z.int(),
    lessons: z.int().describe('How many of the utterances came from use'),
    calibrationError: z.number().nullable().describe('Expected calibration error, by cross-validation'),
    languages: z.array(
      z.object({
        language: z.enum(languages),
        accuracy: share.describe('Right, of the labelled messages it answers'),
        coverage: share.describe('Answered, of those in scope'),
        outOfScopeAnswered: share,
      }),
    ),
    gates: z
      .object({ at: z.string(), against: z.string(), results: z.array(gate), forced: z.string().optional() })
      .optional()
      .describe('The last time it was tried, against the model then in use'),
  }),
);

const overviewShape = z.object({
  inUse: z.object({ version: z.string(), source }),
  publications: z
    .array(z.object({ version: z.string(), at: z.string(), forced: z.string().optional() }))
    .describe('Newest first: the second is what a rollback goes to'),
  models: z.array(modelShape).describe('Newest first'),
  work: workShape
    .extend({ state: z.enum(['running', 'done', 'failed', 'abandoned']) })
    .optional()
    .describe('What is under way, or was last'),
});

const oneWork = z.object({ work: workShape });
const oneModel = z.strictObject({ version: z.string().max(100) });
const errors = ['MODEL_WORK_UNDER_WAY'] as const;

export interface ModelDeps {
  models: ModelDesk;
}

/** Models are trained and tried in the background, and published when they pass every gate. */
export function modelEndpoints({ models }: ModelDeps): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/models',
      summary: 'The model in use, the others with their figures, and how far the work on them has come',
      who: 'supervisor',
      answer: overviewShape,
      handle: () => models.overview(),
    }),

    endpoint({
      method: 'post',
      path: '/models/train',
      summary: 'Train a model on all that has been learned, and try it at the gates; it is not published by that',
      who: 'supervisor',
      answer: oneWork,
      status: 202,
      errors,
      audits: 'model.trained',
      handle: async ({ agent }) => ({ work: await models.train(agent.id) }),
    }),

    endpoint({
      method: 'post',
      path: '/models/rollback',
      summary: 'Take the last publication back: the model before it is in use again',
      who: 'supervisor',
      answer: z.object({ from: z.string(), to: z.string(), source }),
      errors,
      async handle({ agent, audit }) {
        const result = await models.rollBack(agent.id);
        await audit('model.rolled_back', { kind: 'model', id: result.from }, { to: result.to });
        return result;
      },
    }),

    endpoint({
      method: 'post',
      path: '/models/:version/publish',
      summary: 'Try a model at the gates, and use it if it passes all of them',
      who: 'supervisor',
      params: oneModel,
      answer: oneWork,
      status: 202,
      errors,
      async handle({ params, agent, audit }) {
        const work = await models.publish(params.version, agent.id);
        await audit('model.published', { kind: 'model', id: params.version });
        return { work };
      },
    }),

    endpoint({
      method: 'post',
      path: '/models/:version/force',
      summary: 'Use a model even if it fails a gate, for a reason that is kept',
      who: 'admin',
      params: oneModel,
      body: z.strictObject({
        reason: z.string().transform(clean).pipe(z.string().trim().min(3).max(300)),
      }),
      answer: oneWork,
      status: 202,
      errors,
      handle: async ({ params, body, agent }) => ({
        work: await models.publish(params.version, agent.id, body.reason),
      }),
    }),
  ];
}
