import type { Loaded } from '../../feedback/state/use-loaded.js';
import { errorText } from '../../ui/team/error-text.js';
import { useSettings } from '../state/context.js';

/** Stands in for what has not come: room for it, or why it does not come and a way to try again. */
export function Waiting({ loaded, lines = 3 }: { loaded: Loaded<unknown>; lines?: number }) {
  const { t } = useSettings();
  if (loaded.problem === undefined) {
    return (
      <div class="waiting">
        <p class="hidden" role="status">
          {t.loading}
        </p>
        {Array.from({ length: lines }, (_, i) => (
          <div key={i} class="skeleton bone" />
        ))}
      </div>
    );
  }
  return (
    <div class="waiting" role="alert">
      <p>{errorText(loaded.problem, t.errors)}</p>
      <button type="button" class="button" onClick={loaded.reload}>
        {t.tryAgain}
      </button>
    </div>
  );
}
