import { codeOf } from '../../ui/team/call.js';
import type { WorkStrings } from '../strings/work/strings.js';

/** What the bar at the bottom says last: an error by its code, or what has been done, with the way to undo it where there is one. */
export type Notice = { code: string } | { did: keyof WorkStrings['did']; about?: string; undo?: () => void };

export function noticeOf(error: unknown): Notice {
  return { code: codeOf(error) };
}
