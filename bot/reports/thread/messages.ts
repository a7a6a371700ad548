import { ConvozError, errorCodes, isConvozError } from '../../errors.js';
import type { ColumnsKind, StoredDay } from '../../support/report-store.js';
import type { Question } from '../answer.js';

/** What a thread for reports is started with. */
export interface ThreadData {
  /** As `openStore` takes it. */
  location: string;
  timeZone: string;
  /** Bytes of columns to be kept in memory. */
  budget: number;
}

/** Asked of the thread, one at a time. `refresh` builds stale days before today anew, so that the next report need not. */
export type ThreadRequest = { now: Date } & ({ type: 'answer'; asked: Question } | { type: 'refresh' });

/** Days that were built anew may come at any time before the end. */
export type ThreadMessage =
  | { type: 'rebuilt'; kind: ColumnsKind; day: StoredDay }
  | { type: 'done'; result: object }
  | { type: 'failed'; error: PackedError };

/** An error as it crosses from one thread to another. */
interface PackedError {
  code: string;
  message: string;
  hint?: string;
}

export function packError(error: unknown): PackedError {
  if (!isConvozError(error)) return { code: 'INTERNAL', message: String(error) };
  return { code: error.code, message: error.message, ...(error.hint !== undefined && { hint: error.hint }) };
}

export function unpackError({ code, message, hint }: PackedError): ConvozError {
  if (code in errorCodes && code !== 'INTERNAL') {
    return new ConvozError(code as keyof typeof errorCodes, message, hint === undefined ? {} : { hint });
  }
  return new ConvozError('INTERNAL', 'A report could not be computed', {
    hint: 'Try again; the log has the details.',
    cause: message,
  });
}
