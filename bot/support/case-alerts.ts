import type { Dispatch } from './dispatch.js';
import type { RecoveryCase } from './recovery.js';

/** Who is told of recovery cases besides the desk. */
export interface AlertTargets {
  webhook: boolean;
  /** Addresses of the team. */
  emails: readonly string[];
}

export const caseAlertKinds = ['case.opened', 'case.reopened', 'case.overdue'] as const;

/** A case is reopened by an answer that came after it was closed. */
export type CaseAlert = (typeof caseAlertKinds)[number];

/**
 * What leaves the house about a case: ids, figures and times only, since what the customer wrote stays where it is
 * protected. The same alert about the same case always has the same ids, so that it is sent once whoever asks for it; a case that
 * is opened again, or due at another time, is told of anew.
 */
export function caseAlerts(
  alert: CaseAlert,
  { id, conversationId, reason, openedAt, dueAt, version }: RecoveryCase,
  { metric, value }: { metric?: string; value?: number },
  { webhook, emails }: AlertTargets,
  now: Date,
): Dispatch[] {
  const facts = { alert, caseId: id, conversationId, reason, metric, value, openedAt, dueAt };
  const which = alert === 'case.overdue' ? dueAt.getTime() : version;
  const dispatch = (via: Dispatch['via'], key: string, payload: object): Dispatch => ({
    id: `${id}:${alert}:${which}:${key}`,
    via,
    about: id,
    payload: JSON.stringify(payload),
    createdAt: now,
    nextAt: now,
  });
  return [
    ...(webhook ? [dispatch('webhook', 'webhook', facts)] : []),
    ...emails.map((to, i) => dispatch('email', `email-${i + 1}`, { kind: 'alert', to, ...facts })),
  ];
}
