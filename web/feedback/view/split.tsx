import type { ComponentChildren } from 'preact';
import { TeamIcon } from '../../ui/team/team-icon.js';

export interface SplitProps {
  label: string;
  list: ComponentChildren;
  /** The address of the list alone. */
  back: string;
  children: ComponentChildren;
}

/** A list, and beside it what is chosen there; one after the other where there is less room. */
export function Split({ label, list, back, children }: SplitProps) {
  return (
    <div class="split">
      <section class="side" aria-label={label}>
        {list}
      </section>
      <main class="detail">
        <a class="back" href={back}>
          <TeamIcon name="back" size={16} /> {label}
        </a>
        {children}
      </main>
    </div>
  );
}
