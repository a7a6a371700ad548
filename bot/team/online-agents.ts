/** Who is at his desk: has its page open, or another program on the feed. */
export interface OnlineAgents {
  isConnected(agentId: string): boolean;
  /** Now for whoever is connected, else when he was last; undefined when he has not been since the start. */
  lastSeen(agentId: string): Date | undefined;
}
