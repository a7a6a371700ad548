import type { Strings } from '../strings/strings.js';
import { durationLabel } from '../time.js';
import type { ContactCard, Me, Status } from '../wire.js';

const channelNames: Record<string, string> = {
  directline: 'Web',
  webchat: 'Web',
  whatsapp: 'WhatsApp',
  msteams: 'Teams',
  sms: 'SMS',
  email: 'E-mail',
};

export function channelName(channel: string): string {
  return channelNames[channel] ?? channel.charAt(0).toUpperCase() + channel.slice(1);
}

export function languageName(code: string, inLanguage: string): string {
  return new Intl.DisplayNames([inLanguage], { type: 'language', fallback: 'code' }).of(code) ?? code;
}

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
      return status.agentId === me?.id ? t.status.mine : t.status.assigned(agents[status.agentId ?? ''] ?? '…');
    case 'closing':
      return t.status.closing;
    case 'closed':
      return t.status.closed;
  }
}

/** The sentence for an error code. */
export function errorText(code: string, t: Strings): string {
  return code in t.errors ? t.errors[code as keyof Strings['errors']] : t.errors.other;
}
