import type { InboxEntry } from '../support/repositories.js';
import type { Proved } from './proved.js';

export interface ProvePhonesDeps {
  proved: Proved;
  log: (level: 'warn', message: string, ids: Record<string, unknown>) => void;
}

/** Customers whose number this process has seen to already. */
const mostRemembered = 10_000;

/**
 * Keeps the number of a customer for which a vendor vouches, as it keeps what he has proved himself: the contact who has it on another
 * channel is he. Told of every message that has been dealt with, and does something at the first of each customer; one that a
 * crash prevents is made good at his next.
 */
export function provePhones({ proved, log }: ProvePhonesDeps): (answered: InboxEntry | undefined) => void {
  const seen = new Set<string>();
  return (answered) => {
    // Most channels know no number, and reading every message twice to find none is dear.
    if (!answered?.activity.includes('"phone"')) return;
    const { from, channelData } = JSON.parse(answered.activity) as {
      from?: { id?: string };
      channelData?: { convoz?: { phone?: string } };
    };
    const phone = channelData?.convoz?.phone;
    const peerId = from?.id;
    if (phone === undefined || peerId === undefined) return;
    const { channel, id: inboxId } = answered;
    const key = `${channel} ${peerId} ${phone}`;
    if (seen.has(key)) return;
    if (seen.size >= mostRemembered) seen.clear();
    seen.add(key);
    proved({ channel, externalId: peerId }, { channel: 'phone', externalId: phone }).catch((error: unknown) => {
      seen.delete(key);
      log('warn', 'A number could not be kept', { inboxId, error: String(error) });
    });
  };
}
