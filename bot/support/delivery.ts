/** What became of a message on a channel that is pushed to. */
export interface Delivery {
  /** Id of the outbox entry. */
  id: string;
  conversationId: string;
  channel: string;
  messageId: string;
  payload: string;
  /** `unknown`: under way when the process died. `failed`: given up. */
  status: 'ready' | 'sending' | 'unknown' | 'sent' | 'failed';
  attempts: number;
  /** Why the last attempt failed. */
  code?: string;
}
