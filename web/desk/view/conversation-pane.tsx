import { Empty } from '../../ui/team/empty.js';
import { errorText } from '../../ui/team/error-text.js';
import type { Me } from '../../ui/team/session-api.js';
import { CompanyLine } from './company-line.js';
import { Composer } from './composer.js';
import { useDesk } from './context.js';
import { ConversationHeader } from './conversation-header.js';
import { Marks } from './marks.js';
import { Transcript } from './transcript.js';

export interface ConversationPaneProps {
  me: Me;
  detailsOpen: boolean;
  onDetails(): void;
}

/** The open conversation, or a word about how to open one. */
export function ConversationPane({ me, detailsOpen, onDetails }: ConversationPaneProps) {
  const { desk, t } = useDesk();
  const id = desk.thread.id.value;
  const detail = desk.thread.detail.value;
  const problem = desk.thread.problem.value;

  if (id === undefined) return <Empty words={t.choose} />;
  if (detail === undefined && problem !== undefined) {
    return (
      <div class="empty">
        <p class="empty-headline" role="alert">
          {errorText(problem, t.errors)}
        </p>
        <button type="button" class="button" onClick={() => desk.go({ tab: desk.route.value.tab })}>
          {t.back}
        </button>
      </div>
    );
  }
  if (detail === undefined) return <div class="thread-skeleton skeleton" aria-hidden="true" />;
  return (
    <>
      <ConversationHeader me={me} detail={detail} detailsOpen={detailsOpen} onDetails={onDetails} />
      <Marks key={`marks-${id}`} detail={detail} />
      <CompanyLine />
      <Transcript key={`log-${id}`} me={me} detail={detail} />
      <Composer key={`reply-${id}`} detail={detail} />
    </>
  );
}
