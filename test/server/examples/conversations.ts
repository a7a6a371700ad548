import type { DeskAgent } from '../../support-files/desk-agent.js';
import { hour } from '../../support-files/test-clock.js';
import type { Example, Examples } from './example.js';
import type { Stage } from './stage.js';

/** Of a conversation that waits for a person. */
function waiting(more: object = {}): Example {
  return { made: async (stage) => ({ params: { id: await stage.queued() }, ...more }) };
}

/** Of a conversation that whoever asks has. */
function own(body: (stage: Stage) => object | Promise<object> = () => ({})): Example {
  return {
    made: async (stage, agent) => ({ params: { id: await stage.assigned(agent) }, body: await body(stage) }),
    foreign: 'NOT_ASSIGNED_TO_YOU',
  };
}

const soon = (stage: Stage) => new Date(stage.clock.now().getTime() + hour).toISOString();

async function cannedReply(stage: Stage, agent: DeskAgent) {
  const { cannedReply } = (await agent.post('/api/canned-replies', cannedReplyOf(stage))).body;
  return cannedReply as { id: string; version: number };
}

const cannedReplyOf = (stage: Stage) => ({ code: stage.name('hello'), language: 'en', title: 'Hello', text: 'Hello' });

async function macro(stage: Stage) {
  const supervisor = await stage.convoz.agent({ role: 'supervisor' });
  return (await supervisor.post('/api/macros', macroOf(stage))).body.macro as { id: string; version: number };
}

const macroOf = (stage: Stage) => ({
  name: stage.name('Urgent'),
  steps: [{ do: 'label', label: 'urgent' }, { do: 'close' }],
});

/** Conversations, and what is said and done often. */
export const conversations: Examples = {
  'GET /conversations/:id': waiting(),
  'GET /search': waiting({ params: {}, query: { q: 'hello' } }),
  'GET /conversations/:id/messages': waiting({ query: { after: '1' } }),
  'POST /conversations/:id/claim': waiting(),
  'POST /conversations/:id/assign': {
    made: async (stage, agent) => ({ params: { id: await stage.queued() }, body: { agentId: agent.id } }),
  },
  'POST /conversations/:id/transfer': own(async (stage) => ({ agentId: (await stage.convoz.agent()).id })),
  'POST /conversations/:id/note': waiting({ body: { text: 'Ask about the parcel' } }),
  'POST /conversations/:id/label': waiting({ body: { label: 'parcel' } }),
  'POST /conversations/:id/unlabel': waiting({ body: { label: 'parcel' } }),
  'POST /conversations/:id/priority': waiting({ body: { priority: 'high' } }),
  'POST /conversations/:id/snooze': own((stage) => ({ until: soon(stage) })),
  'POST /conversations/:id/unsnooze': {
    async made(stage, agent) {
      const id = await stage.assigned(agent);
      await agent.post(`/api/conversations/${id}/snooze`, { until: soon(stage) });
      return { params: { id } };
    },
    foreign: 'NOT_ASSIGNED_TO_YOU',
  },
  'POST /conversations/:id/reopen': {
    async made(stage, agent) {
      const id = await stage.assigned(agent);
      await agent.close(id);
      return { params: { id } };
    },
  },
  // What web chat is sent is never lost, so that nothing can be sent once more.
  'POST /conversations/:id/resend': {
    ...own(() => ({ messageId: 'x' })),
    foreign: undefined,
    instead: 'NOT_RESENDABLE',
  },
  'POST /conversations/:id/typing': { ...own(), foreign: undefined },
  'POST /conversations/:id/files': {
    made: async (stage, agent) => ({
      params: { id: await stage.assigned(agent) },
      file: { name: 'how to send it back.txt', bytes: Buffer.from('Put it into the box.') },
    }),
    foreign: 'NOT_ASSIGNED_TO_YOU',
  },
  'GET /files/:id': {
    async made(stage, agent) {
      const conversationId = await stage.assigned(agent);
      const file = { name: 'note.txt', bytes: Buffer.from('Thank you.') };
      const [kept] = await stage.convoz.app.workplace.files.take([file], { conversationId, from: agent.id });
      return { params: { id: kept?.contentUrl.replace('convoz-file:', '') ?? '' } };
    },
  },
  'POST /conversations/:id/reply': own((stage) => ({ text: 'Hello', clientId: stage.name('reply') })),
  'POST /conversations/:id/return': own(),
  'POST /conversations/:id/close': own(),

  'POST /canned-replies': { made: (stage) => ({ body: cannedReplyOf(stage) }) },
  'PUT /canned-replies/:id': {
    async made(stage, agent) {
      const { id, version } = await cannedReply(stage, agent);
      return { params: { id }, body: { ...cannedReplyOf(stage), version } };
    },
    foreign: 'NOT_FOUND',
  },
  'DELETE /canned-replies/:id': {
    made: async (stage, agent) => ({ params: { id: (await cannedReply(stage, agent)).id } }),
    foreign: 'NOT_FOUND',
  },
  'POST /canned-replies/:id/fill': {
    made: async (stage, agent) => ({
      params: { id: (await cannedReply(stage, agent)).id },
      body: { conversationId: await stage.queued() },
    }),
    foreign: 'NOT_FOUND',
  },

  'POST /macros': { made: (stage) => ({ body: macroOf(stage) }) },
  'PUT /macros/:id': {
    async made(stage) {
      const { id, version } = await macro(stage);
      return { params: { id }, body: { ...macroOf(stage), version } };
    },
  },
  'DELETE /macros/:id': { made: async (stage) => ({ params: { id: (await macro(stage)).id } }) },
  'POST /macros/:id/run': {
    made: async (stage, agent) => ({
      params: { id: (await macro(stage)).id },
      body: { conversationId: await stage.assigned(agent) },
    }),
    foreign: 'NOT_ASSIGNED_TO_YOU',
  },
};
