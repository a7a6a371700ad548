import { useState } from 'preact/hooks';
import { useSettings } from '../state/context.js';
import { Card } from '../view/card.js';

/** What a shop puts into its pages. */
export function Snippet() {
  const { t } = useSettings();
  const [isCopied, setIsCopied] = useState(false);
  const snippet = `<script src="${location.origin}/widget.js" async></script>`;
  return (
    <Card title={t.bot.snippet} hint={t.bot.snippetHint}>
      <p>
        <code class="secret">{snippet}</code>
      </p>
      <div class="row-actions">
        <button
          type="button"
          class="button"
          onClick={() => void navigator.clipboard?.writeText(snippet).then(() => setIsCopied(true))}
        >
          {isCopied ? t.copied : t.copy}
        </button>
      </div>
    </Card>
  );
}
