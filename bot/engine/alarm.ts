import type { Store } from '../support/repositories.js';
import type { Clock } from './ports.js';
import type { TurnRunner } from './runner.js';

export interface AlarmDeps {
  store: Store;
  runner: TurnRunner;
  clock: Clock;
  log: (level: 'warn', message: string, ids: Record<string, unknown>) => void;
}

const page = 200;

/** Wakes conversations whose moment has come (quiet after an answer, a survey that expired), and
 * closes invitations that outlived their conversation. Safe to call at any time. */
export async function ring({ store, runner, clock, log }: AlarmDeps): Promise<number> {
  const due = await store.conversations.due(clock.now(), page);
  await Promise.all(
    due.map((id) =>
      runner.act(id, { kind: 'wake' }).catch((error: unknown) => {
        log('warn', 'A conversation could not be woken', { conversationId: id, error: String(error) });
      }),
    ),
  );
  const expired = await store.surveys.expired(clock.now(), page);
  await store.surveys.expire(expired.map((invitation) => invitation.id));
  return due.length;
}
