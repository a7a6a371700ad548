import { z } from 'zod';
import type { Outcome, Turn } from '../bot/engine/ports.js';
import { personChoice } from './choices.js';
import { waiting } from './outcome.js';
import { isUnhappy } from './regret.js';

/** What is known of the order looked for, and what the customer was last asked. */
export const OrderRequest = z.object({
  asked: z.enum(['number', 'email', 'correction', 'another']),
  number: z.string().exactOptional(),
  email: z.string().exactOptional(),
  /** Answers in a row that gave nothing. */
  misses: z.int(),
  /** Look-ups that found nothing. */
  refused: z.int(),
});
export type OrderRequest = z.infer<typeof OrderRequest>;

/** Asks and waits; from the second time on, and for the unhappy at once, a person is one tap away. */
export function askFor(turn: Turn, request: OrderRequest, question: string): Outcome {
  const offersPerson = request.misses + request.refused > 0 || isUnhappy(turn);
  turn.reply(offersPerson ? { text: question, choices: [personChoice(turn.language)] } : question);
  return waiting(request);
}
