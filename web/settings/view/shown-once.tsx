import { useEffect, useRef, useState } from 'preact/hooks';
import { useSettings } from '../state/context.js';

export interface ShownOnceProps {
  /** What it is and whom to give it to. */
  explanation: string;
  /** A line each. */
  lines: readonly string[];
  onDone(): void;
}

/** A secret that is never shown again: to be copied, and put away when it has been. */
export function ShownOnce({ explanation, lines, onDone }: ShownOnceProps) {
  const { t } = useSettings();
  const [isCopied, setIsCopied] = useState(false);
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  const copy = () =>
    void navigator.clipboard?.writeText(lines.join('\n')).then(
      () => setIsCopied(true),
      () => getSelection()?.selectAllChildren(box.current ?? document.body),
    );
  return (
    <section class="shown-once" ref={box} tabIndex={-1} aria-label={explanation}>
      <p>{explanation}</p>
      <ul class="secrets">
        {lines.map((line) => (
          <li key={line}>
            <code class="secret">{line}</code>
          </li>
        ))}
      </ul>
      <div class="row-actions">
        <button type="button" class="button" onClick={copy}>
          {isCopied ? t.copied : t.copy}
        </button>
        <button type="button" class="button primary" onClick={onDone}>
          {t.kept}
        </button>
      </div>
    </section>
  );
}
