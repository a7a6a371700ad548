import { hour } from '../../support-files/test-clock.js';
import type { Example, Examples } from './example.js';

/** A change of an open case that nobody has taken. */
function ofCase(more: (version: number) => object = () => ({})): Example {
  return {
    async made(stage) {
      const { id, version } = await stage.openCase();
      return { params: { id }, body: { version, ...more(version) } };
    },
  };
}

const period = { since: '2026-03-01', until: '2026-04-01' };
const theme = 'delivery';

/** Recovery cases, surveys, experiments, campaigns and what is sent to the world outside. */
export const feedback: Examples = {
  'GET /cases/:id': { made: async (stage) => ({ params: { id: (await stage.openCase()).id } }) },
  'POST /cases/:id/take': ofCase(),
  'POST /cases/:id/assign': {
    async made(stage, agent) {
      const { id, version } = await stage.openCase();
      return { params: { id }, body: { version, agentId: agent.id } };
    },
  },
  'POST /cases/:id/cause': ofCase(() => ({ text: 'No access to the orders' })),
  'POST /cases/:id/action': ofCase(() => ({ text: 'Gave access' })),
  'POST /cases/:id/due': {
    async made(stage) {
      const { id, version } = await stage.openCase();
      return { params: { id }, body: { version, at: new Date(stage.clock.now().getTime() + hour).toISOString() } };
    },
  },
  'POST /cases/:id/reply': ofCase((version) => ({ text: 'We found your parcel', clientId: `reply-${version}` })),
  'POST /cases/:id/close': ofCase(),
  'POST /cases/:id/reopen': {
    async made(stage, agent) {
      const { id, version } = await stage.closedCase(agent);
      return { params: { id }, body: { version } };
    },
  },

  'PUT /surveys/rules': {
    made: (stage) => ({ body: { ...stage.convoz.app.book.rules() } }),
  },
  'PUT /surveys/:id': {
    made: (stage) => ({
      params: { id: 'csat' },
      body: { version: stage.convoz.app.book.survey('csat').version, metric: 'csat', min: 1, max: 5, display: 'faces' },
    }),
    missing: false,
  },

  'GET /experiments/:id': { made: async (stage) => ({ params: { id: await stage.experiment() } }) },
  'POST /experiments': {
    async made(stage) {
      await stage.endExperiments();
      const variants = [
        { id: 'control', share: 0.5, text: {} },
        { id: 'warm', share: 0.5, text: { en: 'Was it easy for you?' } },
      ];
      return {
        body: { id: stage.name('warm'), on: { kind: 'survey', surveyId: 'ces' }, metric: 'ces', variants },
      };
    },
  },
  'POST /experiments/:id/stop': { made: async (stage) => ({ params: { id: await stage.experiment() } }) },

  'POST /themes/:theme/preview': { made: () => ({ params: { theme }, body: period }), missing: 'BAD_REQUEST' },
  'POST /themes/:theme/told': {
    made: (stage) => ({
      params: { theme },
      body: { ...period, campaignId: stage.name('faster-parcels'), text: { en: 'It now takes a day.' } },
    }),
    missing: 'BAD_REQUEST',
  },
  'GET /themes/:theme/told/:campaignId': {
    async made(stage, agent) {
      const campaignId = stage.name('faster-parcels');
      const raised = { theme, since: new Date(0), until: new Date(1) } as const;
      await stage.convoz.app.saidAndDid.tell({ ...raised, campaignId, text: { en: 'Soon.' }, agent: agent.agent });
      return { params: { theme, campaignId } };
    },
  },

  'POST /dispatches/:id/again': { made: async (stage) => ({ params: { id: await stage.givenUp() } }) },
};
