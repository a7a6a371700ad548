import { z } from 'zod';
import { cleanDeep } from '../../channels/clean.js';
import type { OpenExperimentBook } from '../../feedback/experiments/experiment-book.js';
import { byId, type Endpoint, endpoint } from './endpoint.js';
import { experimentResultShape, experimentShape } from './experiment-shapes.js';

export interface ExperimentDeps {
  experiments: Pick<OpenExperimentBook, 'list' | 'result' | 'begin' | 'end'>;
}

const field = (words: string) => z.unknown().optional().describe(words);
/** What is in it is checked by the book, which knows every fault and names it. */
const plan = z
  .looseObject({
    id: field('Small letters, digits and hyphens, at most 40'),
    on: field('{"kind": "answer", "intent": …} or {"kind": "survey", "surveyId": …}'),
    metric: field('csat, ces or nps: what it is judged by'),
    variants: field('Two to six of {id, share, text}, one of them control without texts; texts by language'),
    worthwhile: field('The smallest difference that would matter, 2 to 50 points; 10 unless given'),
  })
  .transform((body) => cleanDeep(body));
const oneExperiment = z.object({ experiment: experimentShape });

/** What is being tried out, and what came of it: read by supervisors, begun and ended by admins. */
export function experimentEndpoints({ experiments }: ExperimentDeps): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/experiments',
      summary: 'What is and was tried out, last begun first',
      who: 'supervisor',
      answer: z.object({ experiments: z.array(experimentShape) }),
      handle: async () => ({ experiments: await experiments.list() }),
    }),

    endpoint({
      method: 'get',
      path: '/experiments/:id',
      summary: 'An experiment and what came of it so far',
      who: 'supervisor',
      params: byId,
      answer: z.object({ experiment: experimentShape, result: experimentResultShape }),
      handle: ({ params }) => experiments.result(params.id),
    }),

    endpoint({
      method: 'post',
      path: '/experiments',
      summary: 'Begin one; it runs from now on',
      who: 'admin',
      audits: 'experiment.begun',
      body: plan,
      answer: oneExperiment,
      errors: ['SURVEY_INVALID', 'EDIT_CONFLICT'],
      handle: async ({ body, agent }) => ({ experiment: await experiments.begin(body, agent.id) }),
    }),

    endpoint({
      method: 'post',
      path: '/experiments/:id/stop',
      summary: 'End one for good',
      who: 'admin',
      audits: 'experiment.stopped',
      params: byId,
      answer: oneExperiment,
      handle: async ({ params }) => ({ experiment: await experiments.end(params.id) }),
    }),
  ];
}
