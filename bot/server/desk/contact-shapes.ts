import { z } from 'zod';
import { languages } from '../../support/language.js';
import { contactShape, messageShape, time } from './shapes.js';

const attributesShape = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

export const cardShape = contactShape.extend({
  createdAt: time,
  surveyOptOut: z.boolean(),
  preferredChannel: z.string().optional(),
  attributes: attributesShape,
  mergedInto: z.string().optional().describe('The contact who has all that was his'),
  erasedAt: time.optional(),
  version: z.int().min(0),
});

export const identityShape = z.object({
  channel: z.string().describe('A channel; `user` is the site’s own id, `email` an address'),
  externalId: z.string(),
  verified: z.boolean().describe('Proved; a name or an address that was only told never is'),
});

export const moveShape = z.object({
  id: z.string(),
  kind: z.enum(['merge', 'split']),
  fromId: z.string(),
  intoId: z.string(),
  at: time,
  by: z.string().optional().describe('Absent for a merge by a verified identity'),
  undoneAt: time.optional(),
});

export const timelineShape = z.object({
  messages: z.array(messageShape.extend({ conversationId: z.string(), channel: z.string() })),
  next: z.string().optional().describe('`before` of the next page; absent at the end'),
});

const name = z
  .string()
  .regex(/^[\p{L}\p{N}_ .-]{1,40}$/u)
  .refine((key) => key !== '__proto__');
const longestValue = 200;

/** What a person may change; null takes a value away. */
export const cardEdit = (words: (most: number) => z.ZodType<string>) =>
  z
    .strictObject({
      version: z.int().min(0).describe('The one that was seen'),
      name: words(100).nullable().optional(),
      email: z.email().max(200).nullable().optional(),
      language: z.enum(languages).optional(),
      preferredChannel: z.string().min(1).max(40).nullable().optional(),
      surveyOptOut: z.boolean().optional(),
      attributes: z.record(name, z.union([words(longestValue), z.number(), z.boolean(), z.null()])).optional(),
    })
    .refine(({ attributes = {} }) => Object.keys(attributes).length <= 20, 'at most 20 attributes at a time');
