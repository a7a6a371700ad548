import { z } from 'zod';

/** Where to answer, and until when. */
export type WhatsAppReference = {
  /** His number; where it is known Meta wants it rather than `recipient`. */
  to?: string;
  /** The id that this business has of him. */
  recipient?: string;
  /** His last message. */
  messageId: string;
  /** When he wrote it, as ISO 8601. */
  heardAt: string;
};

export const whatsAppReference = z.object({
  to: z.string().optional(),
  recipient: z.string().optional(),
  messageId: z.string(),
  heardAt: z.string(),
});

/** 24 hours after his last message (Meta, "Customer service windows"), less 5 minutes for clocks and what waits in a queue. */
export const windowMs = (24 * 60 - 5) * 60_000;

export function isWindowOpen({ heardAt }: Pick<WhatsAppReference, 'heardAt'>, now: Date): boolean {
  return now.getTime() - Date.parse(heardAt) < windowMs;
}
