import { z } from 'zod';
import { caseAlertKinds } from '../../support/case-alerts.js';
import { languages } from '../../support/language.js';

/** What the payload of an e-mail's dispatch holds: whom to write to and what about. The words are made when it is sent. */
export const mailPayload = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('survey'),
    invitationId: z.string(),
    to: z.string(),
    language: z.enum(languages),
  }),
  z.object({
    kind: z.literal('alert'),
    alert: z.enum(caseAlertKinds),
    caseId: z.string(),
    to: z.string(),
  }),
  z.object({
    kind: z.literal('code'),
    proofId: z.string(),
    to: z.string(),
    language: z.enum(languages),
  }),
  z.object({
    kind: z.literal('webhook'),
    webhookId: z.string(),
    host: z.string(),
    to: z.string(),
  }),
]);

export type SurveyPayload = Extract<z.infer<typeof mailPayload>, { kind: 'survey' }>;
export type CodePayload = Extract<z.infer<typeof mailPayload>, { kind: 'code' }>;
export type WebhookPayload = Extract<z.infer<typeof mailPayload>, { kind: 'webhook' }>;
export type AlertPayload = Extract<z.infer<typeof mailPayload>, { kind: 'alert' }>;
