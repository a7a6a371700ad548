import { z } from 'zod';

/** Where to answer. */
export type TelegramReference = {
  chat: number;
  /** What he tapped: its button still waits for a sign that it was heard, and the keyboard to be taken away. */
  tap?: { id: string; message: number };
};

export const telegramReference = z.object({
  chat: z.int(),
  tap: z.object({ id: z.string(), message: z.int() }).optional(),
});

/** One as it was kept. */
export type TelegramAddress = z.infer<typeof telegramReference>;
