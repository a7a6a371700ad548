import { useEffect, useState } from 'preact/hooks';
import { useSettings } from '../state/context.js';

const tag = 'convoz-widget';
const restMs = 300;

/** The real widget at the corner of this page, with what is being chosen; it goes with this part of the page. */
export function WidgetPreview({ accent, position }: { accent: string; position: 'left' | 'right' }) {
  const { t, language } = useSettings();
  const [isShown, setIsShown] = useState(false);
  useEffect(() => {
    if (!isShown) return;
    const script = document.createElement('script');
    const timer = setTimeout(() => {
      script.src = new URL('/widget.js', location.origin).href;
      if (accent !== '') script.dataset.accent = accent;
      script.dataset.position = position;
      script.dataset.locale = language;
      document.body.append(script);
    }, restMs);
    return () => {
      clearTimeout(timer);
      script.remove();
      document.querySelector(tag)?.remove();
    };
  }, [isShown, accent, position, language]);
  return (
    <label class="check">
      <input type="checkbox" checked={isShown} onChange={({ currentTarget }) => setIsShown(currentTarget.checked)} />
      {t.bot.preview}
    </label>
  );
}
