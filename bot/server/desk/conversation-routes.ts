import { Router } from 'express';
import { z } from 'zod';
import { asKey, clean } from '../../channels/clean.js';
import type { InboxDoor } from '../../engine/inbox.js';
import type { Live } from '../../engine/live.js';
import type { Clock, Ids } from '../../engine/ports.js';
import type { TurnRunner } from '../../engine/runner.js';
import type { AgentAction } from '../../engine/turn.js';
import { ConvozError } from '../../errors.js';
import type { Conversation } from '../../support/conversation.js';
import { mask } from '../../support/mask.js';
import type { Store } from '../../support/repositories.js';
import { agentOf, type Sessions } from '../sessions.js';
import { showConversation, showMessage, showSummary } from './views.js';

export interface ConversationDeps {
  store: Store;
  runner: TurnRunner;
  inbox: InboxDoor;
  live: Live;
  sessions: Sessions;
  clock: Clock;
  ids: Ids;
}

const listQuery = z.object({
  state: z
    .string()
    .transform((v) => v.split(','))
    .pipe(z.array(z.enum(['bot', 'queued', 'assigned', 'closing', 'closed'])))
    .optional(),
  assignee: z.literal('me').optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
const replyBody = z.object({
  text: z.string().transform(clean).transform(mask).pipe(z.string().trim().min(1).max(10_000)),
  clientId: z
    .string()
    .min(1)
    .max(100)
    .refine((id) => mask(id) === id, 'no id of a reply')
    .transform(asKey)
    .optional(),
});
const messagePage = 1000;

/** What agents see and do. Every route here needs a logged-in agent. */
export function conversationRoutes(deps: ConversationDeps): Router {
  const { store, runner, sessions } = deps;
  const router = Router();
  router.use(sessions.required());

  router.get('/', async (request, response) => {
    const { state, assignee, limit } = listQuery.parse(request.query);
    const me = agentOf(response).id;
    const found = await store.conversations.list({
      limit,
      ...(state && { tags: state }),
      ...(assignee && { agentId: me }),
    });
    response.json({ conversations: found.map(showSummary), counts: await store.conversations.counts(me) });
  });

  router.get('/:id', async (request, response) => {
    const conversation = await existing(store, request.params.id);
    const [contact, messages, ratings, agents] = await Promise.all([
      store.contacts.find(conversation.contactId),
      store.messages.since(conversation.id, Math.max(0, conversation.lastSeq - messagePage), messagePage),
      store.surveys.ofConversation(conversation.id),
      store.agents.list(),
    ]);
    response.json({
      conversation: showConversation(conversation),
      contact: contact && { id: contact.id, name: contact.name, email: contact.email, language: contact.language },
      messages: messages.map(showMessage),
      ratings: ratings.flatMap(({ invitation, response: given }) =>
        given ? [{ metric: invitation.metric, value: given.value, comment: given.comment, at: given.at }] : [],
      ),
      agents: Object.fromEntries(agents.map((agent) => [agent.id, agent.name])),
    });
  });

  router.get('/:id/messages', async (request, response) => {
    const conversation = await existing(store, request.params.id);
    const after = z.coerce.number().int().min(0).catch(0).parse(request.query.after);
    response.json({ messages: (await store.messages.since(conversation.id, after, messagePage)).map(showMessage) });
  });

  router.post('/:id/reply', async (request, response) => {
    const conversation = await existing(store, request.params.id);
    const agent = agentOf(response);
    const { text, clientId } = replyBody.parse(request.body);
    if (conversation.status.tag !== 'assigned' || conversation.status.agentId !== agent.id) {
      throw new ConvozError('NOT_ASSIGNED_TO_YOU', 'You do not have this conversation', { hint: 'Claim it first.' });
    }
    const id = deps.ids.next();
    const accepted = await deps.inbox.accept({
      id,
      channel: 'desk',
      account: agent.id,
      eventId: `${conversation.id}:${clientId ?? id}`,
      conversationId: conversation.id,
      activity: JSON.stringify({ type: 'message', text, from: { id: agent.id, name: agent.name } }),
      receivedAt: deps.clock.now(),
    });
    response.json({ id: accepted.id });
  });

  router.post('/:id/typing', async (request, response) => {
    const { id, status } = await existing(store, request.params.id);
    const agent = agentOf(response);
    if (status.tag === 'assigned' && status.agentId === agent.id) {
      deps.live.whisper(id, { type: 'typing', from: { id: agent.id, name: agent.name, role: 'bot' } });
    }
    response.json({});
  });

  for (const type of ['claim', 'return', 'close'] as const) {
    router.post(`/:id/${type}`, async (request, response) => {
      const { id } = await existing(store, request.params.id);
      const action: AgentAction = { type, agent: agentOf(response) };
      await runner.act(id, { kind: 'agent', action });
      response.json({ conversation: showConversation(await existing(store, id)) });
    });
  }

  return router;
}

async function existing(store: Store, id: string): Promise<Conversation> {
  const conversation = await store.conversations.find(id);
  if (!conversation) throw new ConvozError('NOT_FOUND', 'There is no such conversation');
  return conversation;
}
