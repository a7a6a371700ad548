import type { Store } from '../support/repositories.js';
import type { Clock } from './ports.js';
import type { TurnRunner } from './runner.js';
import type { TurnInput } from './turn.js';

export interface AlarmDeps {
  store: Store;
  runner: TurnRunner;
  clock: Clock;
  log: (level: 'warn', message: string, ids: Record<string, unknown>) => void;
}

const page = 200;
const everyMs = 1000;

type Timer = Extract<TurnInput, { kind: 'wake' | 'survey' }>;

/** Rings every second, until the function it returns is called. */
export function startAlarm(deps: AlarmDeps): () => void {
  const late = (error: unknown) => deps.log('warn', 'Timers wait', { error: String(error) });
  const timer = setInterval(() => void ring(deps).catch(late), everyMs).unref();
  return () => clearInterval(timer);
}

/**
 * Wakes conversations whose moment has come (quiet after an answer, a survey that expired), sends invitations that are due,
 * and ends those that outlived their conversation. Resolves with how many turns that took. Safe to call at any time.
 */
export async function ring({ store, runner, clock, log }: AlarmDeps): Promise<number> {
  const now = clock.now();
  const wake = (conversationId: string, input: Timer) =>
    runner.act(conversationId, input).catch((error: unknown) => {
      log('warn', 'A conversation could not be woken', { conversationId, error: String(error) });
    });
  const woken = await store.conversations.due(now, page);
  await Promise.all(woken.map((id) => wake(id, { kind: 'wake' })));
  const [due, expired] = await Promise.all([store.surveys.due(now, page), store.surveys.expired(now, page)]);
  const tended = [...due, ...expired];
  await Promise.all(tended.map(({ id, conversationId }) => wake(conversationId, { kind: 'survey', invitationId: id })));
  return woken.length + tended.length;
}
