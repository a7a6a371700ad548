import { useFeedback } from '../state/context.js';

export interface StaleNoteProps {
  /** The version somebody else has saved. */
  version: number;
  onTheirs(): void;
  onMine(): void;
}

/** Somebody else has saved meanwhile: which of the two goes on from here. */
export function StaleNote({ version, onTheirs, onMine }: StaleNoteProps) {
  const { t } = useFeedback();
  return (
    <div class="stale" role="alert">
      <p>{t.surveys.stale(version)}</p>
      <button type="button" class="button" onClick={onTheirs}>
        {t.surveys.takeTheirs(version)}
      </button>
      <button type="button" class="button" onClick={onMine}>
        {t.surveys.keepMine}
      </button>
    </div>
  );
}
