import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useSettings } from '../state/context.js';

/** What is wrong with each field, where something is. */
export type Faults<Name extends string> = Partial<Record<Name, string | undefined>>;

export interface EditFormProps<Name extends string> {
  label: string;
  faults?: Faults<Name>;
  /** There is something to save. */
  isChanged?: boolean;
  busy: boolean;
  submit?: string;
  /** Called only when nothing is wrong. */
  onSubmit(): void;
  onCancel?: (() => void) | undefined;
  /** Beside the buttons. */
  extra?: ComponentChildren;
  children: ComponentChildren | ((faults: Faults<Name>) => ComponentChildren);
}

/** Fields with a button to save them. What is wrong is shown once somebody has tried, and the focus goes to the first of it. */
export function EditForm<Name extends string>(props: EditFormProps<Name>) {
  const { label, faults = {}, isChanged = true, busy, submit, onSubmit, onCancel, extra, children } = props;
  const { t } = useSettings();
  const [hasTried, setHasTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const isWrong = Object.values(faults).some((fault) => fault !== undefined);
  return (
    <form
      ref={form}
      class="edit-form"
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (busy || !isChanged) return;
        setHasTried(true);
        if (!isWrong) onSubmit();
        else setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      }}
    >
      {typeof children === 'function' ? children(hasTried ? faults : {}) : children}
      <div class="save-bar">
        <button type="submit" class="button primary" aria-disabled={busy || !isChanged}>
          {submit ?? t.save}
        </button>
        {onCancel !== undefined && (
          <button type="button" class="button" onClick={onCancel}>
            {t.cancel}
          </button>
        )}
        {extra}
      </div>
    </form>
  );
}
