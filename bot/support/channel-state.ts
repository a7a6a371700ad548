/** What a channel last did, as the store knows it. */
export interface ChannelState {
  lastReceivedAt?: Date;
  /** The last message that was pushed and taken. */
  lastSentAt?: Date;
  /** Of the last message that could not be delivered. */
  lastError?: { code: string; at: Date };
  /** Messages that wait to be pushed. */
  waiting: number;
  /** The vendor refuses the account, and nothing leaves until that is put right. */
  isPaused?: true;
}

export interface ChannelStates {
  of(channel: string): Promise<ChannelState>;
}
