/**
 * What a customer made of a message of his: another text, or none. A text he had replaced stays beside it as a revision; one that he
 * took back is gone, with all its revisions.
 */
export interface MessageChange {
  kind: 'edited' | 'deleted';
  conversationId: string;
  /** Of the message. */
  seq: number;
  /** When the message was written, and when it was changed. */
  writtenAt: Date;
  at: Date;
  /** As it is from now on; empty when it was deleted. */
  text: string;
  activity: string;
  /** As it was until now. */
  before: string;
  /** Inbox entries that hold its text: of an edit the one that brought it, of a deletion none. */
  inboxId?: string;
  /** What it carried; of a deletion they are erased with it. */
  files?: readonly string[];
}
