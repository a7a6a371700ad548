/**
 * What agents tell each other about a conversation. It is kept apart from the transcript, so that nothing which reads the
 * transcript for a customer can ever meet it.
 */
export interface Note {
  id: string;
  conversationId: string;
  episode: number;
  /** Number of the last message when it was written: it stands behind that one. */
  seq: number;
  at: Date;
  agentId: string;
  text: string;
  /** Ids of the agents it is addressed to. */
  mentions: string[];
}

/** A note as it comes in, before the turn knows where it stands. */
export type NewNote = Pick<Note, 'id' | 'text' | 'mentions'>;

/** What agents have written to each other, by conversation. */
export interface Notes {
  /** The latest ones, oldest first. */
  ofConversation(conversationId: string, limit: number): Promise<Note[]>;
}
