import { languages } from '../../../bot/support/language.js';
import { hour } from '../../support-files/test-clock.js';
import type { Example, Examples } from './example.js';
import type { Stage } from './stage.js';

const ofGroup = (body: object = {}): Example => ({
  made: async (stage) => ({ params: { id: await stage.unclearGroup() }, body }),
});

const intent = 'delivery.cost';
const language = 'en';
const absent = { intent: 'nothing.known' };

/** The topic as the desk shows it. */
async function topic(stage: Stage) {
  return (await (await stage.convoz.agent()).get(`/api/knowledge/${intent}`)).body;
}

/** The next version of the answer. */
const edited = (more: (latest: { title: string; text: string }) => object): Example => ({
  async made(stage) {
    const { version, ...latest } = (await topic(stage)).entries[language].latest;
    return { params: { intent, language }, body: { version: version + 1, ...more(latest) } };
  },
  absent,
});

/** Somebody works on models for the next hour: to train one takes too long here. */
async function busy(stage: Stage): Promise<object> {
  const now = stage.clock.now();
  const until = new Date(now.getTime() + hour);
  const work = {
    id: stage.name('work'),
    kind: 'train',
    by: 'x',
    startedAt: now,
    phase: 'training',
    percent: 0,
    gates: [],
  } as const;
  await stage.convoz.app.store.modelWorks.begin({ ...work, gates: [] }, now, until, {
    conversationId: '',
    episode: 0,
    type: 'model.changed',
    at: now,
    data: {},
  });
  return {};
}

/** What the bot may learn, what it knows, and reports. */
export const learning: Examples = {
  'GET /topics': { made: () => ({ query: { language } }) },
  'GET /review/:id/replies': ofGroup(),
  'POST /review/:id/approve': ofGroup({ intent: 'order.track' }),
  'POST /review/:id/draft': ofGroup({ answer: 'It has.' }),
  'POST /review/:id/dismiss': ofGroup(),
  'POST /review/:id/undo': {
    async made(stage) {
      const id = await stage.unclearGroup();
      await stage.convoz.app.review.dismiss(id, {});
      return { params: { id } };
    },
  },

  'GET /knowledge': { made: () => ({ query: { language } }) },
  'GET /knowledge/:intent': { made: () => ({ params: { intent } }), absent },
  'POST /knowledge/preview': { made: () => ({ body: { language, text: 'It is free' } }) },
  'PUT /knowledge/:intent/examples': {
    async made(stage) {
      const version = ((await topic(stage)).examples?.version ?? 0) + 1;
      const asked = Array.from({ length: 8 }, (_, i) => `what does parcel ${i} cost`);
      return {
        params: { intent },
        body: { version, examples: Object.fromEntries(languages.map((one) => [one, asked])) },
      };
    },
    missing: false,
  },
  'PUT /knowledge/:intent/:language': {
    ...edited(({ title, text }) => ({ status: 'published', title, text })),
    missing: false,
  },
  'POST /knowledge/:intent/:language/restore': edited(() => ({ restore: 0 })),
  'GET /knowledge/:intent/:language/versions': { made: () => ({ params: { intent, language } }), absent },
  'GET /knowledge/:intent/:language/diff': {
    made: () => ({ params: { intent, language }, query: { from: '0', to: '0' } }),
    absent,
  },
  'POST /models/train': { made: busy, instead: 'MODEL_WORK_UNDER_WAY' },
  'POST /models/rollback': { made: () => ({}), instead: 'NOT_FOUND' },
  'POST /models/:version/publish': { made: () => ({ params: { version: 'x' } }), instead: 'NOT_FOUND' },
  'POST /models/:version/force': {
    made: () => ({ params: { version: 'x' }, body: { reason: 'It is needed' } }),
    instead: 'NOT_FOUND',
  },

  'PUT /reports/targets': { made: () => ({ body: { csat: 80, nps: 10 } }) },
  'GET /reports/export.csv': { made: () => ({ query: { what: 'responses' } }) },
  'GET /reports/:name': { made: () => ({ params: { name: 'csat' }, query: { unit: 'week' } }) },
};
