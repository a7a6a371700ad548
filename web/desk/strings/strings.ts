import type { HandoffReason } from '../../../bot/support/handoff.js';
import type { TeamStrings } from '../../ui/team/strings/strings.js';
import type { Tab } from '../route.js';
import type { WorkStrings } from './work/strings.js';

/** Every sentence of the desk. */
export interface Strings extends TeamStrings, WorkStrings {
  errors: TeamStrings['errors'] & {
    ALREADY_CLAIMED: string;
    NOT_ASSIGNED_TO_YOU: string;
    NOT_WAITING: string;
    MEDIA_REFUSED: string;
    BODY_TOO_LARGE: string;
    TOO_MANY_FILES: string;
    OVERLOADED: string;
    NOT_FOUND: string;
    NOT_RESENDABLE: string;
    CONVERSATION_OPEN: string;
    EDIT_CONFLICT: string;
    CONTACT_NOT_MERGEABLE: string;
    MOVE_FINAL: string;
  };
  tabs: Record<Tab, string>;
  lists: string;
  /** What an empty list says: a headline and what will appear there. */
  empty: Record<Tab, readonly [headline: string, explanation: string]>;
  choose: readonly [headline: string, explanation: string];
  live: string;
  reconnecting: string;
  shortcuts: string;
  visitor: string;
  bot: string;
  you: string;
  waiting(duration: string): string;
  unread: string;
  status: {
    bot: string;
    queued(duration: string): string;
    mine: string;
    assigned(name: string): string;
    closing: string;
    closed: string;
  };
  reasons: Record<HandoffReason, string>;
  claim: string;
  giveBack: string;
  close: string;
  whyNoSurvey: string;
  noSurveyHint: string;
  closeWithoutSurvey: string;
  back: string;
  details: string;
  hideDetails: string;
  conversation: string;
  reply: string;
  replyTo(name: string): string;
  send: string;
  claimFirst: string;
  botServes: string;
  servedBy(name: string): string;
  ended: string;
  sending: string;
  notSent: string;
  retry: string;
  discard: string;
  newMessages: string;
  done: Record<'return' | 'close' | 'transfer', string>;
  undo: string;
  dismiss: string;
  duration: {
    lessThanMinute: string;
    minutes(count: number): string;
    hours(hours: number, minutes: number): string;
    days(count: number): string;
  };
  contact: string;
  channel: string;
  email: string;
  spoken: string;
  topic: string;
  known: string;
  /** Facts the bot keeps that help an agent, in this order; others are the bot's own. */
  slots: Record<'order' | 'orderEmail' | 'email' | 'phone' | 'foreign', string>;
  ratingOf(metric: string, value: number, max: number): string;
  noRating: string;
  evidence: string;
  noEvidence: string;
  /** Of a customer, as far as the bot heard. */
  unhappy: string;
  sureness(percent: string): string;
  decisions: Record<'answer' | 'clarify' | 'fallback' | 'handoff' | 'choice', string>;
  keys: Record<
    | 'command'
    | 'search'
    | 'note'
    | 'canned'
    | 'next'
    | 'open'
    | 'reply'
    | 'claim'
    | 'close'
    | 'giveBack'
    | 'lists'
    | 'leave'
    | 'help',
    string
  >;
}
