/**
 * What a vendor tells of our side, asked for once it is needed and kept for good once it is known. Never rejects: undefined means that
 * it cannot be learnt now, and the next who needs it asks again.
 */
export function learnt(ask: () => Promise<string | undefined>): () => Promise<string | undefined> {
  let asked: Promise<string | undefined> | undefined;
  return async () => {
    asked ??= ask().catch(() => undefined);
    const found = await asked;
    if (!found) asked = undefined;
    return found;
  };
}
