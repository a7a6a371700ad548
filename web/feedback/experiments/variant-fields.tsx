import { useState } from 'preact/hooks';
import type { Language } from '../../../bot/support/language.js';
import { languageNames } from '../../ui/team/strings/index.js';
import { TeamIcon } from '../../ui/team/team-icon.js';
import { useFeedback } from '../state/context.js';
import { PercentField } from '../surveys/percent-field.js';
import { Field } from '../view/field.js';
import type { ExperimentPlan } from '../wire.js';
import { withoutVariant, withVariant } from './experiment-draft.js';

type Variants = ExperimentPlan['variants'];

export interface VariantFieldsProps {
  variants: Variants;
  /** What is said without the experiment. */
  said(language: string): string;
  /** Characters a text may have. */
  longest: number;
  onChange(variants: Variants): void;
}

/** What each part of the customers reads: `control` what is always said, the others what is written here. */
export function VariantFields({ variants, said, longest, onChange }: VariantFieldsProps) {
  const { t, language: reader } = useFeedback();
  const [language, setLanguage] = useState<Language>(reader);
  const edit = (i: number, changes: Partial<Variants[number]>) =>
    onChange(variants.map((variant, at) => (at === i ? { ...variant, ...changes } : variant)));
  return (
    <section class="variants">
      <h2>{t.experiments.variants}</h2>
      <fieldset class="languages" aria-label={t.language}>
        {(Object.keys(languageNames) as Language[]).map((code) => (
          <button
            key={code}
            type="button"
            class="language"
            aria-pressed={code === language}
            lang={code}
            onClick={() => setLanguage(code)}
          >
            {languageNames[code]}
          </button>
        ))}
      </fieldset>
      {variants.map((variant, i) => (
        <fieldset class="wording" key={variant.id}>
          <legend>{variant.id === 'control' ? t.experiments.control : t.experiments.variant(variant.id)}</legend>
          {variant.id === 'control' ? (
            <p class="said-always" lang={language}>
              {said(language)}
            </p>
          ) : (
            <Field label={languageNames[language]} hint={t.experiments.textHint}>
              {(attributes) => (
                <textarea
                  {...attributes}
                  class="text"
                  rows={4}
                  maxLength={longest}
                  lang={language}
                  value={variant.text[language] ?? ''}
                  onInput={({ currentTarget }) =>
                    edit(i, { text: { ...variant.text, [language]: currentTarget.value } })
                  }
                />
              )}
            </Field>
          )}
          <div class="variant-foot">
            <PercentField label={t.experiments.share} share={variant.share} onChange={(share) => edit(i, { share })} />
            {variants.length > 2 && variant.id !== 'control' && (
              <button type="button" class="quiet-button" onClick={() => onChange(withoutVariant(variants, variant.id))}>
                <TeamIcon name="close" size={14} /> {t.rules.remove}
              </button>
            )}
          </div>
        </fieldset>
      ))}
      <button type="button" class="button" onClick={() => onChange(withVariant(variants))}>
        {t.experiments.addVariant}
      </button>
    </section>
  );
}
