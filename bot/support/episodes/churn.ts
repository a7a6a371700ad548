/** A contact is active for so many days after he last wrote. */
export const activeDays = 90;

/**
 * Whether a contact counts as active at that moment: he wrote within the last `days`. `wroteAt` is when he last wrote, up to
 * `at` and not after it; undefined when he never had.
 */
export function isActive(wroteAt: Date | undefined, at: Date, days = activeDays): boolean {
  if (wroteAt === undefined) return false;
  const age = at.getTime() - wroteAt.getTime();
  return age >= 0 && age < days * 86_400_000;
}

/**
 * Net churn of a period: (contacts active at its start − at its end) / at its start; negative when there are more, null when
 * there were none. Net, because new contacts make up for lost ones: it says nothing of who left, and must be labelled so.
 */
export function netChurn(activeAtStart: number, activeAtEnd: number): number | null {
  return activeAtStart > 0 ? (activeAtStart - activeAtEnd) / activeAtStart : null;
}
