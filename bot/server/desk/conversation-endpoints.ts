import { z } from 'zod';
import type { Live } from '../../engine/live.js';
import { showTyping } from '../../engine/show-typing.js';
import { ConvozError } from '../../errors.js';
import { holderOf } from '../../support/conversation.js';
import type { Store } from '../../support/repositories.js';
import type { ActionDeps } from './act-on.js';
import { actionEndpoints } from './conversation-action-endpoints.js';
import { type DetailDeps, detailOf, detailShape, messagePage, withDeliveries } from './conversation-detail.js';
import { filterOf, inWord, listQuery } from './conversation-list-query.js';
import { markEndpoints } from './conversation-mark-endpoints.js';
import { type deskReply, replyBody } from './desk-reply.js';
import { byId, type Endpoint, endpoint } from './endpoint.js';
import { existingConversation } from './existing-conversation.js';
import { carried, type FileDeps } from './file-endpoints.js';
import { messageShape, summaryShape } from './shapes.js';
import { showSummary } from './views.js';

export interface ConversationDeps extends ActionDeps, DetailDeps, FileDeps {
  store: Store;
  live: Live;
  reply: ReturnType<typeof deskReply>;
}

const messagesQuery = z.object({ after: z.coerce.number().int().min(0).catch(0) });

/** What agents see of conversations and do to them. */
export function conversationEndpoints(deps: ConversationDeps): Endpoint[] {
  const { store, live, reply } = deps;
  return [
    endpoint({
      method: 'get',
      path: '/conversations',
      summary:
        'Conversations; where somebody waits (queued, assigned, snoozed) the most urgent and then the longest waiting first, else the latest',
      who: 'agent',
      scope: 'conversations:read',
      query: listQuery,
      answer: z.object({
        conversations: z.array(summaryShape),
        counts: z.record(z.string(), z.int()).describe('By state, at most ten thousand each, and `mine`'),
        next: z.string().optional(),
      }),
      async handle({ query, agent }) {
        const [found, counts] = await Promise.all([
          store.conversations.list(filterOf(query, agent.id)),
          store.conversations.counts(agent.id),
        ]);
        const last = found.length === query.limit ? found.at(-1) : undefined;
        return { conversations: found.map(showSummary), counts, ...(last && { next: inWord(last.place) }) };
      },
    }),

    endpoint({
      method: 'get',
      path: '/conversations/:id',
      summary: 'A conversation with its last thousand messages, and all an agent should know of the customer',
      who: 'agent',
      scope: 'conversations:read',
      params: byId,
      answer: detailShape,
      async handle({ params, audit }) {
        const conversation = await existingConversation(params.id, store);
        const contact = { kind: 'contact', id: conversation.contactId };
        await audit('contact.viewed', contact, {}, { oncePerHour: true });
        return detailOf(conversation, deps);
      },
    }),

    endpoint({
      method: 'get',
      path: '/conversations/:id/messages',
      summary: 'Messages with a higher number, at most a thousand',
      who: 'agent',
      scope: 'conversations:read',
      params: byId,
      query: messagesQuery,
      answer: z.object({ messages: z.array(messageShape) }),
      async handle({ params, query }) {
        const conversation = await existingConversation(params.id, store);
        const messages = await store.messages.since(conversation.id, query.after, messagePage);
        return { messages: await withDeliveries(messages, conversation.channel, deps) };
      },
    }),

    endpoint({
      method: 'post',
      path: '/conversations/:id/reply',
      summary: 'Say something to the customer; the same clientId is said once',
      who: 'agent',
      scope: 'conversations:write',
      params: byId,
      errors: ['NOT_ASSIGNED_TO_YOU'],
      body: replyBody,
      answer: z.object({ id: z.string() }),
      async handle({ params, body: { text, clientId, files = [] }, agent }) {
        const { id, status } = await existingConversation(params.id, store);
        if (holderOf(status) !== agent.id) {
          throw new ConvozError('NOT_ASSIGNED_TO_YOU', 'You do not have this conversation', {
            hint: 'Claim it first.',
          });
        }
        const attachments = await carried(files, { conversationId: id, agent }, deps);
        return { id: await reply({ conversationId: id, agent, text, clientId, files: attachments }) };
      },
    }),

    endpoint({
      method: 'post',
      path: '/conversations/:id/typing',
      summary: 'Show the customer for some seconds that you are writing; nothing is kept',
      who: 'agent',
      scope: 'conversations:write',
      params: byId,
      body: z.object({}),
      answer: z.object({}),
      async handle({ params, agent }) {
        const { id, status, channel, reference } = await existingConversation(params.id, store);
        if (holderOf(status) === agent.id) {
          showTyping(deps.channels, channel, reference);
          live.whisper(id, { type: 'typing', from: { id: agent.id, name: agent.name, role: 'bot' } });
        }
        return {};
      },
    }),

    ...actionEndpoints(deps),
    ...markEndpoints(deps),
  ];
}
