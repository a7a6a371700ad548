import type { CaseReason } from '../../../bot/support/recovery.js';
import type { CaseFilter } from '../route.js';
import type { Words } from './page.js';

/** What is said of cases. */
export interface CaseStrings {
  due: { in(span: string): string; late(span: string): string };
  cases: {
    filtersLabel: string;
    filters: Record<CaseFilter, string>;
    empty: Record<CaseFilter, Words>;
    choose: Words;
    counts(open: number, overdue: number): string;
    reasons: Record<CaseReason, string>;
    noComment: string;
    nobodys: string;
    yours: string;
    taken: string;
    ownedBy(name: string): string;
    visitor: string;
    bot: string;
    you: string;
    closedAt(moment: string): string;
    /** After a value: "of 5". */
    ofScale(max: number): string;
    take: string;
    assign: string;
    close: string;
    closingAsks: string;
    closeNow: string;
    reopen: string;
    said: string;
    second: string;
    secondAsked: string;
    cause: string;
    causeHint: string;
    action: string;
    actionHint: string;
    messages: string;
    whole: string;
    write: string;
    writeHint(channel: string): string;
    send: string;
    historyTitle: string;
    history: Record<
      | 'opened'
      | 'corrected'
      | 'taken'
      | 'assigned'
      | 'cause'
      | 'action'
      | 'replied'
      | 'due'
      | 'closed'
      | 'reopened'
      | 'reopened_by_customer',
      string
    >;
    /** What has just been done. */
    done: Record<'take' | 'assign' | 'cause' | 'action' | 'reply' | 'reopen', string>;
    closedNow: string;
    reopened: string;
    conflict: string;
  };
}
