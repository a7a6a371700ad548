import { languageNames } from '../../ui/team/strings/index.js';
import { useSettings } from '../state/context.js';
import type { Language } from './wire.js';

export const languages = Object.keys(languageNames) as Language[];

/** Which language is looked at. */
export function Languages({ here, onChoose }: { here: Language; onChoose(language: Language): void }) {
  const { t } = useSettings();
  return (
    <fieldset class="languages">
      <legend class="hidden">{t.language}</legend>
      {languages.map((one) => (
        <button
          key={one}
          type="button"
          class="language"
          lang={one}
          aria-pressed={one === here}
          onClick={() => onChoose(one)}
        >
          {languageNames[one]}
        </button>
      ))}
    </fieldset>
  );
}
