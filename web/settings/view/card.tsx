import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface CardProps {
  title: string;
  hint?: string | undefined;
  /** Beside the title. */
  actions?: ComponentChildren;
  children: ComponentChildren;
}

/** One thing that can be set, under its name. */
export function Card({ title, hint, actions, children }: CardProps) {
  const id = useId();
  return (
    <section class="settings-card" aria-labelledby={id}>
      <div class="card-head">
        <h2 id={id}>{title}</h2>
        {actions}
      </div>
      {hint !== undefined && <p class="hint">{hint}</p>}
      {children}
    </section>
  );
}
