import { useFeedback } from '../state/context.js';
import type { CaseDetail } from '../wire.js';
import { momentLabel } from './due.js';

/** What was done, by whom and when, first to last. */
export function CaseHistory({ detail: { history, agents } }: { detail: CaseDetail }) {
  const { t, language, me } = useFeedback();
  const words = t.cases.history as Readonly<Record<string, string>>;
  return (
    <section class="history">
      <h2>{t.cases.historyTitle}</h2>
      <ol>
        {history.map(({ type, at, what, agentId }) => (
          <li key={`${at}${what}`}>
            <time class="soft" dateTime={at}>
              {momentLabel(at, language)}
            </time>
            <span>
              {words[type === 'case.opened' ? 'opened' : (what ?? 'corrected')] ?? what}
              {agentId !== undefined && (
                <span class="soft"> · {agentId === me.id ? t.cases.you : (agents[agentId] ?? '…')}</span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
