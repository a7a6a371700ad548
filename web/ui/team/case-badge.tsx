import { useTeam } from './context.js';
import { useOpenCases } from './open-cases.js';

/** How many recovery cases are open, beside the page they are on; nothing while there are none. */
export function CaseBadge({ beat }: { beat: number }) {
  const { t } = useTeam();
  const counts = useOpenCases(beat);
  if (counts === undefined || counts.open === 0) return null;
  const { open, overdue } = counts;
  const words = t.openCases(open, overdue);
  return (
    <span class="badge" data-late={overdue > 0} title={words}>
      <span aria-hidden="true">{open > 99 ? '99+' : open}</span>
      <span class="hidden">{words}</span>
    </span>
  );
}
