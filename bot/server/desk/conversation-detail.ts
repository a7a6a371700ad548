import { z } from 'zod';
import type { Channel, Recognizer } from '../../engine/ports.js';
import type { OpenSurveyBook } from '../../feedback/survey-book.js';
import type { Identity } from '../../support/contact.js';
import type { Conversation } from '../../support/conversation.js';
import type { Knowledge } from '../../support/knowledge.js';
import type { Message } from '../../support/message.js';
import { type OrderSystem, orderStatuses } from '../../support/order.js';
import type { Store } from '../../support/repositories.js';
import type { Invitation } from '../../support/survey.js';
import { ordersOf } from '../../team/orders-of.js';
import { suggestReplies } from '../../team/suggest-replies.js';
import { filesOfMessages } from './message-files.js';
import { contactShape, conversationShape, messageShape, namesShape, noteShape, time } from './shapes.js';
import { showConversation, showMessage, showNote } from './views.js';

export interface DetailDeps {
  store: Pick<
    Store,
    'contacts' | 'customers' | 'messages' | 'surveys' | 'agents' | 'notes' | 'outbox' | 'files' | 'cases' | 'history'
  >;
  channels: ReadonlyMap<string, Pick<Channel, 'capabilities' | 'typing'>>;
  orders: OrderSystem;
  knowledge: Knowledge;
  model: { recognizer(): Recognizer };
  book: OpenSurveyBook;
  clock: { now(): Date };
}

export const messagePage = 1000;
const mostNotes = 200;
const mostEarlier = 20;

const scale = {
  metric: z.string(),
  value: z.number().describe('High is good'),
  min: z.number(),
  max: z.number(),
  topFrom: z.number().describe('From here on it counts as good'),
};

/** Everything an agent sees beside the transcript. */
export const detailShape = z.object({
  conversation: conversationShape,
  contact: contactShape
    .extend({
      identities: z.array(z.object({ channel: z.string(), externalId: z.string(), verified: z.boolean() })),
      attributes: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    })
    .optional(),
  messages: z.array(messageShape),
  notes: z.array(noteShape).describe('The last two hundred; customers never see them'),
  ratings: z.array(
    z.object({ ...scale, value: z.number().optional(), comment: z.string().optional(), episode: z.int(), at: time }),
  ),
  cases: z.array(z.object({ id: z.string(), status: z.enum(['open', 'closed']), reason: z.string(), dueAt: time })),
  orders: z.object({
    status: z
      .enum(['found', 'unavailable', 'unproved'])
      .describe('`unproved`: nothing proves yet who he is; `unavailable`: the shop did not answer'),
    orders: z.array(z.looseObject({ number: z.string(), status: z.enum(orderStatuses), placedOn: z.string() })),
  }),
  earlier: z
    .array(
      z.object({
        id: z.string(),
        channel: z.string(),
        status: z.looseObject({ tag: z.string() }),
        topic: z.string().optional(),
        lastText: z.string(),
        lastAt: time,
        outcome: z.string().optional(),
        rating: z.object(scale).optional(),
      }),
    )
    .describe('His other conversations on all channels, latest first'),
  suggestions: z
    .array(z.object({ intent: z.string(), title: z.string(), text: z.string(), probability: z.number() }))
    .describe('What the bot would answer to his last message, likeliest first'),
  agents: namesShape,
});

/** Reads it all; each part is bounded, and none waits for another but where it must. */
export async function detailOf(conversation: Conversation, deps: DetailDeps) {
  const { store, book } = deps;
  const { id, contactId, lastSeq } = conversation;
  const [contact, card, identities, messages, notes, ratings, cases, ofContact, earlier, agents] = await Promise.all([
    store.contacts.find(contactId),
    store.customers.find(contactId),
    store.customers.identities(contactId),
    store.messages.since(id, Math.max(0, lastSeq - messagePage), messagePage),
    store.notes.ofConversation(id, mostNotes),
    store.surveys.ofConversation(id),
    store.cases.ofConversation(id),
    store.cases.openOf(contactId),
    store.history.before(conversation, mostEarlier),
    store.agents.list(),
  ]);
  const capabilities = deps.channels.get(conversation.channel)?.capabilities;
  const [transcript, orders] = await Promise.all([
    withDeliveries(messages, conversation.channel, deps),
    ordersOf(conversation, identities, deps.orders),
  ]);
  const windowEndsAt = windowEnd(conversation, capabilities?.agentWindowMs ?? capabilities?.replyWindowMs);
  const allCases = new Map([...cases, ...(ofContact ? [ofContact] : [])].map((one) => [one.id, one]));
  return {
    conversation: { ...showConversation(conversation), ...(windowEndsAt && { replyWindowEndsAt: windowEndsAt }) },
    ...(contact && {
      contact: {
        id: contact.id,
        name: contact.name,
        email: contact.email,
        language: contact.language,
        identities: identities.map(shownIdentity),
        attributes: card?.attributes ?? {},
      },
    }),
    messages: transcript,
    notes: notes.map(showNote),
    ratings: ratings.flatMap(({ invitation, response }) =>
      response
        ? [
            {
              ...scaleOf(invitation, book),
              episode: invitation.episode,
              value: response.value,
              comment: response.comment,
              at: response.at,
            },
          ]
        : [],
    ),
    cases: [...allCases.values()].map((one) => ({
      id: one.id,
      status: one.status,
      reason: one.reason,
      dueAt: one.dueAt,
    })),
    orders,
    earlier: earlier.map(({ conversation: past, lastText, lastAt, outcome, rating }) => ({
      id: past.id,
      channel: past.channel,
      status: past.status,
      topic: past.memory.topic,
      lastText,
      lastAt,
      outcome,
      ...(rating && { rating: { ...scaleOf(rating, book), value: rating.value } }),
    })),
    suggestions: suggestReplies(messages, conversation.language, {
      recognizer: deps.model.recognizer(),
      knowledge: deps.knowledge,
      now: deps.clock.now(),
    }),
    agents: Object.fromEntries(agents.map((agent) => [agent.id, agent.name])),
  };
}

/** Messages as they are shown, with their files, and what became of them on a channel that is pushed to. */
export async function withDeliveries(
  messages: readonly Message[],
  channel: string,
  { store, channels }: Pick<DetailDeps, 'channels'> & { store: Pick<Store, 'outbox' | 'files'> },
) {
  const isPushed = channels.get(channel)?.capabilities.delivery === 'push';
  const deliveries = isPushed ? await store.outbox.ofMessages(messages.map(({ id }) => id)) : undefined;
  const files = await filesOfMessages(messages, store);
  return messages.map((message) => ({
    ...showMessage(message, deliveries?.get(message.id)),
    ...files.get(message.id),
  }));
}

function shownIdentity({ channel, externalId, verified }: Identity) {
  return { channel, externalId, verified };
}

function scaleOf(asked: Pick<Invitation, 'metric' | 'surveyId' | 'surveyVersion'>, book: OpenSurveyBook) {
  const { min, max, topFrom } = book.survey(asked.surveyId, asked.surveyVersion);
  return { metric: asked.metric, min, max, topFrom };
}

/** Until when the channel lets us write; undefined when always, or he has not written yet. */
function windowEnd({ memory }: Conversation, windowMs: number | undefined): Date | undefined {
  if (windowMs === undefined || memory.heardAt === undefined) return undefined;
  return new Date(Date.parse(memory.heardAt) + windowMs);
}
