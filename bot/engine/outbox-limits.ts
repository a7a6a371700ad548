/** How long, how often and how much at a time the outbox tries. Times in ms. */
export interface OutboxLimits {
  /** Attempts that count against an entry. */
  attempts: number;
  /** The pause before the next attempt doubles from `first` to `longest`, less a random part. */
  retryMs: { first: number; longest: number };
  /** How long the bot at least waits before it says again what has perhaps arrived: the vendor may yet tell. */
  doubtMs: number;
  /** After that it is worth nothing any more: the bot's words, and a person's. */
  ageMs: { bot: number; person: number };
  /** How long a channel pauses whose account is refused or that does not answer: doubling, as long as a probe fails. */
  pauseMs: { first: number; longest: number };
  /** So many failures in a row, in more than one conversation, and the channel pauses. */
  failuresInARow: number;
  /** Most requests of one channel under way, so that a slow one holds no more than its share of memory and connections. */
  underWay: number;
  /** A send that has not ended by then is unknown, and a question what became of one has no answer. */
  patienceMs: number;
  /** How often the vendor is asked what became of a request, if it does not answer the question. */
  settleTries: number;
}

const minute = 60_000;

export const usualLimits: OutboxLimits = {
  attempts: 8,
  retryMs: { first: 1000, longest: minute },
  doubtMs: 5000,
  ageMs: { bot: 15 * minute, person: 24 * 60 * minute },
  pauseMs: { first: minute / 2, longest: 10 * minute },
  failuresInARow: 5,
  underWay: 16,
  patienceMs: minute / 2,
  settleTries: 3,
};

/** The `time`th of pauses that double, from 1 on. */
export function doubled({ first, longest }: { first: number; longest: number }, time: number): number {
  return Math.min(longest, first * 2 ** Math.min(time - 1, 30));
}
