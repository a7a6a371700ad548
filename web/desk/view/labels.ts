import type { Me } from '../../ui/team/session-api.js';
import type { Strings } from '../strings/strings.js';
import { durationLabel } from '../time.js';
import type { ContactCard, Status } from '../wire.js';

/** A name to call the customer by; of a stranger the end of the id tells one from another. */
export function customerName(contact: ContactCard | undefined, id: string, t: Strings): string {
  return contact?.name ?? contact?.email ?? `${t.visitor} ${(contact?.id ?? id).replace(/[^a-z0-9]/gi, '').slice(-4)}`;
}

export function waitedMs(status: Status, now: number): number {
  return status.since === undefined ? 0 : now - Date.parse(status.since);
}

/** Where a conversation stands, in words: "Waiting for 4 min · asked for a person". */
export function statusText(
  status: Status,
  now: number,
  me: Me | undefined,
  agents: Record<string, string>,
  t: Strings,
): string {
  switch (status.tag) {
    case 'bot':
      return t.status.bot;
    case 'queued': {
      const waiting = t.status.queued(durationLabel(waitedMs(status, now), t));
      return status.reason === undefined ? waiting : `${waiting} · ${t.reasons[status.reason]}`;
    }
    case 'assigned':
    case 'snoozed':
      return status.agentId === me?.id ? t.status.mine : t.status.assigned(agents[status.agentId ?? ''] ?? '…');
    case 'closing':
      return t.status.closing;
    case 'closed':
      return t.status.closed;
  }
}
