/** How often customers asked about a topic in a week, and what the bot did with it. */
export interface TopicWeek {
  /** Monday of the week, `YYYY-MM-DD` (UTC). */
  week: string;
  /** What the bot took the messages for. */
  intent: string;
  asked: number;
  /** Of these: it did not know what was meant, so that it asked back or gave up. */
  unanswered: number;
}

/** Counts of messages per topic and week, which follow the event log. */
export interface TopicWeeks {
  /** The last event that has been counted; 0 before the first. */
  followed(): Promise<number>;
  /** Adds counts of the events after `from` up to `to`; false, and nothing kept, when others have counted them meanwhile. */
  add(counts: readonly TopicWeek[], from: number, to: number): Promise<boolean>;
  /** From the week of that Monday on, oldest first. */
  since(week: string): Promise<TopicWeek[]>;
}
