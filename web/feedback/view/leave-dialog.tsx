import type { Signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

export interface LeaveDialogProps {
  /** Where somebody wants to go; nothing is asked while it is undefined. */
  leaving: Signal<string | undefined>;
  unsaved: Signal<boolean>;
  words: Record<'title' | 'text' | 'stay' | 'leave', string>;
}

/** Asks whoever goes elsewhere on the page whether what he has not saved may be lost. */
export function LeaveDialog(props: LeaveDialogProps) {
  const { leaving } = props;
  return leaving.value === undefined ? null : <Question {...props} wanted={leaving.value} />;
}

function Question({ wanted, leaving, unsaved, words }: LeaveDialogProps & { wanted: string }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const stay = () => {
    leaving.value = undefined;
  };
  return (
    <dialog class="question" ref={dialog} aria-labelledby="leave-title" aria-describedby="leave-text" onClose={stay}>
      <h2 id="leave-title">{words.title}</h2>
      <p id="leave-text">{words.text}</p>
      <div class="question-answers">
        <button type="button" class="button primary" onClick={stay}>
          {words.stay}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            unsaved.value = false;
            stay();
            location.hash = wanted;
          }}
        >
          {words.leave}
        </button>
      </div>
    </dialog>
  );
}
