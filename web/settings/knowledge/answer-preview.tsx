import { useEffect, useState } from 'preact/hooks';
import { RichText } from '../../ui/rich-text.js';
import { useSettings } from '../state/context.js';
import type { Language } from './wire.js';

const restMs = 400;

/** The answer as customers see it, with the facts of the shop filled in by the server. */
export function AnswerPreview({ text, language }: { text: string; language: Language }) {
  const { t, call } = useSettings();
  const [seen, setSeen] = useState('');
  useEffect(() => {
    const control = new AbortController();
    const timer = setTimeout(() => {
      if (text.trim() === '') return setSeen('');
      call('POST', 'knowledge/preview', { body: { language, text: text.trim() }, signal: control.signal }).then(
        (answer) => setSeen((answer as { text: string }).text),
        // What cannot be shown now is shown with the next letter.
        () => {},
      );
    }, restMs);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [text, language]);
  return (
    <section class="preview-box" aria-label={t.knowledge.preview}>
      <p class="field-label">{t.knowledge.preview}</p>
      <div class="chat-bubble" lang={language}>
        {seen === '' ? <span class="soft">{t.knowledge.previewEmpty}</span> : <RichText text={seen} />}
      </div>
    </section>
  );
}
