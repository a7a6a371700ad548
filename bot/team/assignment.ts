import { type HandOutDeps, handOut } from './hand-out.js';
import { type InTurn, inTurn } from './in-turn.js';
import { type TakeBackDeps, takeBack } from './take-back.js';

const every = { everyMs: 5000, pauseMs: 200 };

/**
 * Who gets what: every five seconds takes back what waits for people who have gone; and hands out what waits in the queue,
 * as often, for what other processes do, and whenever it is told that something may have changed.
 */
export function assignment(deps: HandOutDeps & TakeBackDeps): InTurn {
  const failed = (error: unknown) => {
    deps.log('warn', 'Conversations could not be handed out', { error: String(error) });
  };
  const giving = inTurn(() => handOut(deps), every, failed);
  const taking = inTurn(() => takeBack(deps), every, failed);
  return {
    kick: giving.kick,
    start() {
      taking.start();
      giving.start();
    },
    async stop() {
      await Promise.all([taking.stop(), giving.stop()]);
    },
  };
}
