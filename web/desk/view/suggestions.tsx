import type { Detail } from '../wire.js';
import { useDesk } from './context.js';

/** What the bot would answer to the last message: a click puts it into the reply, where it can be changed; nothing is sent. */
export function Suggestions({ detail }: { detail: Detail }) {
  const { desk, t, language } = useDesk();
  const said = detail.messages.findLast(({ text, author }) => text !== '' && author.kind !== 'system');
  if (said?.author.kind !== 'customer' || (detail.suggestions ?? []).length === 0) return null;
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  return (
    <div class="suggestions">
      <span class="soft" id="suggestions-label">
        {t.suggested}
      </span>
      <ul aria-labelledby="suggestions-label">
        {detail.suggestions.map(({ intent, title, text, probability }) => (
          <li key={intent}>
            <button
              type="button"
              class="chip"
              title={text}
              aria-label={`${title}, ${t.sureness(percent.format(probability))}`}
              onClick={() => (desk.suggested.value = text)}
            >
              {title} <span class="soft">{percent.format(probability)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
