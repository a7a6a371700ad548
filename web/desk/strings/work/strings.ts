import type { AgentStatus } from '../../../../bot/support/availability.js';
import type { ConversationTag } from '../../../../bot/support/conversation.js';
import type { OrderStatus } from '../../../../bot/support/order.js';
import type { Priority } from '../../../../bot/support/priority.js';
import type { SnoozePreset } from '../../time.js';
import type { DeliveryState } from '../../wire.js';

/** The sentences about working on conversations: marks, notes, passing on, the customer, and what was before. */
export interface WorkStrings {
  filter: Record<'button' | 'any' | 'label' | 'language' | 'channel' | 'team' | 'priority', string> & {
    empty: readonly [headline: string, explanation: string];
    remove(name: string): string;
  };
  priorities: Record<Priority, string>;
  labels: { add: string; remove(name: string): string };
  snooze: {
    title: string;
    own: string;
    wake: string;
    until(moment: string): string;
    presets: Record<SnoozePreset, string>;
  };
  transfer: Record<'title' | 'assign' | 'to' | 'people' | 'teams' | 'note', string>;
  reopen: string;
  moreActions: string;
  macros: string;
  closeAsSpam: string;
  write: string;
  writeKinds: Record<'reply' | 'note', string>;
  note: string;
  notePlaceholder: string;
  addNote: string;
  colleagues: string;
  canned: string;
  noCanned: string;
  suggested: string;
  windowLeft(duration: string): string;
  windowOver: string;
  edited: string;
  deletedByCustomer: string;
  blocked: string;
  takenOver: string;
  files: {
    chosen: string;
    attach: string;
    drop: string;
    sending(name: string): string;
    remove(name: string): string;
    states: Record<'waiting' | 'refused' | 'erased', string>;
  };
  delivery: Record<DeliveryState | 'resend', string>;
  /** Why a message was not delivered, by error code. */
  undelivered: Partial<Record<string, string>>;
  customerTypes(name: string): string;
  company: { looks(names: string, count: number): string; writes(names: string, count: number): string };
  /** What has been done, as the bar at the bottom says it. */
  did: Record<
    | 'snoozed'
    | 'prioritised'
    | 'unlabelled'
    | 'assigned'
    | 'reopened'
    | 'ran'
    | 'resent'
    | 'fillIn'
    | 'attributeKept'
    | 'attributeGone'
    | 'merged'
    | 'mergeUndone',
    string
  >;
  alerts: Record<'sound' | 'notification' | 'waits' | 'mentioned', string>;
  availability: Record<AgentStatus | 'title', string> & { hints: Record<AgentStatus, string> };
  openCount(count: number): string;
  command: Record<'title' | 'placeholder' | 'search' | 'nothing', string>;
  states: Record<ConversationTag, string>;
  identities: Record<'user' | 'email', string>;
  verified: string;
  unverified: string;
  attributes: Record<'title' | 'none' | 'add' | 'name' | 'value' | 'save', string> & { remove(name: string): string };
  orders: Record<'title' | 'none' | 'unavailable' | 'unproved', string> & { statuses: Record<OrderStatus, string> };
  ratings: string;
  cases: {
    title: string;
    closed: string;
    due(day: string): string;
    reasons: Record<'low_score' | 'unhappy_comment', string>;
  };
  earlier: Record<'title' | 'none' | 'timeline' | 'open' | 'more', string>;
  elsewhere: Record<'make' | 'made', string>;
  merge: Record<'title' | 'explanation' | 'find' | 'nobody', string>;
}
