import { z } from 'zod';
import { roles } from '../../support/agent.js';
import { languages } from '../../support/language.js';
import { priorities } from '../../support/priority.js';
import { filesShape } from './message-files.js';
import { named } from './named.js';

/** Forms of what the desk is shown, as they are on the wire: times are ISO 8601 in UTC. */

export const time = z.iso.datetime();

/** Lowest and highest value, 95 %. */
export const interval = z.tuple([z.number(), z.number()]);

const status = z
  .looseObject({ tag: z.enum(['bot', 'queued', 'assigned', 'snoozed', 'closing', 'closed']) })
  .describe('Where it stands, since when, and who has it');

const heading = {
  id: z.string(),
  channel: z.string(),
  language: z.enum(languages),
  status,
  episode: z.int().min(1).describe('Counts from 1; a reopened conversation begins the next'),
  createdAt: time,
  priority: z.enum(priorities),
  labels: z.array(z.string()),
  teamId: z.string().optional(),
};

export const conversationShape = z.object({
  ...heading,
  memory: z
    .object({
      topic: z.string().optional(),
      slots: z.record(z.string(), z.string()),
      trail: z.array(
        z.looseObject({ at: time, intent: z.string(), probability: z.number().min(0).max(1), decision: z.string() }),
      ),
    })
    .describe('What the bot understood and tried: evidence for the agent'),
  blocked: z.boolean().describe('He does not want to hear from us; until he writes again'),
  takenOver: z.boolean().describe("Somebody answers him in the vendor's own inbox, so that the bot is silent"),
  replyWindowEndsAt: time.optional().describe('Until when the channel lets you write; absent: always'),
});

export const contactShape = z.object({
  id: z.string(),
  name: z.string().optional(),
  email: z.string().optional(),
  language: z.string().optional(),
});

export const summaryShape = z.object({
  ...heading,
  contact: contactShape.partial(),
  lastText: z.string(),
  lastAt: time,
});

/** What is known of a message that is pushed to a vendor, from the first moment to the last. */
const deliveryStates = ['waiting', 'sent', 'delivered', 'read', 'failed', 'unknown'] as const;

export const messageShape = z.object({
  id: z.string(),
  seq: z.int().min(1),
  author: z.looseObject({ kind: z.string() }),
  at: time,
  text: z.string(),
  choices: z.array(z.string()).optional(),
  files: filesShape,
  editedAt: time.optional().describe('When the customer last changed it'),
  deletedAt: time.optional().describe('When the customer took it back: it has no text any more'),
  delivery: z
    .object({ state: z.enum(deliveryStates), code: z.string().optional(), canResend: z.boolean() })
    .optional()
    .describe('On channels that are pushed to; `unknown`: nobody can tell whether it arrived'),
});

/** What agents write to each other; `seq` is that of the message it stands behind. */
export const noteShape = z.object({
  id: z.string(),
  seq: z.int().min(0),
  at: time,
  agentId: z.string(),
  text: z.string(),
  mentions: z.array(z.string()),
});

/** Names by id. */
export const namesShape = z.record(z.string(), z.string());

/** A person of the team, to himself. */
export const agentShape = z.object({
  id: z.string(),
  login: z.string(),
  name: z.string(),
  role: z.enum(roles),
  mustChangePassword: z.boolean().describe('Only a one-time password so far'),
});

named('Conversation', conversationShape);
named('ConversationSummary', summaryShape);
named('Contact', contactShape);
named('Message', messageShape);
named('Agent', agentShape);
