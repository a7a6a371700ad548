import type { OutboxEntry } from './change-set.js';
import type { Delivery, DeliveryPart, ReceiptMark } from './delivery.js';

/** A request that waits, with what has come of it so far. */
export interface OutboxTry extends OutboxEntry {
  /** How often it has left, whatever came of it. */
  attempts: number;
  /** Of these, what does not count against it: the vendor asked for less, or nothing of the account could leave. */
  uncounted: number;
  /** Of these, after how many nobody could tell whether it had arrived. */
  doubts: number;
}

export interface Outbox {
  /** Of one channel: the oldest unsent entry of each conversation whose time has come, so that none overtakes another. */
  ready(channel: string, now: Date, limit: number): Promise<OutboxTry[]>;
  /**
   * Commits `sending` before the call goes out, so that a crash leaves it to be seen, never a silent second send. False when
   * it does not wait any more: then it must not leave.
   */
  sending(id: string, at: Date): Promise<boolean>;
  /** What a receipt has told meanwhile stands. That it has arrived is true also where another process took it for lost. */
  sent(id: string, receipt: string): Promise<void>;
  /** Of what is `sending`. `uncounted`: this attempt was not its own fault. `doubt`: it may have arrived. */
  retry(id: string, at: Date, code: string, how?: { uncounted?: boolean; doubt?: boolean }): Promise<void>;
  /** Of what has not been tried: not before this moment. */
  postpone(id: string, at: Date): Promise<void>;
  failed(id: string, code: string): Promise<void>;
  /** Nobody will ever know whether it arrived. */
  unknown(id: string, code: string): Promise<void>;
  /** Nothing more that waits in the conversation leaves, except what a person wrote. */
  silence(conversationId: string, code: string): Promise<void>;
  /** Gives up what has waited in the channel for too long: the bot's words, and a person's. Resolves with their conversations. */
  expire(channel: string, before: { bot: Date; person: Date }): Promise<readonly string[]>;
  /** Gives up what waits for channels there are none of. */
  strand(channels: readonly string[]): Promise<void>;
  /** What became of that message, with its requests as they were last tried; undefined where nothing is pushed. */
  ofMessage(
    messageId: string,
  ): Promise<(Delivery & { parts: (DeliveryPart & Pick<OutboxEntry, 'payload'>)[] }) | undefined>;
  /** What became of each message; those that were never pushed are left out. */
  ofMessages(messageIds: readonly string[]): Promise<ReadonlyMap<string, Delivery>>;
  /** Every entry that is `sending`: at a start, what a crash has left there. */
  underWay(): Promise<OutboxTry[]>;
  /**
   * Keeps what a vendor tells of what has left, forward only: a state never goes back, and what is unknown is passed over. After
   * SEND_BLOCKED and SEND_WINDOW_CLOSED what waits in the conversation is silenced. Resolves with the conversations in which something changed.
   */
  receipt(channel: string, account: string, marks: readonly ReceiptMark[]): Promise<readonly string[]>;
}
