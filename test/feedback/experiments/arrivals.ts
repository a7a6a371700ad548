import type { Experiment } from '../../../bot/support/experiment.js';
import type { TriedRow } from '../../../bot/support/feedback-repositories.js';
import { partOf } from '../../../bot/support/split.js';
import { minute } from '../../support-files/test-clock.js';

export const began = new Date('2026-03-10T10:00:00.000Z');

export function minutesIn(minutes: number): Date {
  return new Date(began.getTime() + minutes * minute);
}

/** Of an answer, judged by CSAT, two variants of equal share. */
export function experiment(part: Partial<Experiment> = {}): Experiment {
  return {
    id: 'returns-shorter',
    on: { kind: 'answer', intent: 'return.how' },
    metric: 'csat',
    variants: [
      { id: 'control', share: 0.5, text: {} },
      { id: 'short', share: 0.5, text: { es: 'En una frase.' } },
    ],
    status: 'running',
    startedAt: began,
    ...part,
  };
}

let made = 0;

/** An invitation of a contact of its own, answered a minute after the closing if there is a value. */
export function row(minutes: number, variantId: string, value?: number, part: Partial<TriedRow> = {}): TriedRow {
  const id = `row-${++made}`;
  return {
    id,
    contactId: `contact-${made}`,
    surveyId: part.metric ?? 'csat',
    surveyVersion: 1,
    metric: 'csat',
    occasion: 'closing',
    status: value === undefined ? 'sent' : 'answered',
    createdAt: minutesIn(minutes),
    variantId,
    answers: value === undefined ? [] : [{ value, at: minutesIn(minutes + 1) }],
    ...part,
  };
}

export function rows(count: number, minutes: number, variantId: string, value?: number): TriedRow[] {
  return Array.from({ length: count }, () => row(minutes, variantId, value));
}

/**
 * Contacts who come one by one, a minute apart, each in the variant his id falls in. Half of them answer, and are content (5)
 * with the chance that their variant has, else not (1).
 */
export function arrivals(
  tried: Experiment,
  count: number,
  contentWith: (variantId: string) => number,
  random: () => number,
): TriedRow[] {
  return Array.from({ length: count }, (_, minutes) => {
    const contactId = `contact-${random()}`;
    const { id } = partOf(tried.variants, contactId);
    const value = random() < 0.5 ? undefined : random() < contentWith(id) ? 5 : 1;
    return row(minutes, id, value, { contactId });
  });
}
