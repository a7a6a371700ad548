import { useSettings } from '../state/context.js';
import { Gates } from './gates.js';
import type { Models } from './wire.js';

/** How far a training or a publication has come, and what the gates have found so far. */
export function WorkProgress({ work }: { work: NonNullable<Models['work']> }) {
  const { t } = useSettings();
  const label = `${t.knowledge.works[work.kind]}: ${t.knowledge.workStates[work.state]}`;
  return (
    <div class="work" role="status">
      <p>
        {label}
        {work.state === 'running' && ` · ${t.knowledge.phases[work.phase]} · ${work.percent} %`}
      </p>
      {work.state === 'running' && <progress max={100} value={work.percent} aria-label={label} />}
      {work.error !== undefined && <p class="fault">{work.error.message}</p>}
      {work.state !== 'done' && <Gates results={work.gates} />}
    </div>
  );
}
