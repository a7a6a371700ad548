import type { Language } from '../../../bot/support/language.js';
import type { SurveyWording } from '../../../bot/support/survey.js';
import { languageNames } from '../../ui/team/strings/index.js';
import { useFeedback } from '../state/context.js';
import type { SurveyDraft, WordedScale } from '../wire.js';
import type { SurveyFault } from './survey-faults.js';
import { ownWords } from './survey-words.js';
import { WordingFields } from './wording-fields.js';

export interface WordingEditorProps {
  draft: SurveyDraft;
  scales: readonly WordedScale[];
  faults: ReadonlyMap<string, SurveyFault>;
  language: Language;
  onLanguage(language: Language): void;
  /** Which wording of the language is being looked at. */
  onShow(index: number): void;
  onChange(wording: readonly SurveyWording[]): void;
}

/** The words of each language: the product's own, or some for everywhere and for single brands and places. */
export function WordingEditor(props: WordingEditorProps) {
  const { draft, scales, faults, language, onLanguage, onShow, onChange } = props;
  const { t } = useFeedback();
  const own = ownWords(draft, scales, language);
  const here = draft.wording
    .map((wording, i) => ({ wording, i }))
    .filter(({ wording }) => wording.language === language);
  const faulty = new Set([...faults.keys()].map((at) => draft.wording[Number.parseInt(at, 10)]?.language));
  const add = () => {
    onChange([...draft.wording, { language, ...own }]);
    onShow(here.length);
  };

  return (
    <section class="wordings">
      <h2>{t.surveys.words}</h2>
      <fieldset class="languages" aria-label={t.language}>
        {(Object.keys(languageNames) as Language[]).map((code) => (
          <button
            key={code}
            type="button"
            class="language"
            aria-pressed={code === language}
            data-faulty={faulty.has(code)}
            lang={code}
            onClick={() => onLanguage(code)}
          >
            {languageNames[code]}
          </button>
        ))}
      </fieldset>
      {here.length === 0 && (
        <div class="own-words">
          <p class="soft">{t.surveys.ownWords}</p>
          <p lang={language}>
            {own.question} <span class="soft">{`${draft.min} = ${own.first}, ${draft.max} = ${own.last}`}</span>
          </p>
        </div>
      )}
      {here.map(({ wording, i }, index) => (
        <WordingFields
          key={i}
          wording={wording}
          fault={(field) => faults.get(`${i}.${field}`)}
          onFocus={() => onShow(index)}
          onChange={(changes) => onChange(draft.wording.map((one, at) => (at === i ? { ...one, ...changes } : one)))}
          onRemove={() => {
            onChange(draft.wording.filter((_, at) => at !== i));
            onShow(0);
          }}
        />
      ))}
      <button type="button" class="button" onClick={add}>
        {here.length === 0 ? t.surveys.addWords : t.surveys.addPlace}
      </button>
    </section>
  );
}
