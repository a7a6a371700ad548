export interface InTurn {
  /** Does it soon, once, however often this is called meanwhile. */
  kick(): void;
  /** Does it every so often as well. */
  start(): void;
  /** Resolves when what is under way has ended. */
  stop(): Promise<void>;
}

/**
 * Runs a piece of work when it is asked for and every `everyMs`, never twice at once, and with a pause of `pauseMs` between
 * two runs. A failure is reported, and does not end it.
 */
export function inTurn(
  work: () => Promise<unknown>,
  { everyMs, pauseMs }: { everyMs: number; pauseMs: number },
  failed: (error: unknown) => void,
): InTurn {
  let running: Promise<void> | undefined;
  let isWanted = false;
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;

  async function run(): Promise<void> {
    while (isWanted && !isStopped) {
      isWanted = false;
      await work().catch(failed);
      if (isWanted) await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }

  const kick = () => {
    isWanted = true;
    running ??= run().finally(() => {
      running = undefined;
      // Asked for between the last look and now.
      if (isWanted && !isStopped) kick();
    });
  };
  return {
    kick,
    start() {
      timer ??= setInterval(kick, everyMs).unref();
      kick();
    },
    async stop() {
      isStopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
