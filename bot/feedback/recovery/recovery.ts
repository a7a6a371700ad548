import { ConvozError, isConvozError } from '../../errors.js';
import type { Cases, Surveys } from '../../support/feedback-repositories.js';
import type { RecoveryCase } from '../../support/recovery.js';
import { reopened, withdrawn } from '../../support/recovery-rules.js';
import type { Invitation } from '../../support/survey.js';

export interface RecoveryDeps {
  cases: Cases;
  surveys: Pick<Surveys, 'invitation'>;
  clock: { now(): Date };
  ids: { next(): string };
  /** How long the second question may be answered. */
  surveyWindowMs: number;
  /** Called after each change, for whoever follows what happens. */
  changed: () => void;
}

/** Which case an agent changes, and the version he saw. */
export interface CaseEdit {
  id: string;
  version: number;
  agentId: string;
}

export type Recovery = ReturnType<typeof createRecovery>;

/**
 * The way back to a customer who was let down: somebody takes the case, finds the cause, acts, writes to the customer and
 * closes it, which asks the customer a second time. Every change rejects with NOT_FOUND, with EDIT_CONFLICT when somebody
 * else has changed the case since, or with CASE_CLOSED, and then nothing has been changed. Resolves with the case as it is now.
 */
export function createRecovery({ cases, surveys, clock, ids, surveyWindowMs, changed }: RecoveryDeps) {
  /** Makes the case one's own; one that somebody else has is refused with ALREADY_CLAIMED. */
  async function take(edit: CaseEdit): Promise<RecoveryCase> {
    const known = await open(edit);
    if (known.ownerId === edit.agentId) return known;
    if (known.ownerId !== undefined) throw new ConvozError('ALREADY_CLAIMED', 'Somebody else has taken this case');
    return keep(known, { ownerId: edit.agentId }, 'taken', edit);
  }

  /** Gives the case to somebody, or back to all. */
  async function assign(edit: CaseEdit, ownerId: string | undefined): Promise<RecoveryCase> {
    const { ownerId: _before, ...known } = await open(edit);
    return keep(known, ownerId === undefined ? {} : { ownerId }, 'assigned', edit);
  }

  async function giveCause(edit: CaseEdit, cause: string): Promise<RecoveryCase> {
    return keep(await open(edit), { cause }, 'cause', edit);
  }

  /** What has been done about it; the first one stops the recovery clock. */
  async function giveAction(edit: CaseEdit, action: string): Promise<RecoveryCase> {
    const known = await open(edit);
    return keep(known, { action, firstActionAt: known.firstActionAt ?? clock.now() }, 'action', edit);
  }

  /**
   * Writes to the customer by `send`, which may be called again for the same words, and notes it: that is an action, too.
   * What was sent is noted whatever else has happened to the case meanwhile.
   */
  async function reply(edit: CaseEdit, send: (conversationId: string) => Promise<unknown>): Promise<RecoveryCase> {
    let known = await open(edit);
    await send(known.conversationId);
    const now = clock.now();
    for (;;) {
      try {
        return await keep(known, { repliedAt: now, firstActionAt: known.firstActionAt ?? now }, 'replied', edit);
      } catch (error) {
        const fresh = isConvozError(error, 'EDIT_CONFLICT') ? await cases.find(edit.id) : undefined;
        if (!fresh) throw error;
        known = fresh;
      }
    }
  }

  async function setDue(edit: CaseEdit, dueAt: Date): Promise<RecoveryCase> {
    if (dueAt <= clock.now()) throw new ConvozError('BAD_REQUEST', 'A case cannot be due in the past');
    return keep(await open(edit), { dueAt }, 'due', edit);
  }

  /** Closes the case; the customer is asked once more, unless that question has been before him already. */
  async function close(edit: CaseEdit): Promise<RecoveryCase> {
    const known = await open(edit);
    const invitation = await secondQuestion(known);
    const end = { status: 'closed', closedAt: clock.now() } as const;
    const asked = invitation && { secondInvitationId: invitation.id };
    return keep(known, { ...end, ...asked }, 'closed', edit, invitation);
  }

  /**
   * Takes a closing back, or takes the case up once more. The second question waits if it can; a case past its time is due at
   * once, so that the team is told anew.
   */
  async function reopen(edit: CaseEdit): Promise<RecoveryCase> {
    const known = await seen(edit);
    if (known.status === 'open') return known;
    const dueAt = new Date(Math.max(known.dueAt.getTime(), clock.now().getTime()));
    return write(reopened(known, dueAt), 'reopened', edit, withdrawn(await secondOf(known)));
  }

  return { take, assign, giveCause, giveAction, reply, setDue, close, reopen };

  async function seen({ id, version }: CaseEdit): Promise<RecoveryCase> {
    const known = await cases.find(id);
    if (!known) throw new ConvozError('NOT_FOUND', 'There is no such case');
    if (known.version !== version) {
      throw new ConvozError('EDIT_CONFLICT', 'Somebody else has changed this case meanwhile', {
        hint: 'Load it again and repeat the change.',
      });
    }
    return known;
  }

  async function open(edit: CaseEdit): Promise<RecoveryCase> {
    const known = await seen(edit);
    if (known.status === 'closed') {
      throw new ConvozError('CASE_CLOSED', 'The case is closed', { hint: 'Reopen it first.' });
    }
    return known;
  }

  async function keep(
    known: RecoveryCase,
    edit: Partial<RecoveryCase>,
    what: string,
    by: CaseEdit,
    invitation?: Invitation,
  ): Promise<RecoveryCase> {
    return write({ ...known, ...edit, version: known.version + 1 }, what, by, invitation);
  }

  async function write(
    fresh: RecoveryCase,
    what: string,
    { agentId }: CaseEdit,
    invitation: Invitation | undefined,
  ): Promise<RecoveryCase> {
    const { conversationId, episode, id } = fresh;
    const data = { caseId: id, what, agentId };
    await cases.change({
      changed: fresh,
      event: { conversationId, episode, type: 'case.changed', at: clock.now(), data },
      ...(invitation && { invitation }),
    });
    changed();
    return fresh;
  }

  /** The same question as the first time, about the same episode, due at once; undefined once it has been asked. */
  async function secondQuestion(known: RecoveryCase): Promise<Invitation | undefined> {
    const second = await secondOf(known);
    if (second && second.status !== 'suppressed') return undefined;
    const first = second ?? (await surveys.invitation(known.invitationId));
    if (!first) return undefined;
    const { reason: _reason, sentAt: _sentAt, ...same } = first;
    const now = clock.now();
    return {
      ...same,
      ...(!second && { id: ids.next(), occasion: 'recovery', createdAt: now }),
      status: 'eligible',
      dueAt: now,
      expiresAt: new Date(now.getTime() + surveyWindowMs),
    };
  }

  async function secondOf({ secondInvitationId: id }: RecoveryCase): Promise<Invitation | undefined> {
    return id === undefined ? undefined : surveys.invitation(id);
  }
}
