/**
 * The last answer of each contact by `answeredAt`, of two at the same moment the later row; in order of first
 * appearance.
 */
export function latestPerContact<T extends { contactId: string; answeredAt?: Date }>(answers: Iterable<T>): T[] {
  const latest = new Map<string, T>();
  for (const answer of answers) {
    const known = latest.get(answer.contactId);
    if (known === undefined || timeOf(answer) >= timeOf(known)) latest.set(answer.contactId, answer);
  }
  return [...latest.values()];
}

function timeOf({ answeredAt }: { answeredAt?: Date }): number {
  return answeredAt?.getTime() ?? Number.NEGATIVE_INFINITY;
}
