import type { RecoveryCase } from '../support/recovery.js';
import { recoveryDue } from '../support/recovery-rules.js';
import type { Invitation, Survey } from '../support/survey.js';
import { type Invented, oneOf } from './invent-conversation.js';
import { actions, causes } from './sentences.js';
import { agents } from './story.js';

const hour = 3_600_000;
const windowMs = 14 * 24 * hour;

interface BadEnd {
  changes: Invented['changes'];
  log: Invented['log'];
  until: Date;
  random: () => number;
  sent: Invitation;
  survey: Survey;
  first: number;
}

/** The case that a bad answer opens. Most are dealt with in a day or two; the youngest are open, and a few of them late. */
export function inventCase({ changes, log, until, random, sent, survey, first }: BadEnd): void {
  const openedAt = log.now();
  const id = `${sent.conversationId}-c`;
  const owner = oneOf(agents.slice(0, 4), random).id;
  const due = recoveryDue(openedAt);
  const opened: RecoveryCase = {
    id,
    conversationId: sent.conversationId,
    episode: sent.episode,
    contactId: sent.contactId,
    invitationId: sent.id,
    reason: 'low_score',
    openedAt,
    dueAt: due,
    status: 'open',
    version: 1,
  };
  log.note('case.opened', { caseId: id, reason: 'low_score' });
  const acted = after(openedAt, 2 + 40 * random() ** 2);
  const closed = after(acted, 1 + 20 * random());
  const neglected = random() < 0.5 && until.getTime() - openedAt.getTime() < 10 * 24 * hour;
  if (acted > until || neglected) {
    changes.cases.push(random() < 0.4 ? { ...opened, ownerId: owner } : opened);
    return;
  }
  const took = {
    ownerId: owner,
    cause: oneOf(causes, random),
    action: oneOf(actions, random),
    firstActionAt: acted,
    repliedAt: acted,
  };
  if (closed > until) {
    changes.cases.push({ ...opened, ...took, version: 4 });
    return;
  }
  const { variants: _none, ...same } = sent;
  const expiresAt = new Date(closed.getTime() + windowMs);
  const second: Invitation = {
    ...same,
    id: `${sent.id}2`,
    occasion: 'recovery',
    createdAt: closed,
    sentAt: closed,
    expiresAt,
  };
  const answered = after(closed, 3 * random());
  const replies = random() < 0.45 && answered <= until;
  changes.invitations.push({ ...second, status: replies ? 'answered' : expiresAt <= until ? 'expired' : 'sent' });
  if (replies) {
    const better = random() < 0.68 ? survey.topFrom + Math.floor(random() * (survey.max - survey.topFrom + 1)) : first;
    changes.responses.push({
      invitationId: second.id,
      revision: 1,
      raw: String(better),
      value: better,
      at: answered,
      via: 'chat',
    });
  }
  changes.cases.push({
    ...opened,
    ...took,
    status: 'closed',
    closedAt: closed,
    secondInvitationId: second.id,
    version: 5,
  });
}

function after(at: Date, hours: number): Date {
  return new Date(Math.floor(at.getTime() + hours * hour));
}
