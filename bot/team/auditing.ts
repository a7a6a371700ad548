import type { Clock } from '../engine/ports.js';
import type { Audit, AuditLog } from '../support/audit.js';

const hourMs = 3_600_000;
const mostRemembered = 10_000;

/** Notes in the log what is done, at the time of the clock. */
export function auditing(log: AuditLog, clock: Clock): Audit {
  // Spares the store what it has been told in this hour already; after a restart its own key does.
  let told = new Set<string>();
  return async (actor, action, object, detail = {}, { address, oncePerHour = false } = {}) => {
    const at = clock.now();
    const hour = Math.floor(at.getTime() / hourMs);
    const once = oncePerHour ? `${hour} ${actor} ${action} ${object?.kind}:${object?.id}` : undefined;
    if (once !== undefined && told.has(once)) return;
    await log.add(
      { at, actor, action, detail, ...(object && { object }), ...(address !== undefined && { address }) },
      once,
    );
    if (once === undefined) return;
    if (told.size >= mostRemembered) told = new Set();
    told.add(once);
  };
}
