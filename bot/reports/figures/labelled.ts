import type { Group } from '../../support/report-types.js';

/** Groups of agents with the agents' names. */
export function labelled<T extends Group>(
  groups: readonly T[],
  dimension: string,
  agents: ReadonlyMap<string, string>,
): T[] {
  if (dimension !== 'agent') return [...groups];
  return groups.map((group) => {
    const label = group.isRest ? undefined : agents.get(group.key);
    return label === undefined ? group : { ...group, label };
  });
}
