import { type ReadonlySignal, signal } from '@preact/signals';

/** The ways in which a conversation stops being one's own. */
export type Leaving = 'return' | 'close' | 'transfer';

export interface Intended {
  id: string;
  action: Leaving;
  /** What goes with it: why no survey, to whom. */
  body?: object;
}

/** An action that can be undone because it has only been announced: it is carried out a few seconds later. */
export interface SecondThoughts {
  intended: ReadonlySignal<Intended | undefined>;
  /** Announces an action; one announced before is carried out now. */
  intend(intended: Intended): void;
  undo(): void;
  /** Carries it out without waiting any longer. */
  now(): void;
}

export function createSecondThoughts(carryOut: (intended: Intended) => void, delayMs: number): SecondThoughts {
  const intended = signal<Intended>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const undo = () => {
    clearTimeout(timer);
    intended.value = undefined;
  };
  const now = () => {
    const due = intended.value;
    undo();
    if (due !== undefined) carryOut(due);
  };
  return {
    intended,
    undo,
    now,
    intend(next) {
      now();
      intended.value = next;
      timer = setTimeout(now, delayMs);
    },
  };
}
