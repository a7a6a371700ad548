import { setImmediate as nextRound } from 'node:timers/promises';

/** Resolves as soon as the condition holds, looking again each time the event loop has gone round. */
export async function eventually(holds: () => boolean | Promise<boolean>, timeoutMs = 5000): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`It did not come true within ${timeoutMs} ms: ${holds}`);
    await nextRound();
  }
}
