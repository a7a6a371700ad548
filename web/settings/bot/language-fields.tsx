import { languageNames } from '../../ui/team/strings/index.js';
import { languages } from '../knowledge/languages.js';
import { TextField } from '../view/text-field.js';
import type { PerLanguage } from './per-language.js';

export interface LanguageFieldsProps {
  legend: string;
  hint: string;
  texts: PerLanguage;
  maxLength: number;
  rows?: number;
  onChange(texts: PerLanguage): void;
}

/** The same text in each language; what is empty is as shipped. */
export function LanguageFields({ legend, hint, texts, onChange, ...rest }: LanguageFieldsProps) {
  return (
    <fieldset class="check-field">
      <legend class="field-label">{legend}</legend>
      <p class="hint">{hint}</p>
      <div class="field-row">
        {languages.map((one) => (
          <TextField
            key={one}
            {...rest}
            label={languageNames[one]}
            lang={one}
            value={texts[one] ?? ''}
            onInput={(text) => onChange({ ...texts, [one]: text })}
          />
        ))}
      </div>
    </fieldset>
  );
}
