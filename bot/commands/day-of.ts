import { ConvozError } from '../errors.js';

/** Midnight (UTC) of a day written YYYY-MM-DD. Throws BAD_REQUEST. */
export function dayOf(text: string | undefined): Date | undefined {
  if (text === undefined) return undefined;
  const day = new Date(`${text}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(day.getTime())) {
    throw new ConvozError('BAD_REQUEST', `${text} is not a day`, { hint: 'Write days as YYYY-MM-DD.' });
  }
  return day;
}
