import { useEffect, useRef, useState } from 'preact/hooks';
import { useSettings } from '../state/context.js';

export interface ConfirmProps {
  /** What the button says; the question follows. */
  label: string;
  question: string;
  /** What saying yes is called. */
  yes: string;
  busy?: boolean;
  onYes(): void;
}

/** A button for what is regretted: it asks first, in place. */
export function Confirm({ label, question, yes, busy = false, onYes }: ConfirmProps) {
  const { t } = useSettings();
  const [isAsking, setIsAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const answer = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (isAsking) answer.current?.focus();
    else if (wasAsking.current) button.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  if (!isAsking) {
    return (
      <button type="button" class="button" ref={button} aria-disabled={busy} onClick={() => !busy && setIsAsking(true)}>
        {label}…
      </button>
    );
  }
  return (
    <fieldset
      class="confirm"
      onKeyDown={(event) => {
        if (event.key === 'Escape') setIsAsking(false);
      }}
    >
      <legend class="hidden">{label}</legend>
      <p>{question}</p>
      <button
        type="button"
        class="button danger"
        ref={answer}
        onClick={() => {
          setIsAsking(false);
          onYes();
        }}
      >
        {yes}
      </button>
      <button type="button" class="button" onClick={() => setIsAsking(false)}>
        {t.cancel}
      </button>
    </fieldset>
  );
}
