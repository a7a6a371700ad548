/**
 * Something for the world outside that is no message of a conversation: an e-mail with a survey link, an alert to a
 * webhook. Kept until delivered or given up; at least once, with `id` as the receiver's key against doubles.
 */
export interface Dispatch {
  id: string;
  via: 'email' | 'webhook' | 'subscription';
  /** The invitation, case or webhook it is about. */
  about: string;
  /** For the sender of that kind, as JSON text. */
  payload: string;
  createdAt: Date;
  nextAt: Date;
}
