import { maskPersonal } from '../support/mask-personal.js';
import type { Reviews } from '../support/repositories.js';
import type { AgentReply } from '../support/review.js';
import type { Group } from './group.js';

/** Newest messages of a group whose replies are looked for, and replies shown. */
const mostMessages = 50;
const mostReplies = 5;

/**
 * What agents said where the bot had not helped, masked, the latest first and each text once: the beginning of an answer for
 * everybody.
 */
export async function agentReplies(reviews: Pick<Reviews, 'replies'>, { messages }: Group): Promise<AgentReply[]> {
  const found = await reviews.replies(messages.slice(-mostMessages));
  const newest = found.sort((a, b) => b.at.getTime() - a.at.getTime());
  const masked = newest.map((reply) => ({ ...reply, text: maskPersonal(reply.text.trim()) }));
  return masked.filter(({ text }, i) => masked.findIndex((other) => other.text === text) === i).slice(0, mostReplies);
}
