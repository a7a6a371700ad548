import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

export interface MenuProps {
  class?: string;
  /** What its button is called, where its content does not say so. */
  label?: string;
  button: ComponentChildren;
  /** `close` gives the focus back to the button. */
  children: (close: () => void) => ComponentChildren;
}

/** A button with a panel under it that closes on Escape and when the focus goes elsewhere. */
export function Menu({ class: className = '', label, button, children }: MenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  const close = () => {
    menu.current?.removeAttribute('open');
    menu.current?.querySelector('summary')?.focus();
  };
  return (
    <details
      class={`menu ${className}`.trim()}
      ref={menu}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !menu.current?.open) return;
        event.preventDefault();
        close();
      }}
      onFocusOut={(event) => {
        if (event.relatedTarget instanceof Node && !menu.current?.contains(event.relatedTarget)) {
          menu.current?.removeAttribute('open');
        }
      }}
    >
      <summary aria-label={label}>{button}</summary>
      <div class="menu-body">{children(close)}</div>
    </details>
  );
}
