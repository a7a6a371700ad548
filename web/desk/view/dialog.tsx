import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { TeamIcon } from '../../ui/team/team-icon.js';
import { useDesk } from './context.js';

/** Something that is looked at before going on; Escape closes it and gives the focus back. */
export function Dialog({ title, class: className = '', onClose, children }: DialogProps) {
  const { t } = useDesk();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog class={`dialog ${className}`.trim()} ref={dialog} aria-labelledby="dialog-title" onClose={onClose}>
      <header>
        <h2 id="dialog-title">{title}</h2>
        <button type="button" class="icon-button" aria-label={t.close} onClick={() => dialog.current?.close()}>
          <TeamIcon name="close" />
        </button>
      </header>
      {children}
    </dialog>
  );
}

interface DialogProps {
  title: string;
  class?: string;
  onClose(): void;
  children: ComponentChildren;
}
