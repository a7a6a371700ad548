import type { ErrorCode } from '../errors.js';
import type { Dispatch } from '../support/dispatch.js';

/** What became of one attempt to deliver. `reply` is the number the far side answered with, of HTTP or of SMTP. */
export type Delivery =
  | { status: 'delivered' }
  /** Nothing was sent, since it is not wanted any more: the question has been answered, or the case is closed. */
  | { status: 'dropped' }
  /** May go well another time; not before `afterMs` if the receiver said so. */
  | { status: 'later'; code: ErrorCode; reply?: number; afterMs?: number }
  | { status: 'refused'; code: ErrorCode; reply?: number };

/** Delivers the dispatches of one kind. */
export interface Sender {
  /** May reject, which counts as `later`. What is still under way when `signal` aborts counts as not delivered. */
  send(dispatch: Dispatch, signal: AbortSignal): Promise<Delivery>;
  timeoutMs: number;
  /** How many may be under way at a time. */
  atOnce: number;
}
