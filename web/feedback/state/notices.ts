import { type ReadonlySignal, signal } from '@preact/signals';

/** Something that has happened, in a sentence or as the code of an error. */
export interface Notice {
  text?: string;
  code?: string;
  undo?: () => void;
}

export interface Notices {
  current: ReadonlySignal<Notice | undefined>;
  /** Shows it in place of the one before: for ten seconds when it can be undone, else for six. */
  tell(notice: Notice): void;
  dismiss(): void;
}

const shownMs = 6000;
const undoableMs = 10_000;

export function createNotices(): Notices {
  const current = signal<Notice>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const dismiss = () => {
    clearTimeout(timer);
    current.value = undefined;
  };
  return {
    current,
    dismiss,
    tell(notice) {
      dismiss();
      current.value = notice;
      timer = setTimeout(dismiss, notice.undo ? undoableMs : shownMs);
    },
  };
}
