import type { ConversationsReport } from '../../../bot/support/report-types.js';
import { Empty } from '../../ui/team/empty.js';
import { errorText } from '../../ui/team/error-text.js';
import { TeamIcon } from '../../ui/team/team-icon.js';
import { daysOf } from '../period.js';
import { useReports } from '../state/context.js';
import { usePages } from '../state/use-pages.js';
import { ConversationRow } from './conversation-row.js';
import { drillWords } from './drill-words.js';

/** The head of the panel and the list in it. */
export function DrillList({ drill }: { drill: Record<string, string> }) {
  const view = useReports();
  const { t, f, navigation, query, episodeQuery, address, today } = view;
  const isOfSurveys = 'metric' in drill || 'status' in drill || 'value' in drill;
  const list = usePages<ConversationsReport>('conversations', {
    ...(isOfSurveys ? query('rows') : episodeQuery('rows')),
    ...drill,
  });
  const rows = list.pages.flatMap(({ conversations }) => conversations);
  const { from, to } = { ...daysOf(address.period, today), ...drill };

  return (
    <div class="panel-body" aria-busy={list.loading}>
      <header class="panel-head">
        <div>
          <h2 id="panel-title">{drillWords({ ...address.filters, ...drill }, view).join(' · ') || t.conversations}</h2>
          <p class="soft">{f.days({ from, to })}</p>
        </div>
        <button type="button" class="icon-button" aria-label={t.close} onClick={() => navigation.closeDrill()}>
          <TeamIcon name="close" />
        </button>
      </header>
      {list.problem !== undefined && (
        <p class="problem" role="alert">
          {errorText(list.problem, t.errors)}{' '}
          <button type="button" class="link" onClick={list.retry}>
            {t.tryAgain}
          </button>
        </p>
      )}
      {list.data === undefined && list.problem === undefined && <div class="panel-skeleton skeleton" />}
      {list.data !== undefined && rows.length === 0 && <Empty words={t.nothing.behind} />}
      <ul class="panel-rows">
        {rows.map((row) => (
          <ConversationRow key={`${row.conversationId} ${row.episode}`} row={row} />
        ))}
      </ul>
      {list.more && (
        <button type="button" class="button more" onClick={list.more}>
          {t.more}
        </button>
      )}
    </div>
  );
}
