import { type AlertTargets, caseAlerts } from '../../support/case-alerts.js';
import type { Cases, Dispatches } from '../../support/feedback-repositories.js';

export interface OverdueDeps {
  cases: Pick<Cases, 'fellDue'>;
  dispatches: Pick<Dispatches, 'add'>;
  clock: { now(): Date };
  targets: AlertTargets;
}

const page = 200;
/** How far back a start looks: what fell due while nothing ran is told, too, and only once. */
const lookBackMs = 7 * 86_400_000;

/** A case that is due at once falls due a moment before that is committed. */
const overlapMs = 60_000;

/**
 * Tells the team of cases that nobody has closed in time. Each call looks at what fell due since a minute before the one
 * before; an alert that was already sent keeps its id, and is not sent again, also after a restart.
 * Resolves with how many it looked at.
 */
export function createOverdueWatch({ cases, dispatches, clock, targets }: OverdueDeps): () => Promise<number> {
  let since = new Date(clock.now().getTime() - lookBackMs);
  return async () => {
    const now = clock.now();
    const due = await cases.fellDue(since, now, page);
    await dispatches.add(due.flatMap((one) => caseAlerts('case.overdue', one, {}, targets, now)));
    since = due.length === page ? (due.at(-1)?.dueAt ?? now) : new Date(now.getTime() - overlapMs);
    return due.length;
  };
}
