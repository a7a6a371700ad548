import { useEffect, useState } from 'preact/hooks';
import { useTeam } from '../../ui/team/context.js';

/** Names the colours in force, so that what is painted can be painted again when they change; paper is always light. */
export function useTheme(): string {
  const { settings } = useTeam();
  const [queries] = useState(() => [matchMedia('(prefers-color-scheme: dark)'), matchMedia('print')] as const);
  const [, repaint] = useState(0);

  useEffect(() => {
    const changed = () => repaint((count) => count + 1);
    for (const query of queries) query.addEventListener('change', changed);
    return () => {
      for (const query of queries) query.removeEventListener('change', changed);
    };
  }, []);

  return `${settings.theme.value} ${queries.map(({ matches }) => matches)}`;
}
