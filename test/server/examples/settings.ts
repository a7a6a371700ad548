import type { Webhook } from '../../../bot/support/webhook.js';
import type { DeskAgent } from '../../support-files/desk-agent.js';
import { eventually } from '../../support-files/eventually.js';
import type { Example, Examples, Made } from './example.js';
import type { Stage } from './stage.js';

const values = {
  persona: { name: 'Brais', shop: 'Mareira', tone: 'usted', greeting: { en: 'Hello, I’m {bot}.' } },
  theme: { accent: '#0f766e', position: 'left', launcher: { en: 'Ask us' }, bubble: {} },
  avatar: { emoji: '🦊' },
};
type Name = keyof typeof values;

const version = (stage: Stage, name: string) => stage.convoz.app.workplace.settings.latest(name)?.version ?? 0;

function setting(name: Name): Example {
  return { made: (stage) => ({ body: { ...values[name], version: version(stage, name) } }) };
}

function unset(name: Name): Example {
  return {
    async made(stage, agent) {
      const { settings } = stage.convoz.app.workplace;
      await settings.keep(name, values[name], { version: version(stage, name), by: agent.id });
      return { body: { version: version(stage, name) } };
    },
  };
}

const sentence = { language: 'en', key: 'faq.glad' };
const sentenceName = 'wording/en/faq.glad';

/** The bot's voice and looks, its channels, and who else is told. */
export const settings: Examples = {
  'PUT /settings/persona': setting('persona'),
  'PUT /settings/theme': setting('theme'),
  'PUT /settings/avatar': setting('avatar'),
  'DELETE /settings/persona': unset('persona'),
  'DELETE /settings/theme': unset('theme'),
  'DELETE /settings/avatar': unset('avatar'),
  'GET /settings/versions': { made: () => ({ query: { name: 'persona' } }) },
  'GET /settings/wording': { made: () => ({ query: { language: 'en' } }) },
  'PUT /settings/wording/:language/:key': {
    made: (stage) => ({ params: sentence, body: { text: 'Good to know.', version: version(stage, sentenceName) } }),
  },
  'DELETE /settings/wording/:language/:key': {
    async made(stage, agent) {
      const edit = { version: version(stage, sentenceName), by: agent.id };
      await stage.convoz.app.workplace.settings.keepSentence('en', 'faq.glad', 'Good.', edit);
      return { params: sentence, body: { version: version(stage, sentenceName) } };
    },
  },

  'POST /webhooks': { made: () => ({ body: hook }) },
  'PUT /webhooks/:id': {
    async made(stage, agent) {
      const { id } = await webhook(stage, agent);
      return { params: { id }, body: { ...hook, active: false, version: 1 } };
    },
  },
  'DELETE /webhooks/:id': { made: ofWebhook },
  'POST /webhooks/:id/secret': { made: ofWebhook },
  'POST /webhooks/:id/test': { made: ofWebhook },
  'GET /webhooks/:id/deliveries': { made: ofWebhook },
  'POST /webhooks/:id/deliveries/:deliveryId/again': {
    async made(stage, agent) {
      const { app } = stage.convoz;
      const { id: webhookId, cursor } = await webhook(stage, agent);
      const [id, createdAt] = [stage.name('delivery'), stage.clock.now()];
      const delivery = {
        id,
        webhookId,
        kind: 'test',
        fromSeq: cursor,
        toSeq: cursor,
        createdAt,
        status: 'waiting',
      } as const;
      await app.store.webhooks.begin({ ...delivery, attempts: 0 });
      app.dispatcher.kick();
      await eventually(async () => (await app.store.webhooks.delivery(id))?.status === 'failed');
      await app.dispatcher.idle();
      return { params: { id: webhookId, deliveryId: id } };
    },
  },
};

/** Where it leads nothing is sent to, and nobody here waits so long. */
const hook = { url: 'https://localhost:9/hooks', types: ['handoff.timed_out'] };

async function ofWebhook(stage: Stage, agent: DeskAgent): Promise<Made> {
  return { params: { id: (await webhook(stage, agent)).id } };
}

async function webhook(stage: Stage, agent: DeskAgent): Promise<Webhook> {
  const { webhooks, events } = stage.convoz.app.store;
  const one: Webhook = {
    id: stage.name('webhook'),
    version: 1,
    url: hook.url,
    types: ['handoff.timed_out'],
    secretVersion: 1,
    active: true,
    cursor: await events.latest(),
    createdAt: stage.clock.now(),
    createdBy: agent.id,
  };
  await webhooks.keep(one);
  return one;
}
