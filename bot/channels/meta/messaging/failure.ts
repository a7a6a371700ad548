import { ConvozError } from '../../../errors.js';
import type { VendorReply } from '../../vendor-call.js';
import { graphErrorOf, graphFailure } from '../graph-errors.js';

/** "This person isn't receiving messages from you right now", under several codes. */
const notReceiving = 1545041;
const wrongParameter = 100;

/**
 * What the Graph API's refusal of a message means. Numbers that elsewhere speak of the whole account may here speak of one
 * person, for whom nobody else must wait: that he takes no messages, that he is not known, or that the tag under which a
 * person writes after a day is not allowed to our app.
 */
export function sendFailure(reply: VendorReply, now: Date, isTagged: boolean): ConvozError {
  const failure = graphFailure(reply, now);
  const { code, error_subcode: subcode } = graphErrorOf(reply) ?? {};
  const again = (as: ConvozError['code'], hint: string) => new ConvozError(as, failure.message, { hint });
  if (subcode === notReceiving) return again('SEND_BLOCKED', 'He does not take messages from us.');
  if (failure.code !== 'SEND_ACCOUNT_REFUSED') return failure;
  if (code === wrongParameter) return again('SEND_REFUSED', 'Nobody is known to the account under this id.');
  const isPermission = code === 10 || (code !== undefined && code >= 200 && code <= 299);
  if (isTagged && isPermission) {
    return again(
      'SEND_WINDOW_CLOSED',
      'After a day only apps with the feature Human Agent may write: ask for it in App Review.',
    );
  }
  return failure;
}
