import { continueWordIn } from '../../../support/continue-word.js';
import type { VendorEvent } from '../../vendor-event.js';
import { echoed } from './echo.js';
import { type Happening, happening, posted } from './payload.js';
import type { Place } from './place.js';
import { receipts } from './receipts.js';
import { whatWasSaid } from './said.js';

/** The payload of the button that opens a conversation, as the set-up guide has it set. */
const getStarted = 'GET_STARTED';

/** What a delivery tells of one account, in its order; what is for others, unknown or malformed is left out. Pure. */
export function decode(body: unknown, place: Place, account: string, at: Date): VendorEvent[] {
  const { data } = posted.safeParse(body);
  if (data?.object !== place.object) return [];
  return data.entry
    .filter(({ id }) => id === account)
    .flatMap(({ messaging = [] }) => messaging)
    .flatMap((item) => {
      const { data: known } = happening.safeParse(item);
      return known ? eventsOf(known, account, at) : [];
    });
}

function eventsOf(item: Happening, account: string, at: Date): VendorEvent[] {
  const { message, postback, message_edit: edit, referral } = item;
  if (message?.is_echo) return echoed(message, item.recipient.id);
  if (item.sender.id === account) return [];
  const peer = { id: item.sender.id };
  const when = Math.min(item.timestamp ?? at.getTime(), at.getTime());
  const heard = { peer, reference: { peer: peer.id, heardAt: new Date(when).toISOString() } };
  const quiet = { peer, reference: { peer: peer.id } };
  if (message?.is_deleted) {
    return [{ kind: 'deleted', eventId: `${message.mid}:deleted`, original: message.mid, ...quiet }];
  }
  if (message) return [{ ...whatWasSaid(message), eventId: message.mid, ...heard }];
  if (postback) {
    const { title = '', payload } = postback;
    const eventId = postback.mid ?? `postback:${peer.id}:${when}`;
    const ref = postback.referral?.ref;
    if (payload === getStarted) return [{ kind: 'opened', eventId, ...(ref !== undefined && { ref }), ...heard }];
    return [{ kind: 'message', eventId, text: title, ...(payload && { choice: payload }), ...heard }];
  }
  if (edit) {
    const eventId = `${edit.mid}:edit:${edit.num_edit ?? when}`;
    return [{ kind: 'edited', eventId, original: edit.mid, text: edit.text, ...heard }];
  }
  const ref = referral?.ref ?? '';
  // Whoever comes by an advertisement has said nothing yet, and is in the middle of a conversation perhaps.
  if (continueWordIn(ref)) return [{ kind: 'opened', eventId: `referral:${peer.id}:${when}`, ref, ...heard }];
  return receipts(item);
}
