import { createHash } from 'node:crypto';

const prefix = 'erased:';

/**
 * What stands in place of a sender's key once its customer was erased. The key cannot be read from it; but what the sender delivers once
 * more, or lists for whoever asks what was missed, is known again and not taken in.
 */
export function erasedKey({
  channel,
  account,
  eventId,
}: {
  channel: string;
  account: string;
  eventId: string;
}): string {
  if (eventId.startsWith(prefix)) return eventId;
  const digest = createHash('sha256')
    .update(JSON.stringify([channel, account, eventId]))
    .digest('base64url');
  return prefix + digest;
}
