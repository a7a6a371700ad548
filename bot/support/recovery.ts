/** What made it necessary to go back to a customer. */
export const caseReasons = ['low_score', 'unhappy_comment'] as const;

export type CaseReason = (typeof caseReasons)[number];

/**
 * A customer who was let down, from the answer that said so until he has been put right and asked again. One per
 * episode at most.
 */
export interface RecoveryCase {
  id: string;
  conversationId: string;
  episode: number;
  contactId: string;
  /** The invitation whose answer opened it. */
  invitationId: string;
  reason: CaseReason;
  openedAt: Date;
  /** 48 hours later, unless changed. */
  dueAt: Date;
  status: 'open' | 'closed';
  ownerId?: string;
  /** What went wrong, in the team's words. */
  cause?: string;
  /** What was done about it. */
  action?: string;
  /** When the first action or reply was made; the recovery time ends here. */
  firstActionAt?: Date;
  /** When the customer was written to. */
  repliedAt?: Date;
  closedAt?: Date;
  /** The invitation that asks for the second rating. */
  secondInvitationId?: string;
  /** Rises with each change; a change to another version is refused. */
  version: number;
}
