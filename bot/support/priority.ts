/** How urgent a conversation is, least first. */
export const priorities = ['low', 'normal', 'high', 'urgent'] as const;

export type Priority = (typeof priorities)[number];

/** A place in the order of the queue: 1 (low) to 4 (urgent); 2 where nobody has said anything. */
export function rankOf(priority: Priority = 'normal'): number {
  return priorities.indexOf(priority) + 1;
}

/** The priority of a rank; what is above the highest or below the lowest is the nearest one. */
export function priorityOf(rank: number): Priority {
  return priorities[Math.min(Math.max(rank, 1), priorities.length) - 1] ?? 'normal';
}
