import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../../../bot/support/language.js';
import { RatingScale } from '../../ui/rating-scale.js';
import { useFeedback } from '../state/context.js';
import type { SurveyDraft, WordedScale } from '../wire.js';
import { ownWords } from './survey-words.js';

export interface SurveyPreviewProps {
  draft: SurveyDraft;
  scales: readonly WordedScale[];
  language: Language;
  /** Which wording of the language. */
  shown: number;
}

/** The question as the chat asks it, with the control that customers use. What is tapped here goes nowhere. */
export function SurveyPreview({ draft, scales, language, shown }: SurveyPreviewProps) {
  const { t } = useFeedback();
  const [value, setValue] = useState<number>();
  const { min, max, display } = draft;
  useEffect(() => setValue(undefined), [min, max, display]);
  const own = draft.wording.filter((wording) => wording.language === language);
  const { question, first, last, comment } = own[shown] ?? own[0] ?? ownWords(draft, scales, language);
  return (
    <aside class="preview" aria-label={t.surveys.preview}>
      <p class="preview-label">{t.surveys.preview}</p>
      <div class="preview-chat" lang={language}>
        <p class="preview-bubble">{question || '…'}</p>
        <div class="preview-card">
          <RatingScale
            label={question}
            min={min}
            max={max}
            display={display}
            low={first}
            high={last}
            value={value}
            outOf={t.surveys.outOf}
            onChange={setValue}
          />
        </div>
        {value !== undefined && comment && <p class="preview-bubble">{comment}</p>}
      </div>
      <p class="hint">{t.surveys.previewHint}</p>
    </aside>
  );
}
