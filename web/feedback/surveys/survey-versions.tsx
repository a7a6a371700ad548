import type { Survey } from '../../../bot/support/survey.js';
import { languageNames } from '../../ui/team/strings/index.js';
import { useFeedback } from '../state/context.js';

export interface SurveyVersionsProps {
  /** Oldest first. */
  versions: readonly Survey[];
  /** Absent for those who may only read. */
  onRestore: ((old: Survey) => void) | undefined;
}

/** What was asked before, newest first; answers given then still point at it. */
export function SurveyVersions({ versions, onRestore }: SurveyVersionsProps) {
  const { t } = useFeedback();
  if (versions.length < 2) return null;
  return (
    <section class="versions">
      <h2>{t.surveys.history}</h2>
      {versions
        .slice(0, -1)
        .toReversed()
        .map((old) => (
          <details key={old.version} class="version">
            <summary>
              {t.surveys.version(old.version)} · {old.min}–{old.max} · {t.surveys.displays[old.display]}
            </summary>
            <ul>
              {old.wording.length === 0 && <li class="soft">{t.surveys.ownWords}</li>}
              {old.wording.map(({ language, brand, place, question, first, last }) => (
                <li key={`${language}${brand}${place}`} lang={language}>
                  <strong>{[languageNames[language], brand, place].filter(Boolean).join(' · ')}</strong> {question}{' '}
                  <span class="soft">
                    {first} – {last}
                  </span>
                </li>
              ))}
            </ul>
            {onRestore && (
              <button type="button" class="button" onClick={() => onRestore(old)}>
                {t.surveys.restore(old.version)}
              </button>
            )}
          </details>
        ))}
    </section>
  );
}
